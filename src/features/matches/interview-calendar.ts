import { AppError } from '../../errors.ts'
import type { ShownInterview } from './show-interview.ts'

/**
 * An iCalendar file (RFC 5545) with one event, its time in UTC, which every calendar shows in its own zone. It names the
 * employer and the job, not the person: calendars are shared with colleagues.
 * @throws AppError conflict before a time is confirmed
 */
export function interviewCalendar(
  { interview, match }: ShownInterview,
  {
    now,
    host,
    locale,
  }: { now: Date /** Makes the event's id unique in the world. */; host: string; locale: 'en' | 'ja' | 'ur' },
): string {
  const { id, confirmedTime, cancelledAt, minutes, place } = interview
  if (!confirmedTime) throw new AppError('conflict', 'No time is confirmed yet.')
  const title =
    locale === 'ja'
      ? (match.demand.title.ja ?? match.demand.title.en)
      : (match.demand.title.en ?? match.demand.title.ja)
  const company = locale === 'ja' ? (match.company.nameJa ?? match.company.name) : match.company.name
  const word = { en: 'Interview', ja: '面接', ur: 'انٹرویو' }[locale]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hunar//Interviews//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@${host}`,
    `SEQUENCE:${cancelledAt ? 1 : 0}`,
    `STATUS:${cancelledAt ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(confirmedTime)}`,
    `DTEND:${utc(new Date(confirmedTime.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escaped(`${word}: ${title ?? ''} (${company})`)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('\r\n').concat('\r\n')
}

/** 20261201T050000Z */
function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')
}

/** Lines have at most 75 bytes; what goes on begins with a space. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 74) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].join('\r\n ')
}
