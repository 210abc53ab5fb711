import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { hideAgain } from '../profiles/index.ts'
import { giveBack } from '../seats/index.ts'
import { changeMine, recordMatchEvent } from './change-match.ts'
import type { Leave } from './leave-match.ts'
import { changeMatch, type Match } from './queries.ts'
import { requireReason } from './reasons.ts'
import { requirePossible } from './rules.ts'

/** The person's yes to an offer. The seat is filled when the contract is signed. */
export async function acceptOffer(ctx: SignedIn, { id }: { id: string }): Promise<Match> {
  const { now } = ctx
  return changeMine(ctx, id, async (tx, match) => {
    requirePossible('candidate', 'accept-offer', match)
    if (match.company.verification !== 'verified')
      throw new AppError(
        'conflict',
        'The employer is not verified now. The ministry’s liaison tells you how it goes on.',
      )
    await changeMatch(tx, id, { offer: 'accepted', offerAt: now, answerBy: null }, now)
    await recordMatchEvent(tx, ctx, 'acceptOffer', match)
  })
}

/** The person's no to an offer; the seat goes on. */
export async function refuseOffer(ctx: SignedIn, { id, reason }: Leave): Promise<Match> {
  if (reason !== undefined) requireReason('candidate', reason)
  const { now } = ctx
  return changeMine(ctx, id, async (tx, match, ledger) => {
    requirePossible('candidate', 'refuse-offer', match)
    await giveBack(tx, ledger, match.demandId, id)
    await changeMatch(
      tx,
      id,
      { offer: 'refused', offerReason: reason ?? null, offerAt: now, answerBy: null },
      now,
    )
    await hideAgain(tx, { profileId: match.profileId!, employerId: match.company.id }, now)
    await recordMatchEvent(tx, ctx, 'refuseOffer', match, reason === undefined ? {} : { reason })
  })
}
