import type { SignedIn } from '../context.ts'
import { recordMatchEvent } from './change-match.ts'
import { type BulkAnswer, eachProfile } from './each-profile.ts'
import { changeMatch, matchOfPair } from './queries.ts'
import { notNow, rules } from './rules.ts'

/**
 * Undoes that people were asked, while they have not answered. What they were told of it is not shown any more, and a
 * mail that has not gone yet does not go.
 */
export async function takeBackRequests(
  ctx: SignedIn,
  { demandId, profileIds }: { demandId: string; profileIds: readonly string[] },
): Promise<BulkAnswer> {
  const { now } = ctx
  return eachProfile(ctx, { demandId, profileIds }, async (tx, _ledger, profileId) => {
    const match = await matchOfPair(tx, demandId, profileId)
    const rule = rules.employer['take-back-request']
    if (!match || !rule.possible(match)) return notNow(rule)
    await changeMatch(tx, match.id, { employer: 'none', employerBefore: null, employerAt: now }, now)
    await recordMatchEvent(tx, ctx, 'takeBackRequest', match)
    return null
  })
}
