import type { Sql, TransactionSql } from 'postgres'
import { type MeiliCaller, MeiliError } from './meilisearch-client.ts'
import { meiliDocument } from './meilisearch-documents.ts'
import { claimRows, failRows, forgetDead, type OutboxRow, removeRows, requeueFailed } from './outbox.ts'
import type { IndexKind, SearchKind } from './port.ts'
import type { Visible } from './postgres.ts'
import { searchTables } from './postgres-write.ts'
import { oneAtATime } from './sync-postgres.ts'
import type { SearchVocabulary } from './vocabulary.ts'

export interface MeiliSync {
  sql: Sql
  vocabulary: SearchVocabulary
  call: MeiliCaller
  /** What each index is to be built with. */
  stamps: Record<IndexKind, string>
  /** Which were built so since this worker started: what a newer one builds beside it is not undone. */
  settled: Set<IndexKind>
  onError: (error: Error, what: string) => void
}

/** Few large batches: each is a task, and tasks cost far more than documents. */
export const sendBatch = 4000
export const writeDeadlineMs = 60_000

export interface IndexState {
  kind: IndexKind
  uid: string
  builtWith: string | null
  nextWith: string | null
  nextTask: string | null
  nextAfter: string | null
  nextSent: number
  nextTotal: number
  swapTask: string | null
  wanted: boolean
}

export const nextUid = ({ uid }: Pick<IndexState, 'uid'>): string => `${uid}-next`

export async function indexState(sql: Sql | TransactionSql, kind: IndexKind): Promise<IndexState> {
  const [state] = await sql<IndexState[]>`
    select kind, uid, built_with "builtWith", next_with "nextWith", next_task::text "nextTask", next_after "nextAfter",
      next_sent "nextSent", next_total "nextTotal", swap_task::text "swapTask", wanted_at is not null wanted
    from search_indexes where kind = ${kind}`
  return state!
}

/**
 * Sends one batch of changes, to the live index and to the one being built. A crash after Meilisearch took it and
 * before the commit sends it again, which does no harm.
 * @returns how many rows were taken
 */
export async function sendChanges(sync: MeiliSync, kind: SearchKind): Promise<number> {
  let claimed: OutboxRow[] = []
  try {
    return await sync.sql.begin(async tx => {
      if (!(await oneAtATime(tx, `send ${kind}`))) return 0
      const state = await indexState(tx, kind)
      // While two indexes change places, a document sent now could end up in the old one alone.
      if (state.swapTask !== null) return 0
      const targets = await openTargets(sync, state)
      if (targets.length === 0) return 0
      claimed = await claimRows(tx, 'meilisearch', kind, sendBatch)
      if (claimed.length === 0) return 0
      const attempts = Math.max(...claimed.map(row => row.attempts))
      await send(sync, tx, { kind, targets, ids: [...new Set(claimed.map(({ id }) => id))], attempts })
      await removeRows(tx, claimed)
      return claimed.length
    })
  } catch (error) {
    // Away or busy is no fault of the documents: they wait. A refusal is.
    if (!(error instanceof MeiliError) || error.trouble !== 'refused') throw error
    await failRows(sync.sql, claimed, error.message)
    return claimed.length
  }
}

/** Adding a document to an index that is gone would make a new one, with one document in it and no settings. */
async function openTargets({ call, sql }: MeiliSync, state: IndexState): Promise<string[]> {
  const targets: string[] = []
  if (state.builtWith !== null) {
    if (await indexExists(call, state.uid)) targets.push(state.uid)
    else await sql`update search_indexes set built_with = null where kind = ${state.kind}`
  }
  if (state.nextWith !== null) targets.push(nextUid(state))
  return targets
}

export async function indexExists(call: MeiliCaller, uid: string): Promise<boolean> {
  try {
    await call(client => client.getRawIndex(uid), { deadlineMs: writeDeadlineMs })
    return true
  } catch (error) {
    if (error instanceof MeiliError && error.trouble === 'missing') return false
    throw error
  }
}

