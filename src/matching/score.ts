import type { Necessity, RequirementLine } from './types.ts'

/** Changes whenever the same facts could be assessed differently. */
export const engineVersion = '1'

/** A must counts twice a nice of the same weight. */
const factor: Record<Necessity, number> = { must: 2, nice: 1 }
/** What no line can earn: it keeps a demand of one vague line below a well-specified one that fits as well. */
export const unspecifiedWeight = 8
/** The pool counts lines of each standing in six bits. */
export const mostLines = 60

export const lineWeight = (line: Pick<RequirementLine, 'necessity' | 'weight'>): number =>
  line.weight * factor[line.necessity]

/** The most points a demand can give: the score is `points / of × 100`. */
export function pointsOf(lines: readonly RequirementLine[]): number {
  let weight = unspecifiedWeight
  for (const line of lines) weight += lineWeight(line)
  return weight * 1000
}

/** 0-100 with one decimal, rounded half up in whole numbers. */
export const shownScore = (points: number, of: number): number =>
  Math.floor((points * 2000 + of) / (of * 2)) / 10

/** Negative: the first is the better. Exact: both sides stay far below 2^53. */
export const compareScores = (a: { points: number; of: number }, b: { points: number; of: number }): number =>
  b.points * a.of - a.points * b.of
