import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { ownProfileForUpdate, type Profile, type Visibility } from './queries.ts'
import { saveProfile } from './save-profile.ts'

/** Paused and withdrawn profiles are in no shortlist, search or employer's view from the next second on. */
export async function changeVisibility(
  ctx: SignedIn,
  { visibility }: { visibility: Visibility },
): Promise<Profile> {
  return ctx.db.transaction(async tx => {
    const profile = await ownProfileForUpdate(tx, ctx.actor)
    if (profile.visibility === visibility) return profile
    const saved = await saveProfile(tx, profile, { visibility }, ctx.now)
    await recordEvent(tx, {
      accountId: ctx.actor.accountId,
      verb: 'changeVisibility',
      subject: 'profile',
      subjectId: profile.id,
      detail: { from: profile.visibility, to: visibility },
    })
    return saved
  })
}