interface Batch {
  kind: SearchKind
  targets: string[]
  ids: string[]
  attempts: number
}

/** Present documents are replaced, absent ones deleted by id, and the tasks are noted to be looked at later. */
export async function send(
  { call }: Pick<MeiliSync, 'call'>,
  tx: TransactionSql,
  { kind, targets, ids, attempts }: Batch,
): Promise<void> {
  const rows = await tx<{ id: string; tokens: string[]; document: Visible }[]>`
    select id, tokens, document from ${tx(searchTables[kind])} where id = any(${ids}::uuid[])`
  const documents = rows.map(({ tokens, document }) => meiliDocument({ ...document, tokens }))
  const present = new Set(rows.map(({ id }) => id))
  const gone = ids.filter(id => !present.has(id))
  for (const uid of targets) {
    if (documents.length > 0) {
      const { taskUid } = await call(
        client => client.index(uid).addDocuments(documents, { primaryKey: 'id' }),
        {
          deadlineMs: writeDeadlineMs,
        },
      )
      await noteTask(tx, { uid, kind, task: taskUid, ids: [...present], attempts })
    }
    if (gone.length > 0) {
      const { taskUid } = await call(client => client.index(uid).deleteDocuments(gone), {
        deadlineMs: writeDeadlineMs,
      })
      await noteTask(tx, { uid, kind, task: taskUid, ids: gone, attempts })
    }
  }
}

export async function noteTask(
  tx: Sql | TransactionSql,
  {
    uid,
    kind,
    task,
    ids,
    attempts,
  }: { uid: string; kind: IndexKind; task: number; ids: string[]; attempts: number },
): Promise<void> {
  await tx`
    insert into search_tasks (task, uid, kind, ids, attempts) values (${task}, ${uid}, ${kind}, ${ids}, ${attempts})
    on conflict (uid, task) do update set ids = excluded.ids, sent_at = now()`
}

/**
 * Looks at tasks that were not finished. What failed there is sent again later, in smaller batches; a task that
 * the server no longer knows counts as failed.
 * @returns how many were finished one way or the other
 */
export async function checkTasks({ sql, call, onError }: MeiliSync): Promise<number> {
  return await sql.begin(async tx => {
    if (!(await oneAtATime(tx, 'check tasks'))) return 0
    const open = await tx<{ task: string; uid: string; kind: IndexKind; ids: string[]; attempts: number }[]>`
      select task::text, uid, kind, ids, attempts from search_tasks order by task limit 100`
    if (open.length === 0) return 0
    const uids = open.map(({ task }) => Number(task))
    const { results } = await call(client => client.tasks.getTasks({ uids, limit: uids.length }), {
      deadlineMs: writeDeadlineMs,
    })
    const known = new Map(results.map(task => [task.uid, task]))
    let finished = 0
    for (const { task, uid, kind, ids, attempts } of open) {
      const { status, error } = known.get(Number(task)) ?? {
        status: 'failed',
        error: { message: 'unknown task' },
      }
      if (status === 'enqueued' || status === 'processing') continue
      finished++
      await tx`delete from search_tasks where uid = ${uid} and task = ${task}`
      if (status === 'succeeded') {
        if (kind !== 'skills') await forgetDead(tx, 'meilisearch', kind, ids)
        continue
      }
      const reason = `task ${task} ${status}: ${error?.message ?? 'no reason given'}`
      onError(new Error(reason), `index ${uid}`)
      if (kind === 'skills' || ids.length === 0) await failBuild(tx, kind)
      else await requeueFailed(tx, kind, ids, attempts, reason)
    }
    return finished
  })
}

/** The build begins again from the start; the live index stays as it is. */
async function failBuild(tx: TransactionSql, kind: IndexKind): Promise<void> {
  await tx`update search_indexes set next_with = null, swap_task = null,
    wanted_at = now() + interval '30 seconds' where kind = ${kind}`
}
