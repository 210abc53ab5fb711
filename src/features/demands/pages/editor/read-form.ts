import { isDeepStrictEqual } from 'node:util'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { type Locale, locales } from '../../../../actor.ts'
import { emptyForm, type FieldError, type Form, readForm, type Sent } from '../../../../portal/forms.ts'
import { cityName, idOfName, namesLike, type Reference, vocabularyOf } from '../../../../reference/index.ts'
import { strict } from '../../../schema-parts.ts'
import { forbiddenPhrases, mistakesIn } from '../../check-document.ts'
import { type DemandDocument, demandDocument, requirementLine } from '../../document.ts'
import { movedWords } from './moved-words.ts'
import { problemText } from './problems.ts'
import { filled, type Row, rowsOf, sentOf } from './sent-rows.ts'
import { editorTexts } from './texts/index.ts'
import type { Vocabulary } from './vocabulary.ts'

const { title, text, requirements } = demandDocument.properties
/** What the form makes: a document, of which a browser sends nothing that is empty. */
const editable = Type.Object(
  {
    ...demandDocument.properties,
    title: Type.Object(title.properties, { ...strict, default: {} }),
    text: Type.Object(text.properties, { ...strict, default: {} }),
    requirements: Type.Array(requirements.items, { maxItems: 60, default: [] }),
  },
  strict,
)

export interface DemandForm extends Form {
  /** There when nothing is wrong. */
  document: DemandDocument | undefined
  /** What can be counted already: the lines that are complete, by their place in the form. */
  countable: { line: DemandDocument['requirements'][number]; at: number }[]
  startDate: string | undefined
  /** Names to choose from, where a typed one is not known; by field. */
  near: ReadonlyMap<string, readonly { id: string; label: string }[]>
}

export interface Reading {
  locale: Locale
  reference: Reference
  /** As the demand is kept, for the words of the ad. */
  stored: DemandDocument | undefined
  /** The ad as it was pasted, where it is not the text itself. */
  ad: string | null
}

/** Reads the form of a demand: names become ids, rows nobody filled in are left out, and mistakes get their field. */
export function readDemandForm(sent: Sent, { locale, reference, stored, ad }: Reading): DemandForm {
  const t = editorTexts.in(locale)
  const { rows, others } = rowsOf(sent)
  const near = new Map<string, { id: string; label: string }[]>()
  const named = identified(filled(rows)).map((row, at) => ({
    ...row,
    anyOf: row.anyOf.map((entry, index) => {
      const known = withIds(withGrade(entry, row.own.id, { reference, stored }), reference)
      const kind = known.kind as Vocabulary
      if ((kind === 'skill' || kind === 'certification') && !reference[`${kind}s`].has(known[kind] ?? ''))
        near.set(
          `/requirements/${at}/anyOf/${index}/${kind}`,
          namesLike(kind, known[kind] ?? '', reference, locale).slice(0, 4),
        )
      return known
    }),
  }))
  const kept = withCity(others, { locale, reference, stored, ad })
  const form = readForm(editable, { ...withoutHalves(kept), ...sentOf(named) }, locale)
  const unknown: FieldError[] = [...near].map(([name, names]) => ({
    name,
    message: t(names.length > 0 ? 'names.near' : 'names.unknown', { typed: form.textIn(name) }),
  }))
  const value = form.value as DemandDocument | undefined
  const document = value && withWords(value, { stored, ad })
  const problems = document
    ? [...mistakesIn(document, reference), ...forbiddenPhrases(document)].filter(
        ({ path }) => !near.has(path),
      )
    : []
  const errors = [
    ...form.errors.filter(({ name }) => !near.has(name) && !isSpurious(name, form)),
    ...unknown,
    ...problems.map(problem => ({
      // The form asks for level and test in one field.
      name: problem.path.replace(/\/test$/, '/level'),
      message: problemText(problem, t),
    })),
  ]
  return {
    textIn: name => shown(name, form.textIn, reference, locale),
    textsIn: form.textsIn,
    errors,
    document: errors.length === 0 ? document : undefined,
    countable: countable(named, reference),
    startDate: others['/startDate'] === '' ? undefined : (others['/startDate'] as string | undefined),
    near,
  }
}

/** The form of a document as it is kept. */
export function formOf(
  document: DemandDocument,
  { locale, reference }: Pick<Reading, 'locale' | 'reference'>,
): DemandForm {
  const plain = emptyForm(document)
  return {
    textIn: name => shown(name, plain.textIn, reference, locale),
    textsIn: plain.textsIn,
    errors: [],
    document,
    countable: document.requirements.map((line, at) => ({ line, at })),
    startDate: document.startDate,
    near: new Map(),
  }
}

export const sameDocument = (a: DemandDocument, b: DemandDocument): boolean => isDeepStrictEqual(a, b)

const cityField = '/place/city'
/** What was shown for the city that is kept means that one. */
function withCity(sent: Sent, { locale, reference, stored }: Reading): Sent {
  const city = stored?.place?.city
  const same = city !== undefined && sent[cityField] === cityShown(city, locale, reference)
  return same ? { ...sent, [cityField]: city } : sent
}

