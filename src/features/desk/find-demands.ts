import type { SignedIn } from '../context.ts'
import { type DemandRow, type DemandView, demandCounts, demandsPage, type Listing } from './list-queries.ts'
import { requireStaff } from './policy.ts'

/** Demands by words of title or employer, of one view, with exact counts of all views. */
export async function findDemands(
  ctx: SignedIn,
  {
    after,
    limit,
    ...listing
  }: Listing<DemandView> & {
    employerId?: string | undefined
    after?: readonly [string, string] | undefined
    limit: number
  },
): Promise<{ items: DemandRow[]; counts: Record<DemandView, number> }> {
  requireStaff(ctx.actor)
  const [items, counts] = await Promise.all([
    demandsPage(ctx.db, listing, { after, limit }),
    demandCounts(ctx.db, listing),
  ])
  return { items, counts }
}
