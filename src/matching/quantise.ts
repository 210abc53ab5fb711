// Facts as small whole numbers. Matching compares these and nothing finer, so columns of them lose nothing.
import type { CefrLevel, DegreeLevel, IsoDate } from '../reference/types.ts'
import { cefrLevels, degreeLevels } from '../reference/types.ts'
import type { MatchingReference, Pay, SkillFact } from './types.ts'

export const unknown16 = 0xffff
export const unknown32 = 0xffffffff

/** Years of a skill count in quarters, up to sixty years, the most a profile may say. */
const mostQuarters = 240
export const quartersHeld = (years: number): number =>
  Math.min(mostQuarters, Math.max(0, Math.floor(years * 4 + 1e-9)))
export const quartersAsked = (years: number): number =>
  Math.min(mostQuarters, Math.max(years > 0 ? 1 : 0, Math.round(years * 4)))

/** Level 0-5 (0 unknown) in the low three bits, above them quarters + 1 (0 unknown). */
export const skillCodes = (mostQuarters + 2) * 8
export function skillCode(fact: Pick<SkillFact, 'level' | 'years'>): number {
  return (fact.level ?? 0) | ((fact.years === undefined ? 0 : quartersHeld(fact.years) + 1) << 3)
}
export const levelOfCode = (code: number): number => code & 7

/** A1 is 1 … C2 is 6; unknown 0. */
export const cefrNumber = (level: CefrLevel | null | undefined): number =>
  level == null ? 0 : cefrLevels.indexOf(level) + 1
export const degreeNumber = (level: DegreeLevel): number => degreeLevels.indexOf(level)

export const mostMonths = 0xfffe
export const monthsHeld = (months: number): number => Math.min(mostMonths, Math.max(0, Math.floor(months)))
export const monthsAsked = (years: number): number =>
  Math.min(mostMonths, Math.max(0, Math.round(years * 12)))

/** Days since 1970, 1 to 65534: any earlier or later day counts as the first or last of them. 0, unknown: not a day. */
export function dayNumber(date: IsoDate): number {
  const day = Date.parse(`${date}T00:00:00Z`) / 86_400_000
  return Number.isNaN(day) ? 0 : Math.min(65_534, Math.max(1, Math.floor(day)))
}
export const dateOfDay = (day: number): IsoDate => new Date(day * 86_400_000).toISOString().slice(0, 10)
/** A certificate that never expires. */
export const never = 0xffff

/** Forty hours in each of 52 weeks. */
const perYear = { year: 1, month: 12, hour: 2080 } as const

/** US cents a year, by the reference's dated rates; null where the currency has no rate. */
export function centsPerYear(pay: Pay, reference: Pick<MatchingReference, 'currencies'>): number | null {
  const usd = reference.currencies.get(pay.currency)?.usd
  if (usd === undefined) return null
  return Math.min(unknown32 - 1, Math.max(0, Math.round(pay.amount * perYear[pay.period] * usd * 100)))
}
