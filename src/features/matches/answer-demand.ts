import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import { openDemands, publishedVersion } from '../demands/index.ts'
import { ownProfileForUpdate } from '../profiles/index.ts'
import { openLedger } from '../seats/index.ts'
import { requireOpenDemand } from './change-match.ts'
import { ensureMatch, type Match, matchFor } from './queries.ts'

/**
 * A person's answer to a demand: theirs to give unasked while it is open, and after the deadline where an employer asked.
 * @throws AppError not-found for a demand that is not open, conflict while the profile is paused or withdrawn
 */
export async function answerDemand(
  ctx: SignedIn,
  demandId: string,
  change: (tx: Transaction, match: Match) => Promise<void>,
): Promise<Match> {
  const { actor, now } = ctx
  return ctx.db.transaction(async tx => {
    const profile = await ownProfileForUpdate(tx, actor)
    if (profile.visibility !== 'searchable')
      throw new AppError(
        'conflict',
        `Your profile is ${profile.visibility}. Make it searchable again before you answer demands.`,
      )
    await publishedVersion(tx, demandId)
    await openLedger(tx, { demandId, accountId: actor.accountId, now })
    const match = await ensureMatch(tx, demandId, profile.id, now)
    requireOpenDemand(match)
    if (match.employer === 'none') await requireInTime(tx, demandId, now)
    await change(tx, match)
    return matchFor(tx, actor, match.id)
  })
}

async function requireInTime(tx: Transaction, demandId: string, now: Date): Promise<void> {
  if ((await openDemands(tx, [demandId], now.toISOString().slice(0, 10))).length === 0)
    throw new AppError('conflict', 'The deadline of this demand has passed.')
}
