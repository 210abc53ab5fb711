import { demandObstacle } from './change-match.ts'
import type { Match } from './queries.ts'
import { type Action, possibleActions } from './rules.ts'

/** What begins something, and is refused where the demand is closed or the employer not verified. */
const beginnings: Record<'candidate' | 'employer', readonly string[]> = {
  candidate: ['interest', 'agree'],
  employer: ['shortlist', 'take-back-decline'],
}

/** What a side can do now, with demand and employer as they are: what would be refused in any case is not offered. */
export function possibleNow<Who extends 'candidate' | 'employer'>(side: Who, match: Match): Action<Who>[] {
  const begins = demandObstacle(match) === null
  const verified = match.company.verification === 'verified'
  return possibleActions(side, match).filter(action =>
    beginnings[side].includes(action) ? begins : action !== 'accept-offer' || verified,
  )
}
