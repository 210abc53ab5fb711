import type { Labels, Locale } from '../../reference/types.ts'
import type { MatchingReference, Message, Pay } from '../types.ts'
import { dateText } from './date.ts'
import { english } from './english.ts'
import { japanese } from './japanese.ts'
import type { MessageKey, ParamName } from './keys.ts'
import { lengthText } from './length.ts'
import { payText } from './pay.ts'
import { urdu } from './urdu.ts'
import { words } from './words.ts'

export const templates: Record<Locale, Record<MessageKey, string>> = { en: english, ja: japanese, ur: urdu }

/**
 * Keeps a word put into an Urdu sentence in one piece. With Urdu letters it runs from right to left even where it
 * begins with a Latin name; without them its own letters decide.
 */
const isolate = (text: string): string => `${/\p{sc=Arabic}/u.test(text) ? '\u2067' : '\u2068'}${text}\u2069`

/** Every template as texts and, between each two of them, the name of a parameter. */
const inPieces = (texts: Record<MessageKey, string>): ReadonlyMap<string, string[]> =>
  new Map(Object.entries(texts).map(([key, template]) => [key, template.split(/\{(\w+)\}/)]))
const pieces = { en: inPieces(english), ja: inPieces(japanese), ur: inPieces(urdu) }

/** The sentence a reader sees: plain text, to be escaped where it is put into a page. */
export function render({ key, params }: Message, locale: Locale, reference: MatchingReference): string {
  const parts = pieces[locale].get(key)!
  let sentence = parts[0]!
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] as ParamName
    const value = params[name]
    const text = value === undefined ? `{${name}}` : show(name, value, locale, reference)
    if (locale === 'ur' && value !== undefined) sentence += isolate(text)
    else if (sentence === '' && ownWords.has(name)) sentence += text.charAt(0).toUpperCase() + text.slice(1)
    else sentence += text
    sentence += parts[at + 1]!
  }
  return sentence
}

/** Shown in words of ours, which take a capital at the start of a sentence; names stay as they are written. */
const ownWords = new Set<ParamName>(['mode', 'newMode', 'degree', 'heldDegree', 'newDegree'])

function show(
  name: ParamName,
  value: string | number | Pay,
  locale: Locale,
  reference: MatchingReference,
): string {
  if (typeof value === 'object') return payText(value, locale)
  switch (name) {
    case 'skill':
    case 'heldSkill':
    case 'otherSkill':
      return labelOf(reference.skills, String(value), locale)
    case 'field':
      return labelOf(reference.fields, String(value), locale)
    case 'certification':
    case 'heldCertification':
    case 'otherCertification':
      return labelOf(reference.certifications, String(value), locale)
    case 'subject':
    case 'heldSubject':
      return labelOf(reference.subjects, String(value), locale)
    case 'language':
      return labelOf(reference.languages, String(value), locale)
    case 'country':
      return labelOf(reference.countries, String(value), locale)
    case 'grade':
    case 'heldGrade':
    case 'newGrade':
      return labelOf(reference.languageTests, String(value), locale)
    case 'degree':
    case 'heldDegree':
    case 'newDegree':
      return (words[locale].degrees as Record<string, string>)[value] ?? String(value)
    case 'mode':
    case 'newMode':
      return (words[locale].modes as Record<string, string>)[value] ?? String(value)
    case 'date':
    case 'heldDate':
    case 'newDate':
      return showDate(String(value), locale)
    case 'years':
    case 'heldYears':
    case 'newYears':
      return lengthText(Number(value) * 12, locale)
    case 'months':
    case 'heldMonths':
      return lengthText(Number(value), locale)
    case 'skillCount':
      return showCount(Number(value), locale)
    case 'level':
    case 'heldLevel':
    case 'newLevel':
    case 'pay':
    case 'heldPay':
    case 'newPay':
      return String(value)
  }
}

const labelOf = (rows: ReadonlyMap<string, { labels: Labels }>, id: string, locale: Locale): string =>
  rows.get(id)?.labels[locale] ?? id

const formats = new Map<string, unknown>()
function kept<Format>(key: string, make: () => Format): Format {
  let format = formats.get(key) as Format | undefined
  if (format === undefined) {
    format = make()
    formats.set(key, format)
  }
  return format
}

function showDate(date: string, locale: Locale): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  return dateText(day, locale)
}

function showCount(count: number, locale: Locale): string {
  const rule = kept(`plural:${locale}`, () => new Intl.PluralRules(locale)).select(count)
  const { skills } = words[locale]
  return (skills[rule] ?? skills.other).replace('{count}', String(count))
}
