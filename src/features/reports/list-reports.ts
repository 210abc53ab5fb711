import type { SignedIn } from '../context.ts'
import {
  countedReports,
  type ListedReport,
  listedReports,
  type ReportFilter,
  type ReportView,
} from './list-queries.ts'
import { requireStaff } from './policy.ts'

/** Reports by how far they are, for staff: what waits the longest first, the rest the newest first. */
export async function listReports(
  { db, actor }: SignedIn,
  {
    after,
    limit,
    ...filter
  }: ReportFilter & { after?: readonly [since: string, id: string] | undefined; limit: number },
): Promise<{ items: ListedReport[]; counts: Record<ReportView, number> }> {
  requireStaff(actor)
  const [items, counts] = await Promise.all([
    listedReports(db, filter, { after, limit }),
    countedReports(db, filter),
  ])
  return { items, counts }
}
