import type { SignedIn } from '../context.ts'
import { ownProfile } from '../profiles/index.ts'
import { type Match, matchesOfPerson } from './queries.ts'

/** The person's own matches, newest first. */
export async function listMyMatches(
  ctx: SignedIn,
  page: { after?: string | undefined; limit: number },
): Promise<Match[]> {
  const { id } = await ownProfile(ctx.db, ctx.actor)
  return matchesOfPerson(ctx.db, id, page)
}
