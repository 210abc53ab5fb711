import type { SignedIn } from '../context.ts'
import {
  type EmployerRow,
  type EmployerView,
  employerCounts,
  employersPage,
  type Listing,
} from './list-queries.ts'
import { requireStaff } from './policy.ts'

/** Employers of one view, with exact counts of all views. */
export async function findEmployers(
  ctx: SignedIn,
  {
    after,
    limit,
    ...listing
  }: Listing<EmployerView> & { after?: readonly [string, string] | undefined; limit: number },
): Promise<{ items: EmployerRow[]; counts: Record<EmployerView, number> }> {
  requireStaff(ctx.actor)
  const [items, counts] = await Promise.all([
    employersPage(ctx.db, listing, { after, limit }),
    employerCounts(ctx.db, listing.words),
  ])
  return { items, counts }
}
