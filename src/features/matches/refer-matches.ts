import type { SignedIn } from '../context.ts'
import { openLedger } from '../seats/index.ts'
import type { BulkAnswer } from './each-profile.ts'
import { findOverrides } from './find-overrides.ts'
import { requireStaff } from './policy.ts'
import { type Match, matchesByIds } from './queries.ts'
import { againstRanking, obstacleToReferral, putForward } from './refer-match.ts'

/**
 * Refers several at once, in the order of their rank, so the best get the seats. Those named together do not pass each
 * other over; what would go against the ranking is refused and left to be decided one by one.
 */
export async function referMatches(
  ctx: SignedIn,
  { ids, note }: { ids: readonly string[]; note?: string | undefined },
): Promise<BulkAnswer> {
  requireStaff(ctx.actor)
  const answers: BulkAnswer = { done: [], refused: [] }
  const found = await matchesByIds(ctx.db, ids)
  const known = new Set(found.map(({ id }) => id))
  for (const id of new Set(ids))
    if (!known.has(id)) answers.refused.push({ id, message: 'There is no such match.' })
  for (const [demandId, some] of Map.groupBy(found, match => match.demandId))
    await referAtDemand(ctx, { demandId, ids: some.map(({ id }) => id), note }, answers)
  return answers
}

/** One transaction for each demand: a mistake at one does not undo the others. */
async function referAtDemand(
  ctx: SignedIn,
  { demandId, ids, note }: { demandId: string; ids: readonly string[]; note: string | undefined },
  answers: BulkAnswer,
): Promise<void> {
  await ctx.db.transaction(async tx => {
    const ledger = await openLedger(tx, { demandId, accountId: ctx.actor.accountId, now: ctx.now })
    const referable: Match[] = []
    for (const match of await matchesByIds(tx, ids)) {
      const message = obstacleToReferral(match)
      if (message === null) referable.push(match)
      else answers.refused.push({ id: match.id, message })
    }
    const { kinds, order } = await findOverrides(ctx, tx, demandId, referable)
    for (const match of order) {
      const against = kinds.get(match.id)!
      if (against.length > 0) {
        answers.refused.push({ id: match.id, message: againstRanking(against).message })
        continue
      }
      await putForward(ctx, tx, match, ledger, { note })
      answers.done.push(match.id)
    }
  })
}
