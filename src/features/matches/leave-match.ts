import type { SignedIn } from '../context.ts'
import { hideAgain } from '../profiles/index.ts'
import { giveBack } from '../seats/index.ts'
import { changeMine, recordMatchEvent } from './change-match.ts'
import { changeMatch, type Match } from './queries.ts'
import { requireReason } from './reasons.ts'
import { requirePossible } from './rules.ts'

export interface Leave {
  id: string
  reason?: string | undefined
}

/** The person's no to an employer who asked. */
export async function declineMatch(ctx: SignedIn, input: Leave): Promise<Match> {
  return leave(ctx, input, 'decline')
}

/**
 * The person is out, at any time before they have left; the seat goes on. The employer sees the mask again, unless the
 * person has agreed to another of its demands.
 */
export async function withdrawMatch(ctx: SignedIn, input: Leave): Promise<Match> {
  return leave(ctx, input, 'withdraw')
}

async function leave(ctx: SignedIn, { id, reason }: Leave, how: 'decline' | 'withdraw'): Promise<Match> {
  if (reason !== undefined) requireReason('candidate', reason)
  const { now } = ctx
  return changeMine(ctx, id, async (tx, match, ledger) => {
    requirePossible('candidate', how, match)
    await giveBack(tx, ledger, match.demandId, id)
    const candidate = how === 'decline' ? 'declined' : 'withdrawn'
    await changeMatch(tx, id, { candidate, candidateReason: reason ?? null, candidateAt: now }, now)
    await hideAgain(tx, { profileId: match.profileId!, employerId: match.company.id }, now)
    await recordMatchEvent(tx, ctx, `${how}Match`, match, reason === undefined ? {} : { reason })
  })
}
