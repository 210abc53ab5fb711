import type { SignedIn } from '../context.ts'
import { forgetTold, recordEvent } from '../events/index.ts'
import { leaveAllMatches } from '../seats/index.ts'
import { deleteProposalsOf } from './proposal-queries.ts'
import { ownProfileForUpdate } from './queries.ts'
import { deleteProfile, noteProfileChanges } from './write-queries.ts'

/** Deletes all that is known of the person but the account. What stays is the record, with ids only. */
export async function eraseMyProfile(ctx: SignedIn): Promise<void> {
  const { actor } = ctx
  await ctx.db.transaction(async tx => {
    const { id } = await ownProfileForUpdate(tx, actor)
    await deleteProposalsOf(tx, actor)
    await leaveAllMatches(tx, { profileId: id, accountId: actor.accountId, now: ctx.now })
    await deleteProfile(tx, id)
    await forgetTold(tx, actor.accountId)
    await noteProfileChanges(tx, [id])
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'eraseMyProfile',
      subject: 'profile',
      subjectId: id,
    })
  })
}
