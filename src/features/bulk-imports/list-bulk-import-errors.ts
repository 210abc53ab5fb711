import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { bulkImportFor, errorsOf, type RowError } from './queries.ts'

/** What is wrong with which row, in the order of the file; also while it is being read. */
export async function listBulkImportErrors(
  ctx: SignedIn,
  { id, ...page }: { id: string; after?: number | undefined; limit: number },
): Promise<RowError[]> {
  requireStaff(ctx.actor)
  await bulkImportFor(ctx.db, ctx.actor, id)
  return errorsOf(ctx.db, id, page)
}
