import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { memberOf } from '../employers/index.ts'
import { recordMatchEvent } from './change-match.ts'
import { cancelOne, confirmTime, putOtherTimes } from './interview-queries.ts'
import { timesAhead } from './propose-interview.ts'
import type { Match } from './queries.ts'
import { endOf } from './rules.ts'
import { interviewFor, type ShownInterview } from './show-interview.ts'

/** The person chooses one of the proposed times; employer or ministry one of those the person proposed instead. */
export async function confirmInterview(
  ctx: SignedIn,
  { id, time }: { id: string; time: Date },
): Promise<ShownInterview> {
  const { actor, now } = ctx
  const of = actor.role === 'candidate' ? 'times' : 'otherTimes'
  return ctx.db.transaction(async tx => {
    const { match, interview } = await interviewFor({ ...ctx, db: tx }, id)
    if (actor.role === 'employer') await memberOf(tx, actor, match.company.id)
    requireGoingOn(match)
    if (!interview[of]?.some(one => one.getTime() === time.getTime()) || time <= now)
      throw new AppError('invalid-input', 'Choose one of the proposed times that lies ahead.', {
        details: [{ path: '/time', message: 'is not one of the proposed times, or has passed' }],
      })
    const confirmed = await confirmTime(tx, id, { time, of, now })
    if (!confirmed) throw new AppError('conflict', 'The interview was confirmed or cancelled already.')
    await recordMatchEvent(tx, ctx, 'confirmInterview', match, {
      interviewId: id,
      time: time.toISOString(),
    })
    return { interview: confirmed, match }
  })
}

/**
 * None of the times suits the person, who proposes others; those of before stay open to both. Sent again, they replace
 * the ones before.
 */
export async function proposeOtherTimes(
  ctx: SignedIn,
  { id, times }: { id: string; times: readonly Date[] },
): Promise<ShownInterview> {
  const { now } = ctx
  const sorted = timesAhead(times, now)
  return ctx.db.transaction(async tx => {
    const { match } = await interviewFor({ ...ctx, db: tx }, id)
    requireGoingOn(match)
    const interview = await putOtherTimes(tx, id, sorted, now)
    if (!interview) throw new AppError('conflict', 'The interview was confirmed or cancelled already.')
    await recordMatchEvent(tx, ctx, 'proposeOtherTimes', match, { interviewId: id })
    return { interview, match }
  })
}

function requireGoingOn(match: Match): void {
  if (endOf(match)) throw new AppError('conflict', 'This match has ended, so there is nothing to talk about.')
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
