import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Queue } from '../../infra/queue.ts'
import { recordEvent } from '../events/index.ts'
import { releaseSeats } from './jobs.ts'
import { releaseOpenSeats } from './move-seats.ts'
import { demandsToRelease } from './queries.ts'

export interface TaskDeps {
  db: Database
  clock: Clock
  queue: Queue
}

/** What the worker does for seats. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  await deps.queue.work(releaseSeats, () => releaseUnusedSeats(deps))
  await deps.queue.every(releaseSeats, '41 3 * * *', {})
}

/** Gives up the open seats of demands whose day has come. Run twice, the second finds nothing. */
export async function releaseUnusedSeats({ db, clock }: Pick<TaskDeps, 'db' | 'clock'>): Promise<void> {
  const now = clock()
  for (const demandId of await demandsToRelease(db, now.toISOString().slice(0, 10)))
    await db.transaction(async tx => {
      const seats = await releaseOpenSeats(tx, { demandId, accountId: null, now }, 'unused')
      if (seats > 0)
        await recordEvent(tx, {
          accountId: null,
          verb: 'releaseUnusedSeats',
          subject: 'demand',
          subjectId: demandId,
          detail: { seats },
        })
    })
}
