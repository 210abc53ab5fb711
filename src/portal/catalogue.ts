import { IntlMessageFormat } from 'intl-messageformat'
import { type Locale, locales } from '../actor.ts'
import { type Html, html } from './html.ts'

type Value = string | number | Html | ((chunks: Html) => Html)
type Values = Record<string, Value>

/** The sentences of some pages in one language. `html` is for sentences with links or emphasis in them. */
export interface Texts<Key extends string = string> {
  (key: Key, values?: Record<string, string | number>): string
  html(key: Key, values: Values): Html
  readonly locale: Locale
}

export interface Catalogue<Key extends string = string> {
  in(locale: Locale): Texts<Key>
  readonly tables: Readonly<Record<Locale, Readonly<Record<Key, string>>>>
}

/** In Urdu a Latin name inside a sentence must not turn the order of what stands around it. */
const isolate = (value: string) => `\u2068${value}\u2069`

/**
 * Whole sentences in ICU MessageFormat, complete in the three languages by their types; that each is used is
 * checked by a test. Sentences are read when they are first shown.
 */
export function catalogue<const En extends Record<string, string>>(
  en: En,
  others: Record<Exclude<Locale, 'en'>, Record<keyof En & string, string>>,
): Catalogue<keyof En & string> {
  type Key = keyof En & string
  const tables = { en, ...others } as Record<Locale, Record<Key, string>>
  const made = new Map(locales.map(locale => [locale, textsOf<Key>(tables[locale], locale)]))
  return { tables, in: locale => made.get(locale)! }
}

function textsOf<Key extends string>(table: Record<Key, string>, locale: Locale): Texts<Key> {
  const formats = new Map<Key, IntlMessageFormat>()
  const formatOf = (key: Key): IntlMessageFormat => {
    let format = formats.get(key)
    if (!format) {
      // Latin digits in every language: what is read out over a telephone is typed so.
      format = new IntlMessageFormat(table[key], locale === 'ur' ? 'ur-u-nu-latn' : locale)
      formats.set(key, format)
    }
    return format
  }
  const whole = (key: Key, values: Record<string, string | number> = {}): string =>
    String(formatOf(key).format(locale === 'ur' ? isolated(values) : values))
  const pieces = (key: Key, values: Values): Html => {
    const tags = Object.fromEntries(
      Object.entries(locale === 'ur' ? isolated(values) : values).map(([name, value]) => [
        name,
        typeof value === 'function' ? (chunks: (string | Html)[]) => value(html`${chunks}`) : value,
      ]),
    )
    const parts = formatOf(key).format<Html>(tags)
    return html`${parts as Html | string | Html[]}`
  }
  return Object.assign(whole, { html: pieces, locale })
}

function isolated<Given extends Values>(values: Given): Given {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  ) as Given
}
