import type { Locale } from '../../reference/types.ts'

const format = (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
const formats: Record<Locale, Intl.DateTimeFormat> = {
  en: format('en-GB'),
  ja: format('ja-JP'),
  ur: format('ur-PK-u-nu-latn'),
}

/** A day as people write it, everywhere: 21 November 2026, 2026年11月21日, and in Urdu without a comma. Shown in UTC. */
export function dateText(at: Date, locale: Locale): string {
  return formats[locale].format(at).replace('،', '')
}
