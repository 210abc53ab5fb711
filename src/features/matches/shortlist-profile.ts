import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { demandFor } from '../demands/index.ts'
import { memberOf } from '../employers/index.ts'
import { profilesForMember } from '../profiles/index.ts'
import { openLedger } from '../seats/index.ts'
import { recordMatchEvent, requireOpenDemand } from './change-match.ts'
import { changeMatch, ensureMatch, holdProfiles, type Match, matchFor } from './queries.ts'
import { returnToPlace } from './return-to-place.ts'
import { endOf, requirePossible } from './rules.ts'

/** The employer would like to meet somebody, who is asked to agree. Also takes a decline back. Twice is once. */
export async function shortlistProfile(
  ctx: SignedIn,
  { demandId, profileId: asked }: { demandId: string; profileId: string },
): Promise<Match> {
  const { actor, now } = ctx
  return ctx.db.transaction(async tx => {
    const { employerId } = await demandFor(tx, actor, demandId)
    await memberOf(tx, actor, employerId)
    const profileId = (await holdProfiles(tx, [asked])).get(asked) ?? asked
    if ((await profilesForMember(tx, actor, [profileId], employerId)).length === 0) throw notSeen()
    const ledger = await openLedger(tx, { demandId, accountId: actor.accountId, now })
    const match = await requirePublished(ensureMatch(tx, demandId, profileId, now))
    if (!endOf(match) && match.employer !== 'none') return match
    requirePossible('employer', 'shortlist', match)
    await changeMatch(
      tx,
      match.id,
      {
        employer: 'shortlisted',
        employerReason: null,
        // What a take-back leads to; a decline that this takes back is over.
        employerBefore: 'none',
        employerBy: actor.accountId,
        employerAt: now,
      },
      now,
    )
    await recordMatchEvent(tx, ctx, 'shortlistProfile', match, {
      agreed: match.candidate === 'agreed',
    })
    await returnToPlace(tx, ledger, match.id)
    return matchFor(tx, actor, match.id)
  })
}

async function requirePublished(made: Promise<Match>): Promise<Match> {
  const match = await made
  requireOpenDemand(match)
  return match
}

export function notSeen(): AppError {
  return new AppError('not-found', 'There is no such profile, or you may not see it.')
}
