import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { type ShownMatch, showMatches } from './show-matches.ts'
import { type WorkFilter, type WorkView, workCounts, workPage } from './work-queries.ts'

/** Matches that the ministry follows: by how far they are, of a demand, an employer or a person; for staff. */
export async function listWork(
  ctx: SignedIn,
  {
    after,
    limit,
    ...filter
  }: WorkFilter & { after?: [updatedAt: string, id: string] | undefined; limit: number },
): Promise<{ items: ShownMatch[] /** Of every view: exact. */; counts: Record<WorkView, number> }> {
  requireStaff(ctx.actor)
  const [page, counts] = await Promise.all([
    workPage(ctx.db, filter, { after, limit }),
    workCounts(ctx.db, filter),
  ])
  return { items: await showMatches(ctx, page), counts }
}
