import type { Verdict } from './types.ts'

/** Best first; the number of a verdict is its place here. */
export const verdicts: readonly Verdict[] = ['eligible', 'near', 'needs-evidence', 'not-eligible']
export const verdictNumber = { eligible: 0, near: 1, needsEvidence: 2, notEligible: 3 } as const

/**
 * The verdict from how many must lines there are, and how many of them are of each standing but met.
 * Near: one or two musts fail, none by years, at most one of them not even half-way, and at least half of all musts
 * are met or a small step away.
 */
export function verdictOf(musts: number, open: number, short: number, missing: number, far: number): number {
  const failing = short + missing + far
  if (failing === 0) return open === 0 ? verdictNumber.eligible : verdictNumber.needsEvidence
  const near = far === 0 && failing <= 2 && missing <= 1 && 2 * (musts - open - missing) >= musts
  return near ? verdictNumber.near : verdictNumber.notEligible
}
