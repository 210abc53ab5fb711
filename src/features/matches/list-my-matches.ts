import type { SignedIn } from '../context.ts'
import { ownProfile } from '../profiles/index.ts'
import { type Match, matchesOfPerson, matchesOfPersonAt } from './queries.ts'

/** The person's own matches, newest first. */
export async function listMyMatches(
  ctx: SignedIn,
  page: { after?: string | undefined; limit: number },
): Promise<Match[]> {
  const { id } = await ownProfile(ctx.db, ctx.actor)
  return matchesOfPerson(ctx.db, id, page)
}

/** The person's own matches at these demands, for the marks beside a list of roles. */
export async function findMyMatches(
  ctx: SignedIn,
  { demandIds }: { demandIds: readonly string[] },
): Promise<Map<string, Match>> {
  const { id } = await ownProfile(ctx.db, ctx.actor)
  const found = await matchesOfPersonAt(ctx.db, id, demandIds)
  return new Map(found.map(match => [match.demandId, match]))
}
