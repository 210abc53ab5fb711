import { payText } from '../../../../matching/index.ts'
import { table, tag } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html, nothing, trusted } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import {
  type DuplicateToDecide,
  type FactList,
  type FactRow,
  factLists,
  type Side,
  type ValueName,
  type ValueRow,
} from '../../../duplicates/index.ts'
import {
  completenessOf,
  type ProfileDocument,
  sectionName,
  showEvidence,
  showExperience,
  showFact,
} from '../../../profiles/index.ts'
import { type Asked, oneAt } from '../shared.ts'
import { type DuplicateTexts, duplicateTexts } from './texts/index.ts'

/** The two profiles beside each other; with a form, what goes into the joined one can be chosen. */
export interface Comparing {
  shown: DuplicateToDecide
  form: Form | null
  /** This page, to come back to. */
  here: string
}

type Experience = NonNullable<ProfileDocument['experience']>
const identityNames: readonly ValueName[] = ['latinName', 'nativeName', 'email', 'phone']

export function comparison(one: Asked, comparing: Comparing): Html {
  const t = duplicateTexts.in(one.locale)
  const { values } = comparing.shown
  const words = values.filter(({ name }) => !identityNames.includes(name))
  return html`${section(t('who.title'), [
    ...values.filter(({ name }) => identityNames.includes(name)).map(row => valueCells(one, comparing, row)),
    ...whoCells(one, comparing),
  ])}
${factLists.map(list => factSection(one, comparing, list))}
${
  words.length > 0 &&
  section(
    t('values.title'),
    words.map(row => valueCells(one, comparing, row)),
  )
}`

  function section(title: string, rows: Html[][]): Html {
    return html`<section><h2>${title}</h2>${sideBySide(one, comparing, title, rows)}</section>`
  }
}

function sideBySide(one: Asked, { shown, form }: Comparing, caption: string, rows: readonly Html[][]): Html {
  const t = duplicateTexts.in(one.locale)
  const choosable = form !== null && rows.some(cells => cells[3] !== nothing)
  return html`<div class="versus">${table(
    [t('column.what'), ...sideNames(shown, t), ...(choosable ? [t('column.take')] : [])],
    rows.map(cells => (choosable ? cells : cells.slice(0, 3))),
    { caption },
  )}</div>`
}

export const sideNames = ({ profiles }: DuplicateToDecide, t: DuplicateTexts): [string, string] => [
  t('side.first', { name: profiles.first.identity.latinName }),
  t('side.second', { name: profiles.second.identity.latinName }),
]

function whoCells({ locale }: Asked, { shown, here }: Comparing): Html[][] {
  const t = duplicateTexts.in(locale)
  const { profiles, birthDates, cnics, matches } = shown
  const row = (what: string, cell: (side: Side) => Html | string): Html[] => [
    html`${what}`,
    html`${cell('first')}`,
    html`${cell('second')}`,
    nothing,
  ]
  const none = html`<span class="quiet">${t('row.nothing')}</span>`
  return [
    row(t('who.birth'), side => (birthDates[side] === null ? none : dateOf(birthDates[side], locale))),
    row(t('who.cnic'), side => (cnics[side] ? t('who.cnic-known') : none)),
    row(t('who.account'), side =>
      profiles[side].accountId === null ? t('who.no-account') : t('who.has-account'),
    ),
    row(t('who.matches'), side => t('who.match-count', { count: matches[side].length })),
    row(t('who.complete'), side =>
      t('who.complete-part', { percent: completenessOf(profiles[side].document).percent }),
    ),
    row(t('who.made'), side => dateOf(profiles[side].createdAt, locale)),
    row(
      t('who.profile'),
      side =>
        html`<a href="${oneAt(`${urls.deskCandidates}/${profiles[side].id}`, here)}"><bdi>${profiles[side].identity.latinName}</bdi></a>`,
    ),
  ]
}

