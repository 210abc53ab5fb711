import type { SignedIn } from '../context.ts'
import { demandFor } from '../demands/index.ts'
import { type Match, matchesOfDemand } from './queries.ts'

/**
 * Where everybody stands of whom a demand has a match, also one with comments alone, newest first: for the marks beside
 * a ranking. No profile is read, so no name is seen.
 */
export async function listAnswers(
  ctx: Pick<SignedIn, 'db' | 'actor'>,
  { demandId }: { demandId: string },
): Promise<Match[]> {
  await demandFor(ctx.db, ctx.actor, demandId)
  return matchesOfDemand(ctx.db, demandId)
}
