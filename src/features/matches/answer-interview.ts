import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordMatchEvent } from './change-match.ts'
import { cancelOne, confirmTime } from './interview-queries.ts'
import { endOf } from './rules.ts'
import { interviewFor, type ShownInterview } from './show-interview.ts'

/** The person chooses one of the proposed times. */
export async function confirmInterview(
  ctx: SignedIn,
  { id, time }: { id: string; time: Date },
): Promise<ShownInterview> {
  const { now } = ctx
  return ctx.db.transaction(async tx => {
    const { match, interview } = await interviewFor({ ...ctx, db: tx }, id)
    if (endOf(match))
      throw new AppError('conflict', 'This match has ended, so there is nothing to talk about.')
    if (!interview.times.some(one => one.getTime() === time.getTime()) || time <= now)
      throw new AppError('invalid-input', 'Choose one of the proposed times that lies ahead.', {
        details: [{ path: '/time', message: 'is not one of the proposed times, or has passed' }],
      })
    const confirmed = await confirmTime(tx, id, time, now)
    if (!confirmed) throw new AppError('conflict', 'The interview was confirmed or cancelled already.')
    await recordMatchEvent(tx, ctx, 'confirmInterview', match, {
      interviewId: id,
      time: time.toISOString(),
    })
    return { interview: confirmed, match }
  })
}

/** Nothing comes of it; others can be proposed. By anybody whom it concerns. */
export async function cancelInterview(ctx: SignedIn, { id }: { id: string }): Promise<ShownInterview> {
  const { actor, now } = ctx
  return ctx.db.transaction(async tx => {
    const { match } = await interviewFor({ ...ctx, db: tx }, id)
    const cancelled = await cancelOne(tx, id, actor.accountId, now)
    if (!cancelled) throw new AppError('conflict', 'The interview is cancelled already.')
    await recordMatchEvent(tx, ctx, 'cancelInterview', match, { interviewId: id })
    return { interview: cancelled, match }
  })
}