/** A city's name in the reader's language; another way to write it stays as it is. */
function cityShown(city: string, locale: Locale, reference: Reference): string {
  const isName = locales.some(other => cityName(city, other, reference) === city)
  return isName ? cityName(city, locale, reference) : city
}

/** Names instead of ids, and of a language the test that is asked rather than what it counts as. */
function shown(name: string, textIn: Form['textIn'], reference: Reference, locale: Locale): string {
  const [, field] = /^\/requirements\/\d+\/anyOf\/\d+\/(skill|certification|level)$/.exec(name) ?? []
  if (field === 'level') return textIn(name.replace(/level$/, 'test')) || textIn(name)
  const text = textIn(name)
  if (name === cityField) return cityShown(text, locale, reference)
  // What is no id is shown as it was typed.
  return field === undefined
    ? text
    : (vocabularyOf(field as Vocabulary, reference).get(text)?.labels[locale] ?? text)
}

/** Every line gets an id that stays with it over versions. */
function identified(rows: readonly Row[]): Row[] {
  const taken = new Set(rows.map(({ own }) => own.id))
  let number = 0
  return rows.map(row => {
    if (row.own.id) return row
    do number++
    while (taken.has(`line-${number}`))
    return { ...row, own: { ...row.own, id: `line-${number}` } }
  })
}

function withIds(entry: Record<string, string>, reference: Reference): Record<string, string> {
  const kind = entry.kind as Vocabulary
  const typed = entry[kind]
  if ((kind !== 'skill' && kind !== 'certification') || !typed) return entry
  return { ...entry, [kind]: idOfName(kind, typed, reference) ?? typed }
}

/**
 * One field asks for a level of a language: a CEFR level, or a test that has one. A line that asks for the same test
 * already keeps the level that is written beside it.
 */
function withGrade(
  entry: Record<string, string>,
  lineId: string | undefined,
  { reference, stored }: Pick<Reading, 'reference' | 'stored'>,
): Record<string, string> {
  const test = entry.kind === 'language' ? reference.languageTests.get(entry.level ?? '') : undefined
  if (!test?.passCefr) return entry
  const before = stored?.requirements
    .find(({ id }) => id === lineId)
    ?.anyOf.find(one => one.kind === 'language' && one.language === entry.language && one.test === test.id)
  return { ...entry, level: before?.kind === 'language' ? before.level : test.passCefr, test: test.id }
}

/** Selects always send something: a pay without an amount, a rule without a country, is none. */
function withoutHalves(sent: Record<string, string | readonly string[]>): Sent {
  const kept = { ...sent }
  const isEmpty = (name: string) => (kept[name] ?? '') === ''
  if (isEmpty('/pay/minimum') && isEmpty('/pay/maximum')) {
    delete kept['/pay/currency']
    delete kept['/pay/period']
  }
  const insurance = kept['/terms/insurance']
  if (typeof insurance === 'string') kept['/terms/insurance'] = [insurance]
  return kept
}

/** Numbers of a row that is wrong elsewhere are still text then, which is no mistake of theirs. */
const isSpurious = (name: string, form: Form): boolean =>
  name.startsWith('/requirements/') && /^\d+(\.\d+)?$/.test(form.textIn(name)) && !/weight$/.test(name)

function countable(rows: readonly Row[], reference: Reference): DemandForm['countable'] {
  return rows.flatMap(({ own, anyOf }, at) => {
    const line: unknown = Value.Convert(requirementLine, {
      id: own.id,
      necessity: own.necessity,
      weight: own.weight,
      anyOf: anyOf.map(nested).filter(entry => Value.Check(requirementLine.properties.anyOf.items, entry)),
    })
    if (!Value.Check(requirementLine, line)) return []
    const valid = line as Static<typeof requirementLine>
    const alone = { title: {}, text: {}, requirements: [valid] }
    return mistakesIn(alone, reference).length === 0 ? [{ line: valid, at }] : []
  })
}

function nested(entry: Record<string, string>): unknown {
  const value: Record<string, unknown> = {}
  for (const [field, text] of Object.entries(entry)) {
    if (text === '') continue
    const [outer = '', inner] = field.split('/')
    if (inner === undefined) value[outer] = text
    else value[outer] = { ...(value[outer] as object), [inner]: text }
  }
  return Value.Convert(requirementLine.properties.anyOf.items, value)
}

/**
 * The words of the ad stay with their line while the ad has them, wherever they have moved. Where they stood is what
 * is kept, not what the browser sends: it still has the places of before the last saving.
 */
function withWords(document: DemandDocument, { stored, ad }: Pick<Reading, 'stored' | 'ad'>): DemandDocument {
  const before = adOf({ stored, ad })
  const now = adOf({ stored: document, ad })
  const kept = new Map(stored?.requirements.map(({ id, words }) => [id, words]))
  return {
    ...document,
    requirements: document.requirements.map(({ words: sent, ...line }) => {
      const words = sent && (kept.get(line.id) ?? sent)
      const moved = words && before && now ? movedWords(words, before, now) : undefined
      return moved ? { ...line, words: moved } : line
    }),
  }
}

/** What the words of lines point into: the ad that was pasted, else the text, which may be one. */
export const adOf = ({ stored, ad }: Pick<Reading, 'stored' | 'ad'>): string | undefined =>
  ad ?? (stored?.text.ja || stored?.text.en)
