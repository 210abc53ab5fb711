import type { Necessity, Requirement, RequirementLine } from './types.ts'

/** Changes whenever the same facts could be assessed differently. */
export const engineVersion = '3'

/** A must counts twice a nice of the same weight. */
const factor: Record<Necessity, number> = { must: 2, nice: 1 }
/** What a demand leaves unsaid, against what it says: it keeps a vague demand below a well-specified one that fits as well. */
export const unsaid = 6
/** The pool counts lines of each standing in six bits. */
export const mostLines = 60

export const lineWeight = (line: Pick<RequirementLine, 'necessity' | 'weight'>): number =>
  line.weight * factor[line.necessity]

/** How much a requirement says: one thing, and one more for each level, years, subject, field or country beside it. */
function saidBy(requirement: Requirement): number {
  switch (requirement.kind) {
    case 'skill':
      return 1 + Number((requirement.level ?? 0) > 1) + Number((requirement.years ?? 0) > 0)
    case 'language':
      return 2
    case 'education':
      return 1 + Number(requirement.subject !== undefined)
    case 'experience':
      return 1 + Number(requirement.field !== undefined)
    case 'work-mode':
      return 1 + Number(requirement.country !== undefined)
    default:
      return 1
  }
}

/** How much the lines say, whatever they weigh: a must twice, of alternatives the one that says least. */
export function saidIn(lines: readonly Pick<RequirementLine, 'anyOf' | 'necessity'>[]): number {
  let said = 0
  for (const { anyOf, necessity } of lines) said += factor[necessity] * Math.min(...anyOf.map(saidBy))
  return said
}

/** What a full score takes: the score is `points / of × 100`. It is more than the lines can give, the more the less they say. */
export function pointsOf(lines: readonly RequirementLine[]): number {
  if (lines.length === 0) return 1000
  let weight = 0
  for (const line of lines) weight += lineWeight(line)
  const said = saidIn(lines)
  return Math.round((weight * 1000 * (said + unsaid)) / said)
}

/** 0-100 with one decimal, rounded half up in whole numbers. */
export const shownScore = (points: number, of: number): number =>
  Math.floor((points * 2000 + of) / (of * 2)) / 10

/** Negative: the first is the better. Exact: both sides stay far below 2^53. */
export const compareScores = (a: { points: number; of: number }, b: { points: number; of: number }): number =>
  b.points * a.of - a.points * b.of
