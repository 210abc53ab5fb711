import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { type BulkImport, bulkImportFor } from './queries.ts'

/** How far an import is. */
export async function getBulkImport(ctx: SignedIn, { id }: { id: string }): Promise<BulkImport> {
  requireStaff(ctx.actor)
  return bulkImportFor(ctx.db, ctx.actor, id)
}
