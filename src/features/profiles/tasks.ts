import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Queue } from '../../infra/queue.ts'
import { forgetImports, renewMasking, renewPresentJobs } from './jobs.ts'
import { forgetUndecided } from './proposal-queries.ts'
import { renewFacts } from './renew-facts.ts'
import { renewListings } from './renew-listings.ts'

export interface TaskDeps {
  db: Database
  clock: Clock
  queue: Queue
}

const undecidedDays = 30

/** What the worker does for profiles. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  await deps.queue.work(forgetImports, () => forgetOldImports(deps))
  await deps.queue.every(forgetImports, '27 4 * * *', {})
  await deps.queue.work(renewPresentJobs, (_, signal) => renewFacts(deps, signal))
  // At each start and every day, in case none was run on the first; when the month is done it is one look-up.
  await deps.queue.enqueue(deps.db, renewPresentJobs, {})
  await deps.queue.every(renewPresentJobs, '7 0 * * *', {})
  await deps.queue.work(renewMasking, (_, signal) => renewListings(deps, signal))
  // At each start, which is when masking may have changed, and every day for what an older server wrote meanwhile.
  await deps.queue.enqueue(deps.db, renewMasking, {})
  await deps.queue.every(renewMasking, '17 0 * * *', {})
}

/** Imported CVs that nobody decided on in time. */
export async function forgetOldImports({ db, clock }: Pick<TaskDeps, 'db' | 'clock'>): Promise<void> {
  await forgetUndecided(db, new Date(clock().getTime() - undecidedDays * 86_400_000))
}
