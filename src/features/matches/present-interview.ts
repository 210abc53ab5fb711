import type { ShownInterview } from './show-interview.ts'
import { candidateZone, localTime, zoneOf } from './zones.ts'

/** An interview as everybody concerned sees it: every time in UTC and on the clocks of both sides. */
export function presentInterview({ interview, match }: ShownInterview) {
  const { id, matchId, times, otherTimes, minutes, place, confirmedTime, cancelledAt, createdAt } = interview
  const zones = { employer: zoneOf(match.company.country), candidate: candidateZone }
  const moment = (at: Date) => ({
    at: at.toISOString(),
    employer: localTime(at, zones.employer),
    candidate: localTime(at, zones.candidate),
  })
  return {
    id,
    matchId,
    state: cancelledAt
      ? ('cancelled' as const)
      : confirmedTime
        ? ('confirmed' as const)
        : ('proposed' as const),
    minutes,
    place,
    zones,
    times: times.map(moment),
    otherTimes: (otherTimes ?? []).map(moment),
    confirmed: confirmedTime && moment(confirmedTime),
    createdAt: createdAt.toISOString(),
  }
}
