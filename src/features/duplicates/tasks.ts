import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Queue } from '../../infra/queue.ts'
import { findDuplicates } from './find-duplicates.ts'
import { lookForDuplicates } from './jobs.ts'

export interface TaskDeps {
  db: Database
  clock: Clock
  queue: Queue
}

/** What the worker does for duplicates: a minute after a profile was written, it is compared. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  await deps.queue.work(lookForDuplicates, async (_, signal) => void (await findDuplicates(deps, signal)))
  await deps.queue.every(lookForDuplicates, '* * * * *', {})
}
