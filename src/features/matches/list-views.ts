import type { SignedIn } from '../context.ts'
import { ownProfile } from '../profiles/index.ts'
import { type View, viewsOf } from './view-queries.ts'

/** Who saw the actor's profile, when and for which demand, newest first. */
export async function listViews(ctx: SignedIn, page: { offset: number; limit: number }): Promise<View[]> {
  const { id } = await ownProfile(ctx.db, ctx.actor)
  return viewsOf(ctx.db, id, page)
}
