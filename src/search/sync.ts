// Keeps what is searched up to date: one loop for PostgreSQL, one for Meilisearch, so that an outage of the one
// holds up nothing of the other.

import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import type { MeiliCaller } from './meilisearch-client.ts'
import { buildStamps } from './meilisearch-documents.ts'
import { outboxChannel, sendChannel } from './outbox.ts'
import { type IndexKind, type SearchKind, searchKinds } from './port.ts'
import { searchTables, takeWordsIn } from './postgres-write.ts'
import { rebuildStep } from './rebuild.ts'
import { maskingVersion } from './scrub.ts'
import { checkTasks, indexExists, indexState, type MeiliSync, sendChanges } from './sync-meilisearch.ts'
import { oneAtATime, syncPostgres } from './sync-postgres.ts'
import type { SearchVocabulary } from './vocabulary.ts'
import { startLoop } from './worker-loop.ts'

export interface SearchSync {
  /** One round of everything that is due. @returns whether there was anything */
  step(): Promise<boolean>
  /** Until nothing is left to do: what tests and scripts wait for. @throws after `timeoutMs` */
  drain(timeoutMs?: number): Promise<void>
  start(): void
  stop(): Promise<void>
}

export interface SyncOptions {
  sql: Sql
  vocabulary: SearchVocabulary
  /** Absent: PostgreSQL alone. */
  call?: MeiliCaller
  /** While the sync runs by itself: once for a reason, until `onRecovered`. */
  onError: (error: Error, what: string) => void
  onRecovered?: (what: string) => void
}

const indexKinds: readonly IndexKind[] = ['skills', 'demands', 'profiles']
/** Counted up when rows are made differently. */
const rowShape = 6
const drainPollMs = 10

export function createSync({ sql, vocabulary, call, onError, onRecovered }: SyncOptions): SearchSync {
  const meili: MeiliSync | undefined = call && {
    sql,
    vocabulary,
    call,
    stamps: buildStamps(vocabulary),
    settled: new Set(),
    onError,
  }
  const rowsWith = rowStamp(vocabulary)
  /** Kinds whose words wait to be taken into their index, until there is nothing more urgent. */
  const aside = new Set<SearchKind>()
  let loops: { stop(): Promise<void> }[] = []
  let wantedAnew = meili !== undefined
  let rowsSettled = false

  const stepPostgres = async (): Promise<boolean> => {
    if (!wantedAnew) await wantIndexesAnew(sql)
    wantedAnew = true
    // Once a start: a newer worker beside this one makes them in its way, and the two must not take turns for ever.
    let worked = !rowsSettled && (await refreshRows(sql, rowsWith))
    rowsSettled ||= !worked
    for (const kind of searchKinds) {
      if ((await syncPostgres(sql, kind, vocabulary, meili !== undefined)) === 0) continue
      worked = true
      aside.add(kind)
    }
    if (worked) return true
    for (const kind of aside) await takeWordsIn(sql, kind)
    aside.clear()
    return false
  }
  const stepMeili = async (): Promise<boolean> => {
    if (meili === undefined) return false
    let worked = (await checkTasks(meili)) > 0
    for (const kind of indexKinds) if (await rebuildStep(meili, kind)) worked = true
    for (const kind of searchKinds) if ((await sendChanges(meili, kind)) > 0) worked = true
    return worked
  }
  const step = async (): Promise<boolean> => {
    const rows = await stepPostgres()
    const sent = await stepMeili()
    return rows || sent
  }
  return {
    step,
    async drain(timeoutMs = 30_000) {
      const deadline = performance.now() + timeoutMs
      while (await stepPostgres());
      if (meili) await forgetLostIndexes(meili)
      while ((await step()) || (await isBusy(sql, meili !== undefined))) {
        if (performance.now() > deadline)
          throw new Error(`The search index is not up to date after ${timeoutMs} ms`)
        await new Promise(resolve => setTimeout(resolve, drainPollMs))
      }
    },
    start() {
      if (loops.length > 0) return
      const loop = (channel: string, run: () => Promise<boolean>, what: string) =>
        startLoop(
          sql,
          channel,
          run,
          error => onError(error as Error, what),
          () => onRecovered?.(what),
        )
      loops = [loop(outboxChannel, stepPostgres, 'search tables')]
      if (meili === undefined) return
      let checked = false
      const stepChecked = async (): Promise<boolean> => {
        // An emptied or exchanged server: what was built there is gone, and is built again.
        if (!checked) await forgetLostIndexes(meili)
        checked = false
        const worked = await stepMeili()
        checked = true
        return worked
      }
      loops.push(loop(sendChannel, stepChecked, 'Meilisearch'))
    },
    async stop() {
      await Promise.all(loops.splice(0).map(loop => loop.stop()))
    },
  }
}

