import { sql as query } from 'drizzle-orm'
import type { Sql, TransactionSql } from 'postgres'
import type { Transaction } from '../infra/database.ts'
import type { Engine, SearchKind } from './port.ts'

export const outboxChannel = 'search_outbox'
/** PostgreSQL has changes that Meilisearch lacks. */
export const sendChannel = 'search_sends'
/** A row that failed so often is dead: shown, and tried again only when somebody says so. */
export const mostAttempts = 5
/** Seconds before the next try, by the number of tries made. */
const backoff = [1, 5, 30, 120]

/** So many changed at once are a bulk: what changes singly meanwhile is not made to wait behind them. */
const bulkFrom = 100

/**
 * Says, in the transaction that changed them, that these profiles or demands must be searched anew (or no more:
 * whatever cannot be seen when the worker looks is taken out). Adds rows only, so it never waits for the worker.
 */
export async function enqueueSearchSync(
  tx: Pick<Transaction, 'execute'>,
  kind: SearchKind,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(query`
    with added as (insert into search_outbox (kind, id, bulk)
      select ${kind}, unnest(${`{${ids.join(',')}}`}::uuid[]), ${ids.length >= bulkFrom})
    select pg_notify(${outboxChannel}, '')`)
}

export interface OutboxRow {
  number: string
  id: string
  attempts: number
}

/**
 * The oldest rows that are due, single changes alone and before those of a bulk, locked for this transaction: when
 * it dies, they are free again. Rows that failed before come after the others and in ever smaller batches, down to
 * one, so that one bad document fails alone.
 */
export async function claimRows(
  tx: TransactionSql,
  target: Engine,
  kind: SearchKind,
  batch: number,
): Promise<OutboxRow[]> {
  const due = tx`target = ${target} and kind = ${kind} and dead_at is null and not_before <= now()`
  const fresh = await tx<OutboxRow[]>`
    select number::text, id, attempts from search_outbox where ${due} and attempts = 0
      and bulk = (select bulk from search_outbox where ${due} and attempts = 0 order by bulk, number limit 1)
    order by number limit ${batch} for update skip locked`
  if (fresh.length > 0) return fresh
  const [worst] = await tx<{ attempts: number }[]>`
    select attempts from search_outbox where ${due} order by number limit 1`
  if (!worst) return []
  const smaller = Math.max(1, Math.floor(batch / 10 ** worst.attempts))
  return await tx<OutboxRow[]>`
    select number::text, id, attempts from search_outbox where ${due} and attempts = ${worst.attempts}
    order by number limit ${worst.attempts >= mostAttempts - 1 ? 1 : smaller} for update skip locked`
}

export async function removeRows(tx: TransactionSql, rows: readonly OutboxRow[]): Promise<void> {
  await tx`delete from search_outbox where number = any(${rows.map(({ number }) => number)}::bigint[])`
}

/** PostgreSQL has these; Meilisearch comes next, for each id once, as early as the first of its rows. */
export async function passOn(tx: TransactionSql, rows: readonly OutboxRow[]): Promise<void> {
  const first = new Map<string, OutboxRow>()
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row)
  await removeRows(
    tx,
    rows.filter(row => first.get(row.id) !== row),
  )
  await tx`update search_outbox set target = 'meilisearch', attempts = 0, error = null
    where number = any(${[...first.values()].map(({ number }) => number)}::bigint[])`
  await tx`select pg_notify(${sendChannel}, '')`
}

export async function failRows(
  sql: Sql | TransactionSql,
  rows: readonly OutboxRow[],
  error: string,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update search_outbox set attempts = attempts + 1, error = ${error.slice(0, 1000)},
      not_before = now() + make_interval(secs => (${backoff}::int[])[least(attempts + 1, ${backoff.length})]),
      dead_at = case when attempts + 1 >= ${mostAttempts} then now() end
    where number = any(${rows.map(({ number }) => number)}::bigint[])`
}

/** Puts documents back that Meilisearch took and then failed to index. */
export async function requeueFailed(
  sql: TransactionSql,
  kind: SearchKind,
  ids: readonly string[],
  attempts: number,
  error: string,
): Promise<void> {
  const tried = attempts + 1
  await sql`
    insert into search_outbox (kind, id, target, attempts, error, not_before, dead_at)
    select ${kind}, unnest(${ids as string[]}::uuid[]), 'meilisearch', ${tried}, ${error.slice(0, 1000)},
      now() + make_interval(secs => ${backoff[Math.min(tried, backoff.length) - 1]!}),
      ${tried >= mostAttempts ? sql`now()` : sql`null`}`
}

/** What failed for good before and has worked since is no longer shown. */
export async function forgetDead(
  tx: TransactionSql,
  target: Engine,
  kind: SearchKind,
  ids: readonly string[],
): Promise<void> {
  await tx`
    delete from search_outbox
    where dead_at is not null and target = ${target} and kind = ${kind} and id = any(${ids as string[]}::uuid[])`
}

export interface DeadRow {
  number: string
  kind: SearchKind
  id: string
  target: Engine
  attempts: number
  error: string | null
  deadAt: Date
}

/** Newest first, at most 100: what the index lacks and why. */
export async function listDeadRows(sql: Sql): Promise<DeadRow[]> {
  const rows = await sql<DeadRow[]>`
    select number::text, kind, id, target, attempts, error, dead_at "deadAt"
    from search_outbox where dead_at is not null order by number desc limit 100`
  return [...rows]
}

/** @param numbers of the dead rows; absent: all @returns how many are tried again */
export async function retryDeadRows(sql: Sql, numbers?: readonly string[]): Promise<number> {
  const rows = await sql`
    update search_outbox set dead_at = null, attempts = 0, not_before = now(), error = null
    where dead_at is not null ${numbers === undefined ? sql`` : sql`and number = any(${numbers as string[]}::bigint[])`}`
  if (rows.count > 0) await sql`select pg_notify(${outboxChannel}, ''), pg_notify(${sendChannel}, '')`
  return rows.count
}
