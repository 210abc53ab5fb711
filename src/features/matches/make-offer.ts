import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { isRealDate } from '../profiles/index.ts'
import { advancePlace } from '../seats/index.ts'
import { type AtRevision, changeAt, recordMatchEvent } from './change-match.ts'
import { changeMatch, type Match } from './queries.ts'
import { requirePossible } from './rules.ts'

/** The employer makes an offer to somebody selected. @param answerBy YYYY-MM-DD, until when an answer is hoped for */
export async function makeOffer(
  ctx: SignedIn,
  { answerBy, ...at }: AtRevision & { answerBy?: string | undefined },
): Promise<Match> {
  const { actor, now } = ctx
  const today = now.toISOString().slice(0, 10)
  if (answerBy !== undefined && (!isRealDate(answerBy) || answerBy < today))
    throw new AppError('invalid-input', 'The last day for an answer is not a day to come.', {
      details: [{ path: '/answerBy', message: 'must be a day of the calendar, today or later' }],
    })
  return changeAt(ctx, at, async (tx, match, ledger) => {
    requirePossible('employer', 'offer', match)
    await advancePlace(ledger, match.id, 'offered')
    await changeMatch(
      tx,
      match.id,
      { offer: 'made', offerBy: actor.accountId, offerAt: now, answerBy: answerBy ?? null },
      now,
    )
    await recordMatchEvent(tx, ctx, 'makeOffer', match, answerBy === undefined ? {} : { answerBy })
  })
}
