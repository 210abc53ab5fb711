import type { Database } from '../../infra/database.ts'
import { endBulkImport, forgetBrokenUploads, unfinishedImports } from './queries.ts'

const day = 86_400_000

/**
 * Ends as failed what was not read within a day, for no worker will take it up again, and deletes its file: that
 * holds personal data. Uploads that broke off are deleted whole.
 */
export async function endUnfinished({ db, now }: { db: Database; now: Date }): Promise<void> {
  const before = new Date(now.getTime() - day)
  await forgetBrokenUploads(db, before)
  for (const id of await unfinishedImports(db, before))
    await endBulkImport(db, id, ['waiting', 'running'], {
      state: 'failed',
      failure:
        'The file was not read to its end within a day. The rows dealt with stay; send the rest again.',
      finishedAt: now,
    })
}
