// Building an index anew beside the live one, then letting them change places, while searches go on. Each step is
// a transaction of its own and leaves its state in search_indexes: whoever comes next, after a crash too, goes on.

import type { TransactionSql } from 'postgres'
import { indexSettings, skillDocument } from './meilisearch-documents.ts'
import type { IndexKind } from './port.ts'
import { searchTables } from './postgres-write.ts'
import {
  type IndexState,
  indexExists,
  indexState,
  type MeiliSync,
  nextUid,
  noteTask,
  send,
  sendBatch,
  writeDeadlineMs,
} from './sync-meilisearch.ts'
import { oneAtATime } from './sync-postgres.ts'

const options = { deadlineMs: writeDeadlineMs }

/**
 * Does the next step of building an index, if it needs any: wanted, never built, or built with other settings.
 * It takes the lock of `sendChanges`, so that an older document is never sent after a newer one.
 * @returns whether there was something to do
 */
export async function rebuildStep(sync: MeiliSync, kind: IndexKind): Promise<boolean> {
  const stamp = sync.stamps[kind]
  return await sync.sql.begin(async tx => {
    if (!(await oneAtATime(tx, `send ${kind}`))) return false
    const state = await indexState(tx, kind)
    if (state.builtWith === stamp) sync.settled.add(kind)
    if (state.nextWith === null) {
      const wished = sync.settled.has(kind) && state.builtWith !== null ? state.builtWith : stamp
      return (await isDue(tx, state, wished)) && (await begin(sync, tx, state, stamp))
    }
    if (state.swapTask !== null) return await finish(sync, tx, state)
    const more =
      kind === 'skills' ? await fillSkills(sync, tx, state) : await fill(sync, tx, { ...state, kind })
    if (more) return true
    const open = await tx`select 1 from search_tasks where uid = ${nextUid(state)} limit 1`
    if (open.length > 0) return false
    return await swap(sync, tx, state)
  })
}

async function isDue(tx: TransactionSql, state: IndexState, stamp: string): Promise<boolean> {
  const [due] = await tx<{ due: boolean }[]>`
    select coalesce(wanted_at <= now(), built_with is distinct from ${stamp}) due
    from search_indexes where kind = ${state.kind}`
  return due!.due
}

/** Makes the next index with its settings; what a build that was given up left there goes. */
async function begin(
  { call, vocabulary }: MeiliSync,
  tx: TransactionSql,
  state: IndexState,
  stamp: string,
): Promise<true> {
  const uid = nextUid(state)
  if (await indexExists(call, uid)) await call(client => client.deleteIndex(uid), options)
  const made = await call(client => client.createIndex(uid, { primaryKey: 'id' }), options)
  const set = await call(client => client.index(uid).updateSettings(indexSettings(vocabulary)), options)
  await tx`delete from search_tasks where uid = ${uid}`
  for (const { taskUid } of [made, set])
    await noteTask(tx, { uid, kind: state.kind, task: taskUid, ids: [], attempts: 0 })
  const [count] =
    state.kind === 'skills'
      ? [{ total: vocabulary.reference.skills.size }]
      : await tx<{ total: number }[]>`select count(*)::int total from ${tx(searchTables[state.kind])}`
  await tx`
    update search_indexes set next_with = ${stamp}, next_task = ${made.taskUid}, next_after = null, next_sent = 0,
      next_total = ${count!.total}, swap_task = null, wanted_at = null
    where kind = ${state.kind}`
  return true
}

async function fill(
  sync: MeiliSync,
  tx: TransactionSql,
  state: IndexState & { kind: 'profiles' | 'demands' },
): Promise<boolean> {
  const rows = await tx<{ id: string }[]>`
    select id from ${tx(searchTables[state.kind])}
    where id > ${state.nextAfter ?? '00000000-0000-0000-0000-000000000000'} order by id limit ${sendBatch}`
  if (rows.length === 0) return false
  const ids = rows.map(({ id }) => id)
  await send(sync, tx, { kind: state.kind, targets: [nextUid(state)], ids, attempts: 0 })
  await tx`
    update search_indexes set next_after = ${ids.at(-1)!}, next_sent = next_sent + ${ids.length}
    where kind = ${state.kind}`
  return true
}

async function fillSkills(
  { call, vocabulary }: MeiliSync,
  tx: TransactionSql,
  state: IndexState,
): Promise<boolean> {
  if (state.nextAfter !== null) return false
  const documents = [...vocabulary.reference.skills.values()].map(skillDocument)
  const uid = nextUid(state)
  const { taskUid } = await call(
    client => client.index(uid).addDocuments(documents, { primaryKey: 'id' }),
    options,
  )
  await noteTask(tx, { uid, kind: 'skills', task: taskUid, ids: [], attempts: 0 })
  await tx`update search_indexes set next_after = 'all', next_sent = ${documents.length} where kind = 'skills'`
  return true
}

/** A swap that was asked for just before a crash is found again: asked twice, it would be undone. */
async function swap({ call }: MeiliSync, tx: TransactionSql, state: IndexState): Promise<true> {
  const pair: [string, string] = [state.uid, nextUid(state)]
  const before = await call(client => client.tasks.getTasks({ types: ['indexSwap'], limit: 100 }), options)
  const asked = before.results.find(task => {
    const swaps = (task.details as { swaps?: { indexes: string[] }[] } | undefined)?.swaps ?? []
    return (
      task.uid > Number(state.nextTask) &&
      task.status !== 'failed' &&
      task.status !== 'canceled' &&
      swaps.some(({ indexes }) => pair.every(uid => indexes.includes(uid)))
    )
  })
  const task = asked?.uid ?? (await askForSwap())
  await tx`update search_indexes set swap_task = ${task} where kind = ${state.kind}`
  return true

  async function askForSwap(): Promise<number> {
    // The first time there is no live index to change places with: the next one takes its name.
    const swapped = (await indexExists(call, state.uid))
      ? { indexes: pair, rename: false }
      : { indexes: [pair[1], pair[0]] as [string, string], rename: true }
    return (await call(client => client.swapIndexes([swapped]), options)).taskUid
  }
}

async function finish({ call, onError }: MeiliSync, tx: TransactionSql, state: IndexState): Promise<boolean> {
  const task = await call(client => client.tasks.getTask(Number(state.swapTask)), options)
  if (task.status === 'enqueued' || task.status === 'processing') return false
  if (task.status !== 'succeeded') {
    onError(new Error(`task ${task.uid} ${task.status}: ${task.error?.message}`), `swap of ${state.uid}`)
    await tx`update search_indexes set swap_task = null, next_with = null,
      wanted_at = now() + interval '30 seconds' where kind = ${state.kind}`
    return true
  }
  await tx`
    update search_indexes set built_with = next_with, built_at = now(), next_with = null, next_task = null,
      next_after = null, swap_task = null
    where kind = ${state.kind}`
  if (await indexExists(call, nextUid(state)))
    await call(client => client.deleteIndex(nextUid(state)), options)
  return true
}
