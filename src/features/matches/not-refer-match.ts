import type { SignedIn } from '../context.ts'
import { giveBack } from '../seats/index.ts'
import { type AtRevision, changeAt, recordMatchEvent } from './change-match.ts'
import { noOverride } from './come-back.ts'
import { requireStaff } from './policy.ts'
import { changeMatch, type Match } from './queries.ts'
import { requireReason } from './reasons.ts'
import { requirePossible } from './rules.ts'

/** A liaison decides against a referral, or takes one back that the employer has not acted on. */
export async function notReferMatch(
  ctx: SignedIn,
  input: AtRevision & { reason: string; note?: string | undefined },
): Promise<Match> {
  requireStaff(ctx.actor)
  requireReason('ministry', input.reason)
  const { actor, now } = ctx
  return changeAt(ctx, input, async (tx, match, ledger) => {
    requirePossible('ministry', 'not-refer', match)
    await giveBack(tx, ledger, match.demandId, match.id)
    await changeMatch(
      tx,
      match.id,
      {
        ministry: 'not-referred',
        ministryReason: input.reason,
        ministryNote: input.note ?? null,
        ministryBy: actor.accountId,
        ministryAt: now,
        ...noOverride,
      },
      now,
    )
    await recordMatchEvent(tx, ctx, 'notReferMatch', match, { reason: input.reason })
  })
}
