import type { Sql } from 'postgres'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Queue } from '../../infra/queue.ts'
import { trimChanges } from '../../pool/index.ts'
import { forgetUnsent } from '../../search/index.ts'
import { forgetDeleted } from '../demands/index.ts'
import { forgetRemoved } from '../matches/index.ts'
import { forgetLooks } from '../profiles/index.ts'
import { trim } from './jobs.ts'

export interface TaskDeps {
  db: Database
  sql: Sql
  clock: Clock
  queue: Queue
}

/** So long a deleted draft and a removed comment can be brought back. */
const kept = 24 * 60 * 60_000

/** So long somebody sees who had their masked profile on a page. */
const looksKept = 2 * 365 * 24 * 60 * 60_000

/** What keeps tables small: changes that pool and search have followed, and what people have thrown away. */
export async function registerTasks({ db, sql, clock, queue }: TaskDeps): Promise<void> {
  await queue.work(trim, async () => {
    await trimChanges(sql, clock())
    await forgetUnsent(sql, clock())
    const before = new Date(clock().getTime() - kept)
    await forgetDeleted(db, before)
    await forgetRemoved(db, before)
    await forgetLooks(db, new Date(clock().getTime() - looksKept))
  })
  await queue.every(trim, '57 3 * * *', {})
}
