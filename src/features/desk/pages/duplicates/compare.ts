import { payText } from '../../../../matching/index.ts'
import { table, tag } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { cityName } from '../../../../reference/index.ts'
import {
  type DuplicateToDecide,
  type EntryList,
  entryLists,
  type FactRow,
  type Side,
  type ValueName,
  type ValueRow,
} from '../../../duplicates/index.ts'
import { completenessOf, type ProfileDocument, showEvidence } from '../../../profiles/index.ts'
import { type Asked, oneAt } from '../shared.ts'
import { listName, showEntry } from './entries.ts'
import { sectionChoice, takeEntry, takeValue } from './take.ts'
import { type DuplicateTexts, duplicateTexts } from './texts/index.ts'

/** The two profiles beside each other; with a form, what goes into the joined one can be chosen. */
export interface Comparing {
  shown: DuplicateToDecide
  form: Form | null
  /** This page, to come back to. */
  here: string
}

const identityNames: readonly ValueName[] = ['latinName', 'nativeName', 'email', 'phone']

export function comparison(one: Asked, comparing: Comparing): Html {
  const t = duplicateTexts.in(one.locale)
  const { values } = comparing.shown
  const words = values.filter(({ name }) => !identityNames.includes(name))
  return html`${section(t('who.title'), [
    ...values.filter(({ name }) => identityNames.includes(name)).map(row => valueCells(one, comparing, row)),
    ...whoCells(one, comparing),
  ])}
${comparing.form && html`<p class="hint">${t('take.rule')}</p>`}
${entryLists.map(list => entrySection(one, comparing, list))}
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
  return html`<div class="versus">${table(
    [t('column.what'), ...sideNames(shown, t), ...(form ? [t('column.take')] : [])],
    rows.map(cells => (form ? cells : cells.slice(0, 3))),
    { caption },
  )}</div>`
}

export const sideNames = ({ profiles }: DuplicateToDecide, t: DuplicateTexts): [string, string] => [
  t('side.first', { name: profiles.first.identity.latinName }),
  t('side.second', { name: profiles.second.identity.latinName }),
]

function whoCells({ locale }: Asked, { shown, here }: Comparing): Html[][] {
  const t = duplicateTexts.in(locale)
  const { profiles, cnics, matches } = shown
  const row = (what: string, cell: (side: Side) => Html | string): Html[] => [
    html`${what}`,
    html`${cell('first')}`,
    html`${cell('second')}`,
    nothing,
  ]
  const none = html`<span class="quiet">${t('row.nothing')}</span>`
  return [
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

function entrySection(one: Asked, { shown, form, here }: Comparing, list: EntryList): Html {
  const t = duplicateTexts.in(one.locale)
  const rows = shown.facts.filter(row => row.list === list).sort((a, b) => rankOf(a) - rankOf(b))
  if (rows.length === 0) return nothing
  const title = listName(list, one.locale)
  const cell = (entry: FactRow['first']) => (entry === null ? nothing : showEntry(list, entry, one))
  return html`<section><h2>${title}</h2>
${form && rows.some(({ same }) => !same) && sectionChoice(form, list, title, t)}
${sideBySide(
  one,
  { shown, form, here },
  title,
  rows.map(row => [
    stateOf(row, t),
    cell(row.first),
    cell(row.second),
    form ? takeEntry(form, row, title, t) : nothing,
  ]),
)}</section>`
}

/** What differs is what has to be looked at; then what makes them one person. */
const rankOf = ({ first, second, same }: FactRow): number =>
  same ? 1 : first !== null && second !== null ? 0 : first !== null ? 2 : 3

function valueCells(one: Asked, { form }: Comparing, row: ValueRow): Html[] {
  const t = duplicateTexts.in(one.locale)
  const what = t(`value.${row.name}`)
  const cell = (value: unknown) =>
    value === undefined
      ? html`<span class="quiet">${t('row.nothing')}</span>`
      : valueText(row.name, value, one)
  return [
    html`${what} ${stateOf(row, t)}`,
    cell(row.first),
    cell(row.second),
    form ? takeValue(form, row, what, t) : nothing,
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

function valueText(name: ValueName, value: unknown, { ctx, locale }: Asked): Html {
  switch (name) {
    case 'email':
    case 'phone':
      return html`<bdi dir="ltr">${value as string}</bdi>`
    case 'place': {
      const { city, province, evidence } = value as NonNullable<ProfileDocument['place']>
      const of = province && (ctx.reference.provinces.get(province)?.labels[locale] ?? province)
      return html`<span class="meta">${city && html`<bdi>${cityName(city, locale, ctx.reference)}</bdi>`}${of && html`<span>${of}</span>`}${showEvidence(evidence, locale)}</span>`
    }
    case 'minimumPay':
      return html`${payText(value as Parameters<typeof payText>[0], locale)}`
    case 'availableFrom':
      return dateOf(value as string, locale)
    default:
      return html`<span class="text" dir="auto">${value as string}</span>`
  }
}
