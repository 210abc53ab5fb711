import { isStaff } from '../../actor.ts'
import type { SignedIn } from '../context.ts'
import { giveBack } from '../seats/index.ts'
import { type AtRevision, changeAt, recordMatchEvent } from './change-match.ts'
import { changeMatch, type Match } from './queries.ts'
import { requireReason } from './reasons.ts'
import { requirePossible } from './rules.ts'

/** What was agreed does not come about: by employer or ministry, with a coded reason; the seat goes on. */
export async function cancelMatch(
  ctx: SignedIn,
  { reason, ...at }: AtRevision & { reason: string },
): Promise<Match> {
  requireReason('cancel', reason)
  const { actor, now } = ctx
  return changeAt(ctx, at, async (tx, match, ledger) => {
    requirePossible(isStaff(actor) ? 'ministry' : 'employer', 'cancel', match)
    await giveBack(tx, ledger, match.demandId, match.id)
    await changeMatch(
      tx,
      match.id,
      { cancelReason: reason, cancelledBy: actor.accountId, cancelledAt: now, answerBy: null },
      now,
    )
    await recordMatchEvent(tx, ctx, 'cancelMatch', match, { reason })
  })
}
