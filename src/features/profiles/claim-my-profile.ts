import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { requireCandidate } from './policy.ts'
import { findOwnProfile, lockAccount, ownProfile, type Profile, unclaimedProfileOf } from './queries.ts'
import { giveProfile } from './write-queries.ts'

/** Takes over the profile that an institution handed in with the actor's own, checked e-mail address. */
export async function claimMyProfile(ctx: SignedIn): Promise<Profile> {
  const { actor } = ctx
  requireCandidate(actor)
  return ctx.db.transaction(async tx => {
    await lockAccount(tx, actor)
    if (await findOwnProfile(tx, actor)) throw new AppError('conflict', 'You have a profile already.')
    const id = await unclaimedProfileOf(tx, actor)
    if (!id || !(await giveProfile(tx, id, actor.accountId)))
      throw new AppError('not-found', 'No profile was handed in for your e-mail address. Create one.')
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'claimMyProfile',
      subject: 'profile',
      subjectId: id,
    })
    return ownProfile(tx, actor)
  })
}
