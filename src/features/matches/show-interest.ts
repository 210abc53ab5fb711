import type { SignedIn } from '../context.ts'
import { answerDemand } from './answer-demand.ts'
import { recordMatchEvent } from './change-match.ts'
import { comeBack } from './come-back.ts'
import { changeMatch, type Match } from './queries.ts'
import { endOf, requirePossible } from './rules.ts'

/** The person would like to hear more. The employer sees it, and no name yet. Twice is once. */
export async function showInterest(ctx: SignedIn, { demandId }: { demandId: string }): Promise<Match> {
  const { now } = ctx
  return answerDemand(ctx, demandId, async (tx, match) => {
    if (!endOf(match) && match.candidate !== 'none') return
    requirePossible('candidate', 'interest', match)
    await comeBack(tx, match, now)
    await changeMatch(tx, match.id, { candidate: 'interested', candidateReason: null, candidateAt: now }, now)
    await recordMatchEvent(tx, ctx, 'showInterest', match)
  })
}
