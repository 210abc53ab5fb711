import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { carryEvidence } from './evidence.ts'
import { requireCandidate } from './policy.ts'
import { findOwnProfile, lockAccount, ownProfile, type Profile, unclaimedProfileOf } from './queries.ts'
import { type ProfileInput, readProfileInput } from './read-profile-input.ts'
import { saveNewProfiles } from './save-profile.ts'

/** The actor's profile, of which there is one. All facts begin as self-declared. */
export async function createMyProfile(ctx: SignedIn, input: ProfileInput): Promise<Profile> {
  const { actor, now } = ctx
  requireCandidate(actor)
  const { identity, document } = readProfileInput(input, ctx.reference, now)
  return ctx.db.transaction(async tx => {
    await lockAccount(tx, actor)
    if (await findOwnProfile(tx, actor))
      throw new AppError('conflict', 'You have a profile already. Change that one.')
    if (await unclaimedProfileOf(tx, actor))
      throw new AppError(
        'conflict',
        'A profile was handed in for your e-mail address. Claim it, then change or erase it.',
      )
    const draft = {
      accountId: actor.accountId,
      visibility: 'searchable' as const,
      identity,
      document: carryEvidence(null, document),
    }
    const [id] = await saveNewProfiles(tx, [draft], now)
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'createMyProfile',
      subject: 'profile',
      subjectId: id!,
    })
    return ownProfile(tx, actor)
  })
}
