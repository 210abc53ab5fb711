import { isDeepStrictEqual } from 'node:util'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { carryEvidence } from './evidence.ts'
import { ownProfile, type Profile } from './queries.ts'
import { type ProfileInput, readProfileInput } from './read-profile-input.ts'
import { saveProfile, staleProfile } from './save-profile.ts'

/** Replaces name, contact and document. Facts that stay word for word keep what backs them; saying the same changes nothing. */
export async function updateMyProfile(
  ctx: SignedIn,
  input: ProfileInput & { version: number },
): Promise<Profile> {
  const { actor, now } = ctx
  const { identity, document } = readProfileInput(input, ctx.reference, now)
  return ctx.db.transaction(async tx => {
    const profile = await ownProfile(tx, actor)
    if (profile.version !== input.version) throw staleProfile()
    const change = { identity, document: carryEvidence(profile.document, document) }
    if (isDeepStrictEqual(change, { identity: profile.identity, document: profile.document })) return profile
    const saved = await saveProfile(tx, profile, change, now)
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'updateMyProfile',
      subject: 'profile',
      subjectId: profile.id,
      detail: { version: saved.version },
    })
    return saved
  })
}
