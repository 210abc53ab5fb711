import type { Sql } from 'postgres'
import type { Reference } from '../reference/index.ts'
import { meiliSearch } from './meilisearch.ts'
import { type MeiliAddress, MeiliError, meiliCaller } from './meilisearch-client.ts'
import { findMeilisearch, type OwnMeilisearch, startMeilisearch } from './meilisearch-process.ts'
import type { IndexKind, SearchPort } from './port.ts'
import { postgresSearch } from './postgres.ts'
import { type ResilientSearch, resilientSearch } from './resilient.ts'
import { backlog, createSync, type SearchSync } from './sync.ts'
import { buildVocabulary } from './vocabulary.ts'

export interface SearchOptions {
  sql: Sql
  /** `meili`: from MEILI_URL and MEILI_KEY; absent, a `meilisearch` program on the PATH is started in `dataDir`. */
  config: { meili?: MeiliAddress; dataDir: string }
  reference: Reference
  log: SearchLog
  /** How long Meilisearch may take for a page of hits before PostgreSQL is asked. Default 600 ms. */
  deadlineMs?: number
  /** Where to look for the program. Default: the PATH. */
  path?: string
}
export interface SearchLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export interface RunningSearch {
  port: SearchPort
  /** Where searches are answered, for the start's summary. */
  description: string
  withMeilisearch: boolean
  /** Degraded: Meilisearch is away and PostgreSQL answers, or changes wait or failed. */
  check(): Promise<{ state: 'ok' | 'degraded'; detail?: string }>
  sync: SearchSync
  /** Keeps the index up to date in this process. Any number of processes may. */
  startSync(): void
  close(): Promise<void>
}

const usualDeadlineMs = 600
const lateSeconds = 60

export async function startSearch({
  sql,
  config,
  reference,
  log,
  deadlineMs = usualDeadlineMs,
  path,
}: SearchOptions): Promise<RunningSearch> {
  const vocabulary = buildVocabulary(reference)
  const postgres = postgresSearch(sql, vocabulary)
  const own = config.meili ? undefined : await startOwn(config.dataDir, log, path)
  const address = config.meili ?? own?.address
  const call = address && meiliCaller(address)
  const sync = createSync({
    sql,
    vocabulary,
    ...(call && { call }),
    onError: (error, what) => {
      // A server that is away is told in a line; where we are wrong the stack says where.
      if (error instanceof MeiliError && error.trouble !== 'refused')
        log.warn({ what, reason: error.message }, 'the search index waits')
      else log.error({ err: error, what }, 'the search index could not be brought up to date')
    },
    onRecovered: what => log.info({ what }, 'the search index is brought up to date again'),
  })
  const resilient: ResilientSearch | undefined =
    call &&
    resilientSearch({
      meilisearch: meiliSearch({ sql, vocabulary, call, uids: await indexUids(sql), deadlineMs }),
      postgres,
      onChange: outage =>
        outage
          ? log.warn({ reason: outage.reason }, 'searches are answered by PostgreSQL')
          : log.info({}, 'searches are answered by Meilisearch'),
      onRefused: error => log.error({ err: error }, 'Meilisearch refused a search'),
    })
  return {
    port: resilient ?? postgres,
    description: address
      ? `Meilisearch at ${address.url}${own ? ' (started here)' : ''}, PostgreSQL when it is away`
      : 'PostgreSQL',
    withMeilisearch: call !== undefined,
    sync,
    startSync: () => sync.start(),
    async check() {
      // Asks once, so that an outage is over when nobody searches, too.
      if (resilient?.outage()) await resilient.completeSkills({ text: 'a', limit: 1 })
      const outage = resilient?.outage()
      const { waiting, dead, oldestSeconds } = await backlog(sql)
      const details = [
        ...(outage ? [`Meilisearch is not asked since ${outage.since.toISOString()}: ${outage.reason}`] : []),
        ...(oldestSeconds > lateSeconds
          ? [`${waiting} changes wait, the oldest for ${oldestSeconds} s`]
          : []),
        ...(dead > 0 ? [`${dead} changes could not be indexed`] : []),
      ]
      return details.length === 0 ? { state: 'ok' } : { state: 'degraded', detail: details.join('; ') }
    },
    async close() {
      await sync.stop()
      await own?.stop()
    },
  }
}

async function startOwn(
  dataDir: string,
  log: SearchLog,
  path: string | undefined,
): Promise<OwnMeilisearch | undefined> {
  const program = findMeilisearch(path)
  if (program === undefined) return undefined
  try {
    const onRestart = () => log.warn({ program }, 'Meilisearch had ended and was started again')
    return await startMeilisearch(program, dataDir, { onRestart })
  } catch (error) {
    // It was found, not asked for: the service works without it, and says so.
    log.warn({ err: error, program }, 'the meilisearch on the PATH does not work, searching in PostgreSQL')
    return undefined
  }
}

async function indexUids(sql: Sql): Promise<Record<IndexKind, string>> {
  const rows = await sql<{ kind: IndexKind; uid: string }[]>`select kind, uid from search_indexes`
  return Object.fromEntries(rows.map(({ kind, uid }) => [kind, uid])) as Record<IndexKind, string>
}
