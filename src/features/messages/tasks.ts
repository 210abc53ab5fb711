import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Queue } from '../../infra/queue.ts'
import { forgetCodes } from './jobs.ts'
import { forgetMessageCodes } from './queries.ts'

export interface TaskDeps {
  db: Database
  clock: Clock
  queue: Queue
}

const keptDays = 730

/** What the worker does for codes of messages. */
export async function registerTasks({ db, clock, queue }: TaskDeps): Promise<void> {
  await queue.work(forgetCodes, () =>
    forgetMessageCodes(db, new Date(clock().getTime() - keptDays * 86_400_000)),
  )
  await queue.every(forgetCodes, '13 4 * * *', {})
}
