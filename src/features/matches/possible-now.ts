import { demandObstacle } from './change-match.ts'
import type { Match } from './queries.ts'
import { type Action, possibleActions } from './rules.ts'

// What a side can do now, with demand and employer as they are: what would be refused in any case is not offered.

/** What begins something, and is refused where the demand is closed or the employer not verified. */
const beginnings: readonly string[] = ['interest', 'agree', 'shortlist', 'take-back-decline']

/** Past the deadline an answer is taken only where the employer has asked; what was agreed before goes on. */
export function isLate({ employer, demand: { deadline } }: Match, now: Date): boolean {
  return employer === 'none' && deadline !== null && deadline < now.toISOString().slice(0, 10)
}

export function candidateActions(match: Match, now: Date): Action<'candidate'>[] {
  const begins = demandObstacle(match) === null && !isLate(match, now)
  const verified = match.company.verification === 'verified'
  return possibleActions('candidate', match).filter(action =>
    beginnings.includes(action) ? begins : action !== 'accept-offer' || verified,
  )
}

export function employerActions(match: Match): Action<'employer'>[] {
  const begins = demandObstacle(match) === null
  return possibleActions('employer', match).filter(action => begins || !beginnings.includes(action))
}
