import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import { endBulkImport } from './queries.ts'

/** Ends an import that failed in all tries: whoever waits for it is told, instead of seeing it run for ever. */
export async function giveUpBulkImport(
  { db, clock }: { db: Database; clock: Clock },
  { importId }: { importId: string },
): Promise<void> {
  await endBulkImport(db, importId, ['waiting', 'running'], {
    state: 'failed',
    failure:
      'Something went wrong here, again and again, and reading was given up. The rows dealt with stay; tell the operator, and send the rest again.',
    finishedAt: clock(),
  })
}
