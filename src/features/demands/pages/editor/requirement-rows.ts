import type { Locale } from '../../../../actor.ts'
import { degreeText, numberedLevel, skillLevels } from '../../../../portal/assessment/words.ts'
import { combobox } from '../../../../portal/components/combobox.ts'
import { fields, type Option } from '../../../../portal/components/fields.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import type { Reference } from '../../../../reference/index.ts'
import { cefrLevels, degreeLevels } from '../../../../reference/types.ts'
import { workModes } from '../../../profiles/document.ts'
import { postingTexts } from '../posting/index.ts'
import { countriesFirst, currenciesFirst, labelled } from './posting-fields.ts'
import type { DemandForm } from './read-form.ts'
import { editorTexts } from './texts/index.ts'
import type { Vocabulary } from './vocabulary.ts'

export const kinds = [
  'skill',
  'language',
  'experience',
  'education',
  'certification',
  'field',
  'work-mode',
  'pay',
  'availability',
] as const
export type Kind = (typeof kinds)[number]

/** An empty line, or an empty alternative of a line, to be filled in. */
export type Blank = { kind: Kind } | { line: number }

interface RowsView {
  form: DemandForm
  lines: { alternatives: number }[]
  blank?: Blank | undefined
  /** The words of the ad that a line was drafted from, by its place. */
  said: ReadonlyMap<number, Html>
  /** Before the line at this place, or after the last. */
  notice?: { at: number; piece: Html } | undefined
  reader: { locale: Locale; reference: Reference }
  completions: (kind: Vocabulary) => string
}

/** The requirements: a group of fields for each line, with a button for everything that can be done to it. */
export function requirementRows({ form, lines, blank, said, notice, reader, completions }: RowsView): Html {
  const { locale } = reader
  const t = editorTexts.in(locale)
  const field = fields(locale)
  const entry = entryFields({ form, reader, completions })

  const line = (at: number, alternatives: number, fresh?: Kind): Html => {
    const path = `/requirements/${at}`
    const kindAt = (index: number) => (form.textIn(`${path}/anyOf/${index}/kind`) || fresh || 'skill') as Kind
    const more = blank && 'line' in blank && blank.line === at
    const words = said.get(at)
    const count = alternatives + (more ? 1 : 0)
    return html`<fieldset class="requirement" id="line-${at}">
<legend>${t('row.title', { number: at + 1 })} <span class="hint">${fresh ? t('row.new') : t(`kind.${kindAt(0)}`)}</span></legend>
${field.hidden(`${path}/id`, form.textIn(`${path}/id`))}
${words && html`${field.hidden(`${path}/words/start`, form.textIn(`${path}/words/start`))}${field.hidden(`${path}/words/end`, form.textIn(`${path}/words/end`))}<p class="said">${t.html('row.said', { words: html`<q dir="auto">${words}</q>` })}</p>`}
${Array.from(
  { length: count },
  (_, index) => html`${index > 0 && html`<p class="or">${t('row.or')}</p>`}
<div class="alternative">${entry(`${path}/anyOf/${index}`, kindAt(index < alternatives ? index : 0), index >= alternatives || fresh !== undefined)}
${alternatives > 1 && index < alternatives && html`<button class="quiet" name="do" value="remove-or:${at}:${index}">${t('row.remove-or')}</button>`}</div>`,
)}
<div class="foot">${field.select({
      form: withDefault(form, `${path}/necessity`, 'must'),
      name: `${path}/necessity`,
      label: t('row.necessity'),
      options: (['must', 'nice'] as const).map(value => ({ value, label: t(`necessity.${value}`) })),
    })}${field.select({
      form: withDefault(form, `${path}/weight`, '3'),
      name: `${path}/weight`,
      label: t('row.weight'),
      options: (['5', '4', '3', '2', '1'] as const).map(value => ({ value, label: t(`weight.${value}`) })),
    })}<p class="actions">${alternatives > 0 && !more && html`<button class="quiet" name="do" value="add-or:${at}">${t('row.add-or')}</button>`}<button class="quiet harm" name="do" value="remove:${at}">${t('row.remove')}</button></p></div>
</fieldset>`
  }

  const fresh = blank && 'kind' in blank ? blank.kind : undefined
  return html`${lines.length === 0 && !fresh && html`<p class="empty">${t('rows.none')}</p>`}
${lines.map(({ alternatives }, at) => html`${notice?.at === at && notice.piece}${line(at, alternatives)}`)}
${notice && notice.at >= lines.length && notice.piece}
${fresh ? line(lines.length, 1, fresh) : nothing}
<fieldset class="add"><legend>${t('rows.add')}</legend><p class="actions">${kinds.map(
    kind => html`<button class="quiet" name="do" value="add:${kind}">${t(`kind.${kind}`)}</button>`,
  )}</p></fieldset>`
}

