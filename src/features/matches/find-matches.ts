import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { matchesByIds } from './queries.ts'
import { type ShownMatch, showMatches } from './show-matches.ts'

/** Some matches with who it is, by id, for staff; ids that lead nowhere are left out. */
export async function findMatches(
  ctx: SignedIn,
  { ids }: { ids: readonly string[] },
): Promise<Map<string, ShownMatch>> {
  requireStaff(ctx.actor)
  const shown = await showMatches(ctx, await matchesByIds(ctx.db, [...new Set(ids)]))
  return new Map(shown.map(one => [one.match.id, one]))
}
