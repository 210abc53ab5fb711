import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Database, Transaction } from './database.ts'
import type { Logger } from './log.ts'

/** A kind of job: its name and how it is tried again. Jobs carry ids, never personal data: they are kept for days. */
export interface JobKind<Data extends object> {
  name: string
  retryLimit: number
  /** Seconds before the first retry; doubled each time, up to `longestDelay`. */
  retryDelay: number
  longestDelay: number
  /** Seconds a handler may take. */
  timeLimit: number
  /** Of the kind that gets the same data when all tries have failed; stands before this one in the list of kinds. */
  givenUpTo?: string
  /** Only for the type. */
  readonly data?: Data
}

export function jobKind<Data extends object>(
  name: string,
  {
    retryLimit = 8,
    retryDelay = 5,
    longestDelay = 3600,
    timeLimit = 60,
    givenUpTo,
  }: Partial<Omit<JobKind<Data>, 'name' | 'data'>> = {},
): JobKind<Data> {
  return { name, retryLimit, retryDelay, longestDelay, timeLimit, ...(givenUpTo && { givenUpTo }) }
}

/**
 * Seconds without a sign of life after which a worker is taken for dead and its job is given out again; pg-boss allows
 * no fewer. Whoever was only slow goes on, so a job that must not run twice at once needs a lock (`infra/exclusive`).
 */
const signOfLife = 10
/** Seconds between looks for the dead, by one of all processes. */
const looksForDead = 5

export interface Queue {
  /** Part of the caller's transaction: the job exists exactly when that commits. Works in processes that run no jobs. */
  enqueue<Data extends object>(
    db: Database | Transaction,
    kind: JobKind<Data>,
    data: Data,
    options?: { after?: Date },
  ): Promise<void>
  /**
   * A handler may run twice for one job (a crash after its work), so it must bear that. A long one watches the signal
   * and throws its reason: when the process ends its job is handed back, and another worker goes on at once.
   */
  work<Data extends object>(
    kind: JobKind<Data>,
    handler: (data: Data, signal: AbortSignal) => Promise<void>,
  ): Promise<void>
  /** @param cron five fields, UTC */
  every<Data extends object>(kind: JobKind<Data>, cron: string, data: Data): Promise<void>
  start(): Promise<void>
  /** Tells running jobs and waits up to 10 s for them; what is left is tried again elsewhere. */
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
    superviseIntervalSeconds: looksForDead,
    monitorIntervalSeconds: looksForDead,
  })
  let running = false
  const stopping = new AbortController()
  const worked = new Set<string>()
  boss.on('error', error => log.error({ err: error }, 'queue error'))
  boss.on('warning', warning => log.warn({ warning: warning.message }, 'queue warning'))

  return {
    async enqueue(db, kind, data, { after } = {}) {
      if (!running) throw new Error('The queue was not started.')
      await boss.send(kind.name, data, { db: fromDrizzle(db, sql), ...(after && { startAfter: after }) })
    },
    async work(kind, handler) {
      worked.add(kind.name)
      // New jobs wake the worker; only retries and late jobs wait for the poll.
      await boss.work<object>(
        kind.name,
        { localConcurrency: 2, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 },
        async jobs => {
          for (const job of jobs) {
            try {
              await handler(job.data as never, AbortSignal.any([job.signal, stopping.signal]))
            } catch (error) {
              if (stopping.signal.aborted && error === stopping.signal.reason) {
                // A new job wakes another worker at once, and does not count as a try that failed.
                await boss.send(kind.name, job.data)
                log.info({ job: kind.name, jobId: job.id }, 'job handed back')
                continue
              }
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
      for (const { name, retryLimit, retryDelay, longestDelay, timeLimit, givenUpTo } of kinds) {
        const options = {
          retryLimit,
          retryDelay,
          retryBackoff: true,
          retryDelayMax: longestDelay,
          expireInSeconds: timeLimit,
          heartbeatSeconds: signOfLife,
          ...(givenUpTo && { deadLetter: givenUpTo }),
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
      // First no worker takes a job any more, lest this process gets what it hands back.
      await Promise.all([...worked].map(name => boss.offWork(name, { wait: false })))
      stopping.abort()
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
