import type { Sql } from 'postgres'
import { AppError } from '../../errors.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import { exclusively } from '../../infra/exclusive.ts'
import type { Vault } from '../../infra/vault.ts'
import type { Reference } from '../../reference/index.ts'
import { inColumns } from './csv-columns.ts'
import { type BatchReport, importProfiles } from './import-profiles.ts'
import {
  advance,
  type BulkImport,
  changeBulkImport,
  chunksOf,
  endBulkImport,
  insertErrors,
} from './queries.ts'
import { readCsv } from './read-csv.ts'
import { readJsonLines } from './read-json-lines.ts'
import type { SourceRow } from './row.ts'

export interface RunDeps {
  db: Database
  sql: Sql
  clock: Clock
  reference: Reference
  vault: Vault
}

/**
 * Reads a received file to its end. What was interrupted goes on after the last row that was dealt with; a file that
 * cannot be read on ends as failed, with the rows before in place and the reason kept; one that is cancelled meanwhile
 * is left. A second reader of the same file waits for the first.
 * @param signal stops it: what was read gets in, and its reason is thrown
 */
export async function runBulkImport(
  deps: RunDeps,
  { importId, signal }: { importId: string; signal?: AbortSignal },
): Promise<void> {
  const { db, sql, clock } = deps
  await exclusively(
    sql,
    `bulk import ${importId}`,
    async () => {
      const started = await changeBulkImport(db, importId, ['waiting', 'running'], { state: 'running' })
      if (!started) return
      const failure = await readFile(deps, started, signal)
      signal?.throwIfAborted()
      const state = failure === null ? 'finished' : 'failed'
      await endBulkImport(db, importId, ['running'], { state, failure, finishedAt: clock() })
    },
    signal,
  )
}

/** The import was cancelled, or has ended otherwise. */
class Ended extends Error {}

/** @returns why the file cannot be read on, or null */
async function readFile(
  { db, clock, reference, vault }: RunDeps,
  { id, format, dryRun, accountId, lastRow }: BulkImport,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const file = chunksOf(db, id)
  const rows = format === 'csv' ? readCsv(file) : readJsonLines(file)
  const actor = accountId === null ? null : { accountId, role: 'liaison' as const }
  let after = lastRow
  const report = async (tx: Transaction, { upTo, accepted, refused, mistakes }: BatchReport) => {
    if (!(await advance(tx, id, { after, upTo, accepted, refused }))) throw new Ended()
    const told =
      format === 'csv' ? mistakes.map(({ row, ...detail }) => ({ row, ...inColumns(detail) })) : mistakes
    await insertErrors(
      tx,
      id,
      told.map(({ row, path = '', message }) => ({ row, path, message })),
    )
    after = upTo
  }
  try {
    await importProfiles({ db, now: clock(), reference, vault, actor }, from(rows, lastRow, signal), {
      dryRun,
      importId: id,
      report,
    })
    return null
  } catch (error) {
    if (error instanceof Ended) return null
    if (error instanceof AppError && error.code === 'unreadable-file') return error.message
    throw error
  }
}

async function* from(
  rows: AsyncIterable<SourceRow>,
  after: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<SourceRow> {
  for await (const row of rows) {
    if (signal?.aborted) return
    if (row.row > after) yield row
  }
}
