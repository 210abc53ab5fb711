import type { Locale } from '../actor.ts'
import { dateText } from '../matching/index.ts'
import { type Html, html } from './html.ts'

const tag: Record<Locale, string> = { en: 'en-GB', ja: 'ja-JP', ur: 'ur-PK-u-nu-latn' }
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const kept = new Map<string, unknown>()
/** Making a formatter costs a hundred times what using it does. */
function once<Made>(key: string, make: () => Made): Made {
  if (!kept.has(key)) kept.set(key, make())
  return kept.get(key) as Made
}

export function formatNumber(value: number, locale: Locale): string {
  return once(`number ${locale}`, () => new Intl.NumberFormat(tag[locale])).format(value)
}

/** As people say it: just now; Urdu days in the singular after numbers; 3日前 without a space. */
function asWritten(text: string, locale: Locale): string {
  if (locale === 'ja') return text.replace(/(\d) (?=\D)/, '$1').replace(/^今$/, 'たった今')
  if (locale === 'en') return text.replace(/^now$/, 'just now')
  return text.replace('دنوں', 'دن').replace(/^اب$/, 'ابھی')
}

/** A day as people write it: 21 November 2026, 2026年11月21日. @param date ISO, or a moment shown as its day in UTC */
export function formatDate(date: string | Date, locale: Locale): string {
  return dateText(typeof date === 'string' ? new Date(date) : date, locale)
}

/** A month: March 2027, 2027年3月. @param date ISO, a day or a month */
export function formatMonth(date: string, locale: Locale): string {
  return once(
    `month ${locale}`,
    () => new Intl.DateTimeFormat(tag[locale], { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  ).format(new Date(date))
}

/** A moment in a time zone, with the zone in words: 25 Nov 2026, 10:00 Pakistan Time. */
export function formatTime(at: Date, locale: Locale, timeZone = 'UTC'): string {
  const format = once(
    `time ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(tag[locale], { ...shortDay, ...clock, timeZone }),
  )
  if (locale !== 'ur') return inWords(format.format(at))
  const { day, month, year } = partsOf(format, at)
  return `${day} ${month} ${year}، ${formatClock(at, locale, timeZone)}`
}

const shortDay = { year: 'numeric', month: 'short', day: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortGeneric' } as const

/** Japanese has a short name for its own zone alone: JST. */
const inWords = (time: string): string => time.replace('JST', '日本時間')

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>
const partsOf = (format: Intl.DateTimeFormat, at: Date): Parts =>
  Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))

/** The time of the day alone: 10:00 Pakistan Time. */
export function formatClock(at: Date, locale: Locale, timeZone: string): string {
  const format = once(
    `clock ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(tag[locale], { ...clock, timeZone }),
  )
  if (locale !== 'ur') return inWords(format.format(at))
  const { hour, minute, timeZoneName = '' } = partsOf(format, at)
  // Begun by digits, it would be taken for left to right where it stands in a sentence.
  return `\u200f${hour}:${minute} (\u2068${timeZoneName.replace(/ وقت$/, ' کا وقت')}\u2069)`
}

/** A moment that must not be missed, with the day of the week, and the clock of somebody elsewhere. */
export function formatMeeting(
  at: Date,
  locale: Locale,
  { here, there }: { here: string; there: string },
): { here: string; there: string } {
  const day = (timeZone: string) =>
    once(
      `weekday ${locale} ${timeZone}`,
      () => new Intl.DateTimeFormat(tag[locale], { weekday: locale === 'ja' ? 'short' : 'long', timeZone }),
    ).format(at)
  const time = formatTime(at, locale, here)
  const own = {
    en: `${day(here)} ${time}`,
    ja: time.replace('日 ', `日（${day(here)}）`),
    ur: `${day(here)}، ${time}`,
  }[locale]
  const sameDay = day(here) === day(there)
  return { here: own, there: sameDay ? formatClock(at, locale, there) : formatTime(at, locale, there) }
}

/** Things one after the other: A, B and C. */
export function formatList(texts: readonly string[], locale: Locale): string {
  return once(`list ${locale}`, () => new Intl.ListFormat(tag[locale], { type: 'conjunction' })).format(texts)
}

/** How long ago, or in how long: "3 days ago". */
export function formatAge(at: Date, now: Date, locale: Locale): string {
  const format = once(
    `age ${locale}`,
    () => new Intl.RelativeTimeFormat(tag[locale], { numeric: 'auto', style: 'long' }),
  )
  const gap = at.getTime() - now.getTime()
  const size = Math.abs(gap)
  const [value, unit] =
    size < minute
      ? ([0, 'second'] as const)
      : size < hour
        ? ([Math.round(gap / minute), 'minute'] as const)
        : size < day
          ? ([Math.round(gap / hour), 'hour'] as const)
          : size < 60 * day
            ? ([Math.round(gap / day), 'day'] as const)
            : ([Math.round(gap / (30 * day)), 'month'] as const)
  return asWritten(format.format(value, unit), locale)
}

/** The age, with the exact moment for those who point at it and for screen readers. */
export function age(at: Date, now: Date, locale: Locale): Html {
  return html`<time datetime="${at.toISOString()}" title="${formatTime(at, locale)}">${formatAge(at, now, locale)}</time>`
}

export function dateOf(date: string | Date, locale: Locale): Html {
  const iso = typeof date === 'string' ? date : date.toISOString().slice(0, 10)
  return html`<time datetime="${iso}">${formatDate(date, locale)}</time>`
}
