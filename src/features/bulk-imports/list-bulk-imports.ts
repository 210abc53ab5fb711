import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { type BulkImport, listBulkImportsFor } from './queries.ts'

/** Newest first: the liaison's own, or all for the admin. */
export async function listBulkImports(
  ctx: SignedIn,
  page: { after?: string | undefined; limit: number },
): Promise<BulkImport[]> {
  requireStaff(ctx.actor)
  return listBulkImportsFor(ctx.db, ctx.actor, page)
}