function withDefault(form: DemandForm, name: string, value: string): DemandForm {
  return { ...form, textIn: asked => form.textIn(asked) || (asked === name ? value : '') }
}

/** The fields of one alternative, by its kind. */
function entryFields({
  form,
  reader: { locale, reference },
  completions,
}: Pick<RowsView, 'form' | 'reader' | 'completions'>) {
  const t = editorTexts.in(locale)
  const p = postingTexts.in(locale)
  const field = fields(locale)
  const chosen = (name: string, label: string, options: readonly Option[], required = true) =>
    field.select({ form, name, label, options, required })
  const years = (name: string, required: boolean) =>
    field.input({
      form,
      name,
      label: t('entry.years'),
      required,
      size: 'short',
      attributes: { inputmode: 'decimal', dir: 'ltr' },
    })
  const name = (path: string, kind: Vocabulary, fresh: boolean) => {
    const place = `${path}/${kind}`
    const choices = form.near.get(place) ?? []
    return html`${combobox(locale, {
      form,
      name: place,
      label: t(`entry.${kind}`),
      source: completions(kind),
      ...(fresh && { focus: true }),
    })}${choices.length > 0 && html`<p class="actions near">${choices.map(({ id, label }) => html`<button class="quiet" name="do" value="choose:${place}:${id}">${label}</button>`)}</p>`}`
  }

  return (path: string, kind: Kind, fresh: boolean): Html => {
    const of = (part: string) => `${path}/${part}`
    return html`${field.hidden(of('kind'), kind)}<div class="beside">${(() => {
      switch (kind) {
        case 'skill':
          return html`${name(path, kind, fresh)}${chosen(
            of('level'),
            t('entry.level'),
            skillLevels.map(level => ({ value: String(level), label: numberedLevel(level, t.locale) })),
            false,
          )}${years(of('years'), false)}`
        case 'certification':
          return name(path, kind, fresh)
        case 'language':
          return html`${chosen(of('language'), t('entry.language'), labelled(reference.languages, locale, ['ja', 'en']))}${chosen(of('level'), t('entry.grade'), grades(locale, reference))}`
        case 'experience':
          return html`${years(of('years'), true)}${chosen(of('field'), t('entry.in-field'), labelled(reference.fields, locale), false)}`
        case 'education':
          return html`${chosen(
            of('level'),
            t('entry.degree'),
            degreeLevels.map(value => ({ value, label: degreeText(value, locale) })),
          )}${chosen(of('subject'), t('entry.subject'), labelled(reference.subjects, locale), false)}`
        case 'field':
          return chosen(of('field'), t('entry.field'), labelled(reference.fields, locale))
        case 'work-mode':
          return html`${chosen(
            of('mode'),
            t('entry.mode'),
            workModes.map(value => ({ value, label: p(`mode.${value}`) })),
          )}${chosen(of('country'), t('entry.country'), labelled(reference.countries, locale, countriesFirst), false)}`
        case 'pay':
          return html`${field.input({ form, name: of('maximum/amount'), label: t('entry.most'), size: 'short', attributes: { inputmode: 'decimal', dir: 'ltr' } })}${chosen(of('maximum/currency'), t('label.currency'), labelled(reference.currencies, locale, currenciesFirst))}${chosen(
            of('maximum/period'),
            t('label.period'),
            (['year', 'month', 'hour'] as const).map(value => ({ value, label: t(`period.${value}`) })),
          )}`
        case 'availability':
          return field.input({ form, name: of('from'), label: t('entry.from'), type: 'date', size: 'short' })
      }
    })()}</div>`
  }
}

/** The tests of Japanese, the levels of the CEFR, which go for every language, and the other tests. */
function grades(locale: Locale, reference: Reference): Option[] {
  const t = editorTexts.in(locale)
  const tests = [...reference.languageTests.values()].filter(({ passCefr }) => passCefr !== null)
  const option = ({ id, labels }: (typeof tests)[number]) => ({ value: id, label: labels[locale] })
  return [
    ...tests.filter(({ language }) => language === 'ja').map(option),
    ...cefrLevels.map(value => ({ value, label: t(`cefr.${value}`) })),
    ...tests.filter(({ language }) => language !== 'ja').map(option),
  ]
}
