import type { SignedIn } from '../context.ts'
import { forgetTold, recordEvent } from '../events/index.ts'
import { forgetReporter } from '../reports/index.ts'
import { leaveAllMatches } from '../seats/index.ts'
import { deleteProposalsOf } from './proposal-queries.ts'
import { mergedProfiles, ownProfileForUpdate } from './queries.ts'
import { deleteProfile, noteProfileChanges } from './write-queries.ts'

/** Deletes all that is known of the person but the account, also what was joined with it. What stays is the record, with ids only. */
export async function eraseMyProfile(ctx: SignedIn): Promise<void> {
  const { actor } = ctx
  await ctx.db.transaction(async tx => {
    const { id } = await ownProfileForUpdate(tx, actor)
    const former = (await mergedProfiles(tx, id)).map(profile => profile.id)
    await deleteProposalsOf(tx, actor)
    await leaveAllMatches(tx, { profileId: id, accountId: actor.accountId, now: ctx.now }, former)
    await deleteProfile(tx, id)
    await forgetTold(tx, actor.accountId)
    await forgetReporter(tx, actor.accountId)
    await noteProfileChanges(tx, [id, ...former])
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'eraseMyProfile',
      subject: 'profile',
      subjectId: id,
    })
  })
}
