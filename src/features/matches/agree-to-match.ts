import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { putAgreement } from '../profiles/index.ts'
import { answerDemand } from './answer-demand.ts'
import { recordMatchEvent } from './change-match.ts'
import { comeBack } from './come-back.ts'
import { changeMatch, type Match } from './queries.ts'
import { endOf, requirePossible } from './rules.ts'

/** Days in which the ministry should decide. */
const reviewDays = 5

/**
 * The person agrees to be introduced for this demand, as its newest version says it. That is also the agreement to its
 * employer, who sees the name from now on. Twice is once; after a new version it is an agreement to that.
 */
export async function agreeToMatch(ctx: SignedIn, { demandId }: { demandId: string }): Promise<Match> {
  const { now } = ctx
  return answerDemand(ctx, demandId, async (tx, match) => {
    const { version } = match.demand
    if (!endOf(match) && match.candidate === 'agreed') {
      if (match.agreedVersion === version) return
      await changeMatch(tx, match.id, { agreedVersion: version }, now)
      return recordMatchEvent(tx, ctx, 'agreeToMatch', match, { version })
    }
    requirePossible('candidate', 'agree', match)
    if (!(await putAgreement(tx, match.profileId!, match.company.id, now)))
      throw new AppError('conflict', 'The employer is not verified now, so nothing new can start.')
    await comeBack(tx, match, now)
    await changeMatch(
      tx,
      match.id,
      {
        candidate: 'agreed',
        candidateReason: null,
        candidateAt: now,
        agreedVersion: version,
        owner: null,
        due: new Date(now.getTime() + reviewDays * 86_400_000).toISOString().slice(0, 10),
      },
      now,
    )
    await recordMatchEvent(tx, ctx, 'agreeToMatch', match, { version })
  })
}
