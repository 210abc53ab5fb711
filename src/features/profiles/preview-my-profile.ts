import type { SignedIn } from '../context.ts'
import { type MaskedProfile, presentToEmployer } from './present.ts'
import { ownProfile } from './queries.ts'

/** What an employer sees before the person agrees to be introduced. */
export async function previewMyProfile(ctx: SignedIn): Promise<MaskedProfile> {
  return presentToEmployer(await ownProfile(ctx.db, ctx.actor), false, ctx.reference)
}
