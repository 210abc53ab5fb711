import { type Standing, standing } from '../matching/outcome.ts'
import { verdictNumber, verdictOf } from '../matching/verdict.ts'

/** How many must lines of a row are open, short, missing and far: six bits each. */
const place: Record<Standing, number> = {
  [standing.met]: 0,
  [standing.open]: 1,
  [standing.short]: 1 << 6,
  [standing.missing]: 1 << 12,
  [standing.far]: 1 << 18,
}
const mask = 63

/** What a must line of each standing adds to a row's counters. */
export const countersOf = (line: { must: boolean }): Uint32Array =>
  Uint32Array.from({ length: 8 }, (_, at) => (line.must ? (place[at as Standing] ?? 0) : 0))

/** Points and counters of a row in one sum, below 2^53: the counters take the lowest 24 bits. */
export const pointUnit = 2 ** 24
export const pointsOfSum = (sum: number): number => (sum * (1 / pointUnit)) | 0
export const countersOfSum = (sum: number, points: number): number => (sum - points * pointUnit) | 0

export function verdictOfCounters(musts: number, counters: number): number {
  // Most rows: somebody is far from a must, or two are missing.
  if (counters >= 2 << 12) return verdictNumber.notEligible
  if (counters === 0) return verdictNumber.eligible
  return verdictOf(musts, counters & mask, (counters >> 6) & mask, counters >> 12, 0)
}

/** Whether a row with these counters of some of its musts can neither be eligible nor near, whatever the others say. */
export function isHopeless(counters: number): boolean {
  const missing = (counters >> 12) & mask
  return counters >> 18 > 0 || missing > 1 || missing + ((counters >> 6) & mask) > 2
}
