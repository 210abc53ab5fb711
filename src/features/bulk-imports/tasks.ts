import type { Queue } from '../../infra/queue.ts'
import { endUnfinished } from './end-unfinished.ts'
import { giveUpBulkImport } from './give-up-bulk-import.ts'
import { forgetUnfinished, giveUpImport, runImport } from './jobs.ts'
import { type RunDeps, runBulkImport } from './run-bulk-import.ts'

export interface TaskDeps extends RunDeps {
  queue: Queue
}

/** What the worker does for bulk imports. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  await deps.queue.work(runImport, (data, signal) => runBulkImport(deps, { ...data, signal }))
  await deps.queue.work(giveUpImport, data => giveUpBulkImport(deps, data))
  await deps.queue.work(forgetUnfinished, () => endUnfinished({ db: deps.db, now: deps.clock() }))
  await deps.queue.every(forgetUnfinished, '7 4 * * *', {})
}
