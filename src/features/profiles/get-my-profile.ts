import type { SignedIn } from '../context.ts'
import { ownProfile, type Profile } from './queries.ts'

export async function getMyProfile(ctx: SignedIn): Promise<Profile> {
  return ownProfile(ctx.db, ctx.actor)
}
