import type { Sql } from 'postgres'
import type { Clock } from '../../infra/clock.ts'
import type { Queue } from '../../infra/queue.ts'
import { trimChanges } from '../../pool/index.ts'
import { forgetUnsent } from '../../search/index.ts'
import { trim } from './jobs.ts'

export interface TaskDeps {
  sql: Sql
  clock: Clock
  queue: Queue
}

/** What keeps the tables small that pool and search follow. */
export async function registerTasks({ sql, clock, queue }: TaskDeps): Promise<void> {
  await queue.work(trim, async () => {
    await trimChanges(sql, clock())
    await forgetUnsent(sql, clock())
  })
  await queue.every(trim, '57 3 * * *', {})
}
