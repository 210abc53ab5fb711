import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
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
  const calendar = ical({ prodId: '//Hunar//Interviews//EN', method: ICalCalendarMethod.PUBLISH })
  calendar.createEvent({
    id: `${id}@${host}`,
    sequence: cancelledAt ? 1 : 0,
    status: cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: now,
    start: confirmedTime,
    end: new Date(confirmedTime.getTime() + minutes * 60_000),
    summary: `${word}: ${title ?? ''} (${company})`,
    ...(place && { location: place }),
  })
  return calendar.toString()
}
