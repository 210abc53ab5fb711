import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Database, Transaction } from './database.ts'
import type { Logger } from './log.ts'

/** A kind of job: its name and how it is tried again. Jobs carry ids, never personal data: they are kept for days. */
export interface JobKind<Data extends object> {
  name: string
  retryLimit: number
  /** Seconds before the first retry; doubled each time, up to an hour. */
  retryDelay: number
  /** Seconds a handler may take. */
  timeLimit: number
  /** Only for the type. */
  readonly data?: Data
}

export function jobKind<Data extends object>(
  name: string,
  { retryLimit = 8, retryDelay = 5, timeLimit = 60 }: Partial<Omit<JobKind<Data>, 'name' | 'data'>> = {},
): JobKind<Data> {
  return { name, retryLimit, retryDelay, timeLimit }
}

export interface Queue {
  /** Part of the caller's transaction: the job exists exactly when that commits. Works in processes that run no jobs. */
  enqueue<Data extends object>(
    db: Database | Transaction,
    kind: JobKind<Data>,
    data: Data,
    options?: { after?: Date },
  ): Promise<void>
  /** A handler may run twice for one job (a crash after its work), so it must bear that. */
  work<Data extends object>(
    kind: JobKind<Data>,
    handler: (data: Data, signal: AbortSignal) => Promise<void>,
  ): Promise<void>
  /** @param cron five fields, UTC */
  every<Data extends object>(kind: JobKind<Data>, cron: string, data: Data): Promise<void>
  start(): Promise<void>
  /** Waits up to 10 s for running jobs; what is left is tried again elsewhere. */
  stop(): Promise<void>
  check(): Promise<{ state: 'ok' | 'degraded' | 'down'; detail?: string }>
}

export interface QueueOptions {
  url: string
  kinds: readonly JobKind<object>[]
  log: Logger
  /** Connections of this process beside those of the database handle. */
  max?: number
}

/** Nothing is opened before `start`. */
export function createQueue({ url, kinds, log, max = 4 }: QueueOptions): Queue {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'hunar-queue',
    max,
    useListenNotify: true,
  })
  let running = false
  boss.on('error', error => log.error({ err: error }, 'queue error'))
  boss.on('warning', warning => log.warn({ warning: warning.message }, 'queue warning'))

  return {
    async enqueue(db, kind, data, { after } = {}) {
      if (!running) throw new Error('The queue was not started.')
      await boss.send(kind.name, data, { db: fromDrizzle(db, sql), ...(after && { startAfter: after }) })
    },
    async work(kind, handler) {
      // New jobs wake the worker; only retries and late jobs wait for the poll.
      await boss.work<object>(
        kind.name,
        { localConcurrency: 2, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 },
        async jobs => {
          for (const job of jobs) {
            try {
              await handler(job.data as never, job.signal)
            } catch (error) {
              log.error({ err: error, job: kind.name, jobId: job.id }, 'job failed, to be tried again')
              // pg-boss keeps the thrown error's text in the job; only its kind may stay there.
              throw new Error(`${kind.name} failed: see the log for job ${job.id}`)
            }
          }
        },
      )
    },
    async every(kind, cron, data) {
      await boss.schedule(kind.name, cron, data, { tz: 'UTC' })
    },
    async start() {
      await boss.start()
      for (const { name, retryLimit, retryDelay, timeLimit } of kinds) {
        const options = {
          retryLimit,
          retryDelay,
          retryBackoff: true,
          retryDelayMax: 3600,
          expireInSeconds: timeLimit,
          notify: true,
        }
        if (await boss.getQueue(name)) await boss.updateQueue(name, options)
        else await boss.createQueue(name, options)
      }
      running = true
    },
    async stop() {
      if (!running) return
      running = false
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
    async check() {
      if (!running) return { state: 'down', detail: 'not started' }
      const failed = (await boss.getQueues(kinds.map(({ name }) => name))).reduce(
        (sum, queue) => sum + queue.failedCount,
        0,
      )
      return failed > 0
        ? { state: 'degraded', detail: `${failed} jobs given up in the last days` }
        : { state: 'ok' }
    },
  }
}