function factSection(one: Asked, comparing: Comparing, list: FactList): Html {
  const { locale, ctx } = one
  const t = duplicateTexts.in(locale)
  const rows = comparing.shown.facts.filter(row => row.list === list).sort((a, b) => rankOf(a) - rankOf(b))
  if (rows.length === 0) return nothing
  const title = sectionName(list, locale)
  const cell = (fact: FactRow['first']) =>
    fact === null
      ? nothing
      : showFact(list, fact as ProfileDocument[FactList][number], { locale, reference: ctx.reference })
  const choosable = rows.some(({ same }) => !same)
  return html`<section><h2>${title}</h2>
${
  comparing.form && choosable
    ? html`<p class="inline-fields"><label for="f-sections-${list}">${t('take.section', { section: title })}</label> ${picker(
        comparing.form,
        `/sections/${list}`,
        [
          ['both', t('take.both')],
          ['first', t('take.only-first')],
          ['second', t('take.only-second')],
        ],
        { id: `f-sections-${list}` },
      )}</p>`
    : nothing
}
${sideBySide(
  one,
  comparing,
  title,
  rows.map(row => [
    stateOf(row, t),
    cell(row.first),
    cell(row.second),
    comparing.form && !row.same && row.first && row.second
      ? takeFrom(comparing.form, `/facts/${row.key}`, t, { what: title, otherwise: t('take.best') })
      : nothing,
  ]),
)}</section>`
}

/** What differs is what has to be looked at; then what makes them one person. */
const rankOf = ({ first, second, same }: FactRow): number =>
  same ? 1 : first !== null && second !== null ? 0 : first !== null ? 2 : 3

function valueCells(one: Asked, { form }: Comparing, row: ValueRow): Html[] {
  const { locale } = one
  const t = duplicateTexts.in(locale)
  const what = t(`value.${row.name}`)
  const cell = (value: unknown) =>
    value === undefined
      ? html`<span class="quiet">${t('row.nothing')}</span>`
      : valueText(row.name, value, one)
  return [
    html`${what} ${stateOf(row, t)}`,
    cell(row.first),
    cell(row.second),
    form && !row.same && row.first !== undefined && row.second !== undefined
      ? takeFrom(form, `/values/${row.name}`, t, { what, otherwise: t('take.kept') })
      : nothing,
  ]
}

function stateOf(
  { first, second, same }: { first: unknown; second: unknown; same: boolean },
  t: DuplicateTexts,
): Html {
  if (same) return tag(t('row.same'), 'good')
  if (first === null || first === undefined) return tag(t('row.only-second'))
  if (second === null || second === undefined) return tag(t('row.only-first'))
  return tag(t('row.differs'), 'attention')
}

const takeFrom = (
  form: Form,
  name: string,
  t: DuplicateTexts,
  { what, otherwise }: { what: string; otherwise: string },
): Html =>
  picker(
    form,
    name,
    [
      ['', otherwise],
      ['first', t('take.first')],
      ['second', t('take.second')],
    ],
    { label: t('take.label', { what }) },
  )

/** A choice that has its label elsewhere, or only for those who hear the page. */
function picker(
  form: Form,
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  { id, label }: { id?: string; label?: string },
): Html {
  const chosen = form.textIn(name)
  return html`<select name="${name}"${id && html` id="${id}"`}${label && html` aria-label="${label}"`}>${options.map(
    ([value, text]) =>
      html`<option value="${value}"${value === chosen && trusted(' selected')}>${text}</option>`,
  )}</select>`
}

function valueText(name: ValueName, value: unknown, { ctx, locale }: Asked): Html {
  const { reference } = ctx
  const labels = (rows: ReadonlyMap<string, { labels: Record<typeof locale, string> }>) =>
    html`<ul class="plain">${(value as string[]).map(id => html`<li>${rows.get(id)?.labels[locale] ?? id}</li>`)}</ul>`
  switch (name) {
    case 'email':
    case 'phone':
      return html`<bdi dir="ltr">${value as string}</bdi>`
    case 'place': {
      const { city, province, evidence } = value as NonNullable<ProfileDocument['place']>
      const of = province && (reference.provinces.get(province)?.labels[locale] ?? province)
      return html`<span class="meta">${city && html`<bdi>${city}</bdi>`}${of && html`<span>${of}</span>`}${showEvidence(evidence, locale)}</span>`
    }
    case 'experience':
      return showExperience(value as Experience, { locale, reference })
    case 'countries':
      return labels(reference.countries)
    case 'workModes':
      return labels(reference.workModes)
    case 'minimumPay':
      return html`${payText(value as Parameters<typeof payText>[0], locale)}`
    case 'availableFrom':
      return dateOf(value as string, locale)
    default:
      return html`<span class="text" dir="auto">${value as string}</span>`
  }
}
