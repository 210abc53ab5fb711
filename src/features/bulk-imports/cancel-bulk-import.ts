import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { type BulkImport, bulkImportFor, endBulkImport } from './queries.ts'

/**
 * Ends an import that waits or runs. The rows dealt with stay, the batch that is being read is dropped, and the file
 * is deleted. Cancelled again it is as it was.
 * @throws AppError conflict when it has ended otherwise, or is still being received
 */
export async function cancelBulkImport(ctx: SignedIn, { id }: { id: string }): Promise<BulkImport> {
  const { actor, db, now } = ctx
  requireStaff(actor)
  await bulkImportFor(db, actor, id)
  const cancelled = await endBulkImport(db, id, ['waiting', 'running'], {
    state: 'cancelled',
    finishedAt: now,
  })
  if (cancelled) return cancelled
  const asItIs = await bulkImportFor(db, actor, id)
  if (asItIs.state === 'cancelled') return asItIs
  throw new AppError(
    'conflict',
    `Only an import that waits or runs can be cancelled; this one is ${asItIs.state}.`,
  )
}
