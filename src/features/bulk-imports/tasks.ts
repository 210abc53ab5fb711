import type { Queue } from '../../infra/queue.ts'
import { endUnfinished } from './end-unfinished.ts'
import { forgetUnfinished, giveUpImport, runImport } from './jobs.ts'
import { endBulkImport } from './queries.ts'
import { type RunDeps, runBulkImport } from './run-bulk-import.ts'

export interface TaskDeps extends RunDeps {
  queue: Queue
}

/** What the worker does for bulk imports. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  await deps.queue.work(runImport, (data, signal) => runBulkImport(deps, { ...data, signal }))
  await deps.queue.work(giveUpImport, ({ importId }) => giveUp(deps, importId))
  await deps.queue.work(forgetUnfinished, () => endUnfinished({ db: deps.db, now: deps.clock() }))
  await deps.queue.every(forgetUnfinished, '7 4 * * *', {})
}

/** Whoever waits for it is told, instead of seeing it run for ever. */
async function giveUp({ db, clock }: RunDeps, importId: string): Promise<void> {
  await endBulkImport(db, importId, ['waiting', 'running'], {
    state: 'failed',
    failure:
      'Something went wrong here, again and again, and reading was given up. The rows dealt with stay; tell the operator, and send the rest again.',
    finishedAt: clock(),
  })
}
