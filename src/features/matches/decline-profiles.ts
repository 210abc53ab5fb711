import type { SignedIn } from '../context.ts'
import { demandFor } from '../demands/index.ts'
import { memberOf } from '../employers/index.ts'
import { profilesForMember } from '../profiles/index.ts'
import { giveBack, openLedger } from '../seats/index.ts'
import { recordMatchEvent } from './change-match.ts'
import { changeMatch, ensureMatch, holdProfiles, matchOfPair } from './queries.ts'
import { requireReason } from './reasons.ts'
import { returnToPlace } from './return-to-place.ts'
import { endOf, notNow, rules } from './rules.ts'

export interface BulkAnswer {
  done: string[]
  /** Left as they were, and why. */
  refused: { id: string; message: string }[]
}

/**
 * The employer declines people, whether they were put forward or only ranked; their seats go on. Who was never asked
 * learns nothing of it.
 */
export async function declineProfiles(
  ctx: SignedIn,
  { demandId, profileIds, reason }: { demandId: string; profileIds: readonly string[]; reason: string },
): Promise<BulkAnswer> {
  requireReason('employer', reason)
  const { actor, now } = ctx
  return eachProfile(ctx, { demandId, profileIds }, async (tx, ledger, profileId, seen) => {
    const known = await matchOfPair(tx, demandId, profileId)
    if (!known && !seen) return 'There is no such profile, or you may not see it.'
    const match = known ?? (await ensureMatch(tx, demandId, profileId, now))
    if (endOf(match) === 'employer-declined') return null
    const rule = rules.employer.decline
    if (!rule.possible(match)) return notNow(rule)
    await giveBack(tx, ledger, demandId, match.id)
    await changeMatch(
      tx,
      match.id,
      {
        employer: 'declined',
        employerReason: reason,
        employerBefore: match.employer === 'declined' ? null : match.employer,
        employerBy: actor.accountId,
        employerAt: now,
      },
      now,
    )
    await recordMatchEvent(tx, ctx, 'declineProfile', match, { reason })
    return null
  })
}

/** Undoes declines. Who had been selected stands where those stand who were referred, behind who came first. */
export async function takeBackDeclines(
  ctx: SignedIn,
  { demandId, profileIds }: { demandId: string; profileIds: readonly string[] },
): Promise<BulkAnswer> {
  const { now } = ctx
  return eachProfile(ctx, { demandId, profileIds }, async (tx, ledger, profileId) => {
    const match = await matchOfPair(tx, demandId, profileId)
    const rule = rules.employer['take-back-decline']
    if (!match || !rule.possible(match)) return notNow(rule)
    const before = match.employerBefore === 'selected' ? 'shortlisted' : (match.employerBefore ?? 'none')
    await changeMatch(
      tx,
      match.id,
      { employer: before, employerReason: null, employerBefore: null, employerAt: now },
      now,
    )
    await recordMatchEvent(tx, ctx, 'takeBackDecline', match)
    await returnToPlace(tx, ledger, match.id)
    return null
  })
}

type Answer = (
  tx: Parameters<typeof openLedger>[0],
  ledger: Awaited<ReturnType<typeof openLedger>>,
  profileId: string,
  /** A searchable profile, which anybody of a verified employer may see. */
  seen: boolean,
) => Promise<string | null>

/** @param answer returns why not, or null when it is done */
async function eachProfile(
  ctx: SignedIn,
  { demandId, profileIds }: { demandId: string; profileIds: readonly string[] },
  answer: Answer,
): Promise<BulkAnswer> {
  const { actor, now } = ctx
  return ctx.db.transaction(async tx => {
    const { employerId } = await demandFor(tx, actor, demandId)
    await memberOf(tx, actor, employerId)
    const ids = [...new Set(profileIds)]
    await holdProfiles(tx, ids)
    const seen = await profilesForMember(tx, actor, ids, employerId)
    const visible = new Set(seen.map(({ profile }) => profile.id))
    const ledger = await openLedger(tx, { demandId, accountId: actor.accountId, now })
    const answers: BulkAnswer = { done: [], refused: [] }
    for (const id of ids) {
      const message = await answer(tx, ledger, id, visible.has(id))
      if (message === null) answers.done.push(id)
      else answers.refused.push({ id, message })
    }
    return answers
  })
}