function rowStamp({ reference }: SearchVocabulary): string {
  return createHash('sha256')
    .update(`${rowShape} ${maskingVersion} ${reference.version}`)
    .digest('hex')
    .slice(0, 16)
}

/** All rows are made again when the reference data or masking changed: labels and masked texts are part of them. */
async function refreshRows(sql: Sql, stamp: string): Promise<boolean> {
  const stale =
    await sql`select 1 from search_indexes where kind = any(${[...searchKinds]}) and rows_with is distinct from ${stamp}`
  if (stale.length === 0) return false
  await sql.begin(async tx => {
    if (!(await oneAtATime(tx, 'refresh rows'))) return
    // Before the first rows were made, whatever there is still waits in the outbox.
    const made = await tx`select 1 from search_indexes where rows_with is not null`
    if (made.length > 0) for (const kind of searchKinds) await enqueueEverything(tx, kind)
    await tx`update search_indexes set rows_with = ${stamp} where kind = any(${[...searchKinds]})`
  })
  return true
}

/** Every profile or demand there is or was, in one statement. */
export async function enqueueEverything(sql: Pick<Sql, 'unsafe'>, kind: SearchKind): Promise<void> {
  await sql.unsafe(
    `
    insert into search_outbox (kind, id, bulk)
    select $1, id, true from (select id from ${kind} union select id from ${searchTables[kind]}) known order by id`,
    [kind],
  )
}

/** Changes that are taken without a Meilisearch are not kept for it: what was built there is built anew when it is back. */
async function wantIndexesAnew(sql: Sql): Promise<void> {
  await sql`
    update search_indexes set wanted_at = now() where wanted_at is null and (built_with is not null or next_with is not null)`
}

async function forgetLostIndexes({ sql, call }: MeiliSync): Promise<void> {
  for (const kind of indexKinds) {
    const { uid, builtWith, swapTask } = await indexState(sql, kind)
    if (builtWith === null || swapTask !== null || (await indexExists(call, uid))) continue
    await sql`update search_indexes set built_with = null, next_with = null where kind = ${kind}`
  }
}

async function isBusy(sql: Sql, withMeili: boolean): Promise<boolean> {
  const targets = withMeili ? ['postgres', 'meilisearch'] : ['postgres']
  const [busy] = await sql<{ busy: boolean }[]>`
    select exists (select from search_outbox where dead_at is null and target = any(${targets}))
      or (${withMeili} and (exists (select from search_tasks)
        or exists (select from search_indexes where next_with is not null or wanted_at is not null))) busy`
  return busy!.busy
}

/** What waits to be searched, and what never will be until somebody looks. */
export async function backlog(sql: Sql): Promise<{ waiting: number; dead: number; oldestSeconds: number }> {
  const [row] = await sql<{ waiting: number; dead: number; oldestSeconds: number }[]>`
    select count(*) filter (where dead_at is null)::int waiting, count(*) filter (where dead_at is not null)::int dead,
      coalesce(extract(epoch from now() - min(at) filter (where dead_at is null)), 0)::int "oldestSeconds"
    from search_outbox`
  return row!
}
