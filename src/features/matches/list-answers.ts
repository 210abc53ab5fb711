import type { SignedIn } from '../context.ts'
import { demandFor } from '../demands/index.ts'
import { type Match, matchesOfDemand } from './queries.ts'

/**
 * Where everybody stands who was put forward, asked or declined for a demand, newest first: for the marks beside a
 * ranking. No profile is read, so no name is seen.
 */
export async function listAnswers(
  ctx: Pick<SignedIn, 'db' | 'actor'>,
  { demandId }: { demandId: string },
): Promise<Match[]> {
  await demandFor(ctx.db, ctx.actor, demandId)
  return matchesOfDemand(ctx.db, demandId)
}
