import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { memberOf } from '../employers/index.ts'
import { recordMatchEvent } from './change-match.ts'
import { insertInterview } from './interview-queries.ts'
import { holdProfiles, matchFor } from './queries.ts'
import { endOf } from './rules.ts'
import type { ShownInterview } from './show-interview.ts'

export interface Proposal {
  /** Of the match. */
  id: string
  /** One to five moments to choose from. */
  times: readonly Date[]
  minutes: number
  place: string
}

/** Employer or liaison propose times for talking with somebody who was referred; the person chooses one. */
export async function proposeInterview(
  ctx: SignedIn,
  { id, times, minutes, place }: Proposal,
): Promise<ShownInterview> {
  const { actor, now } = ctx
  const sorted = timesAhead(times, now)
  return ctx.db.transaction(async tx => {
    const seen = await matchFor(tx, actor, id)
    // Held, so that an erasure either takes the times with it or is over.
    if (seen.profileId !== null) await holdProfiles(tx, [seen.profileId])
    const match = await matchFor(tx, actor, id)
    if (!isStaff(actor)) await memberOf(tx, actor, match.company.id)
    if (endOf(match) || match.seat === null || match.seat === 'filled')
      throw new AppError(
        'conflict',
        'This cannot be done now. It is possible once the ministry has referred the person, and before the contract is signed.',
      )
    const interview = await insertInterview(tx, {
      matchId: id,
      times: sorted,
      minutes,
      place,
      proposedBy: actor.accountId,
      createdAt: now,
    })
    if (!interview)
      throw new AppError('conflict', 'Times are proposed already. Cancel those before you propose others.')
    await recordMatchEvent(tx, ctx, 'proposeInterview', match, { interviewId: interview.id })
    return { interview, match }
  })
}

/** Each once, the earliest first. @throws AppError invalid-input where one has passed */
export function timesAhead(times: readonly Date[], now: Date): Date[] {
  if (times.some(time => Number.isNaN(time.getTime()) || time <= now))
    throw new AppError('invalid-input', 'Each time has to lie ahead.', {
      details: [{ path: '/times', message: 'must all be later than now' }],
    })
  const sorted = [...new Set(times.map(time => time.getTime()))].sort((a, b) => a - b)
  return sorted.map(time => new Date(time))
}
