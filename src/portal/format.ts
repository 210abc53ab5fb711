import type { Locale } from '../actor.ts'
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

/** A day as people write it: 21 November 2026, 2026年11月21日. @param date ISO, or a moment shown as its day in UTC */
export function formatDate(date: string | Date, locale: Locale): string {
  const at = typeof date === 'string' ? new Date(date) : date
  return once(
    `date ${locale}`,
    () => new Intl.DateTimeFormat(tag[locale], { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(at)
}

/** A month: March 2027, 2027年3月. @param date ISO, a day or a month */
export function formatMonth(date: string, locale: Locale): string {
  return once(
    `month ${locale}`,
    () => new Intl.DateTimeFormat(tag[locale], { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  ).format(new Date(date))
}

/** A moment in a time zone, with the zone said. */
export function formatTime(at: Date, locale: Locale, timeZone = 'UTC'): string {
  const format = once(
    `time ${locale} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(tag[locale], {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
        timeZoneName: 'short',
      }),
  )
  if (locale !== 'ur') return format.format(at)
  // Between Urdu words the time would be taken apart: 06:00 here, PM there.
  const parts = format.formatToParts(at)
  const hour = parts.findIndex(({ type }) => type === 'hour')
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('')
  return `${text(0, hour)}\u2066${text(hour)}\u2069`
}

/** How long ago, or in how long: "3 days ago". */
export function formatAge(at: Date, now: Date, locale: Locale): string {
  const format = once(
    `age ${locale}`,
    () => new Intl.RelativeTimeFormat(tag[locale], { numeric: 'auto', style: 'long' }),
  )
  const gap = at.getTime() - now.getTime()
  const size = Math.abs(gap)
  if (size < hour) return format.format(Math.round(gap / minute), 'minute')
  if (size < day) return format.format(Math.round(gap / hour), 'hour')
  if (size < 60 * day) return format.format(Math.round(gap / day), 'day')
  return format.format(Math.round(gap / (30 * day)), 'month')
}

/** The age, with the exact moment for those who point at it and for screen readers. */
export function age(at: Date, now: Date, locale: Locale): Html {
  return html`<time datetime="${at.toISOString()}" title="${formatTime(at, locale)}">${formatAge(at, now, locale)}</time>`
}

export function dateOf(date: string | Date, locale: Locale): Html {
  const iso = typeof date === 'string' ? date : date.toISOString().slice(0, 10)
  return html`<time datetime="${iso}">${formatDate(date, locale)}</time>`
}
