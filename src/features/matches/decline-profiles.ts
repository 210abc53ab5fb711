import type { SignedIn } from '../context.ts'
import { giveBack } from '../seats/index.ts'
import { demandObstacle, recordMatchEvent } from './change-match.ts'
import { type BulkAnswer, eachProfile } from './each-profile.ts'
import { changeMatch, ensureMatch, matchOfPair } from './queries.ts'
import { requireReason } from './reasons.ts'
import { returnToPlace } from './return-to-place.ts'
import { endOf, notNow, rules } from './rules.ts'

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
    const obstacle = demandObstacle(match)
    if (obstacle !== null) return obstacle
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
