import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { type AtRevision, changeAt, requireOpenDemand } from './change-match.ts'
import { requireStaff } from './policy.ts'
import type { Match } from './queries.ts'
import { profileObstacle, putForward } from './refer-match.ts'
import { requirePossible } from './rules.ts'

/** A second liaison confirms a referral against the ranking. Not the one who asked for it. */
export async function confirmReferral(ctx: SignedIn, input: AtRevision): Promise<Match> {
  requireStaff(ctx.actor)
  return changeAt(ctx, input, async (tx, match, ledger) => {
    requirePossible('ministry', 'confirm-referral', match)
    if (match.overrideBy === ctx.actor.accountId)
      throw new AppError('forbidden', 'Somebody else has to confirm it: you asked for it.')
    requireOpenDemand(match)
    const obstacle = profileObstacle(match)
    if (obstacle !== null) throw new AppError('conflict', obstacle)
    await putForward(ctx, tx, match, ledger, { confirming: true })
  })
}
