import { and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import {
  bulkImportChunks,
  bulkImportErrors,
  bulkImportKeys,
  bulkImports,
} from '../../../db/schema/bulk-imports.ts'
import { AppError } from '../../errors.ts'
import { storable } from '../../http/unstorable-text.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'

type Handle = Database | Transaction
export type BulkImport = typeof bulkImports.$inferSelect
export type Format = BulkImport['format']

/** A liaison's own imports; all for the admin. */
function visible(actor: Actor) {
  return actor.role === 'admin' ? undefined : eq(bulkImports.accountId, actor.accountId)
}

/** @throws AppError not-found for somebody else's too */
export async function bulkImportFor(db: Handle, actor: Actor, id: string): Promise<BulkImport> {
  const [row] = await db
    .select()
    .from(bulkImports)
    .where(and(eq(bulkImports.id, id), visible(actor)))
  if (!row) throw new AppError('not-found', 'There is no such import, or it is not yours.')
  return row
}

/** Newest first. */
export async function listBulkImportsFor(
  db: Handle,
  actor: Actor,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<BulkImport[]> {
  return db
    .select()
    .from(bulkImports)
    .where(and(visible(actor), after ? lt(bulkImports.id, after) : undefined))
    .orderBy(desc(bulkImports.id))
    .limit(limit)
}

export interface RowError {
  number: number | null
  row: number
  path: string
  message: string
}

/** In the order of the file. */
export async function errorsOf(
  db: Handle,
  importId: string,
  { after, limit }: { after?: number | undefined; limit: number },
): Promise<RowError[]> {
  return db
    .select()
    .from(bulkImportErrors)
    .where(
      and(
        eq(bulkImportErrors.importId, importId),
        after === undefined ? undefined : gt(bulkImportErrors.number, after),
      ),
    )
    .orderBy(asc(bulkImportErrors.number))
    .limit(limit)
}

export async function insertBulkImport(
  db: Handle,
  row: { accountId: string; format: Format; dryRun: boolean; createdAt: Date },
): Promise<BulkImport> {
  const [made] = await db.insert(bulkImports).values(row).returning()
  return made!
}

export async function insertChunk(
  db: Handle,
  importId: string,
  number: number,
  bytes: Buffer,
): Promise<void> {
  await db.insert(bulkImportChunks).values({ importId, number, bytes })
}

/** The file again, chunk by chunk. */
export async function* chunksOf(db: Database, importId: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const [chunk] = await db
      .select({ bytes: bulkImportChunks.bytes })
      .from(bulkImportChunks)
      .where(and(eq(bulkImportChunks.importId, importId), eq(bulkImportChunks.number, number)))
    if (!chunk) return
    yield chunk.bytes
  }
}

/** Changes an import that is in one of `from`; the failure may quote what the file says. @returns null when it is not */
export async function changeBulkImport(
  db: Handle,
  id: string,
  from: BulkImport['state'][],
  change: Partial<Pick<BulkImport, 'state' | 'bytes' | 'failure' | 'finishedAt'>>,
): Promise<BulkImport | null> {
  const [changed] = await db
    .update(bulkImports)
    .set({ ...change, ...(change.failure != null && { failure: storable(change.failure) }) })
    .where(and(eq(bulkImports.id, id), inArray(bulkImports.state, from)))
    .returning()
  return changed ?? null
}

/**
 * Ends an import that is in one of `from`, and deletes its file and keys: they hold personal data and have done their
 * work. The import first, then its file, so that whoever ends it at the same time waits.
 * @returns null when it is in another state: nothing is changed
 */
export async function endBulkImport(
  db: Database,
  id: string,
  from: BulkImport['state'][],
  end: { state: 'finished' | 'failed' | 'cancelled'; failure?: string | null; finishedAt: Date },
): Promise<BulkImport | null> {
  return db.transaction(async tx => {
    const ended = await changeBulkImport(tx, id, from, end)
    if (!ended) return null
    await tx.delete(bulkImportChunks).where(eq(bulkImportChunks.importId, id))
    await tx.delete(bulkImportKeys).where(eq(bulkImportKeys.importId, id))
    return ended
  })
}

/** What was never wholly received is of no use, and holds personal data. */
export async function forgetBrokenUploads(db: Handle, before: Date): Promise<void> {
  await db
    .delete(bulkImports)
    .where(and(eq(bulkImports.state, 'receiving'), lt(bulkImports.createdAt, before)))
}

/** Ids of imports that wait or run and were handed in before. */
export async function unfinishedImports(db: Handle, before: Date): Promise<string[]> {
  const rows = await db
    .select({ id: bulkImports.id })
    .from(bulkImports)
    .where(and(inArray(bulkImports.state, ['waiting', 'running']), lt(bulkImports.createdAt, before)))
  return rows.map(({ id }) => id)
}

export async function deleteBulkImport(db: Handle, id: string): Promise<void> {
  await db.delete(bulkImports).where(eq(bulkImports.id, id))
}

/**
 * Writes the progress of one batch, in its transaction.
 * @returns false when the import has ended or these rows are dealt with: the caller's batch must not be committed
 */
export async function advance(
  tx: Transaction,
  importId: string,
  { after, upTo, accepted, refused }: { after: number; upTo: number; accepted: number; refused: number },
): Promise<boolean> {
  const rows = await tx
    .update(bulkImports)
    .set({
      lastRow: upTo,
      rowsAccepted: sql`${bulkImports.rowsAccepted} + ${accepted}`,
      rowsRefused: sql`${bulkImports.rowsRefused} + ${refused}`,
    })
    .where(
      and(eq(bulkImports.id, importId), eq(bulkImports.state, 'running'), eq(bulkImports.lastRow, after)),
    )
    .returning({ id: bulkImports.id })
  return rows.length === 1
}

/** Path and message may quote what the file says. */
export async function insertErrors(
  tx: Transaction,
  importId: string,
  errors: Omit<RowError, 'number'>[],
): Promise<void> {
  if (errors.length === 0) return
  const told = errors.map(({ row, path, message }) => ({
    row,
    path: storable(path),
    message: storable(message),
  }))
  await tx.execute(sql`insert into bulk_import_errors (import_id, row, path, message)
    select ${importId}::uuid, r.row, r.path, r.message
    from json_to_recordset(${JSON.stringify(told)}::json) as r (row integer, path text, message text)`)
}

/**
 * Keeps which row had a key first.
 * @returns for each key (hex) that an earlier row of the file has, that row
 */
export async function claimKeys(
  tx: Transaction,
  importId: string,
  keys: { key: string; row: number }[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.execute<{ key: string; row: number }>(sql`
    with given as (
      select decode(r.key, 'hex') as key, r.row from json_to_recordset(${JSON.stringify(keys)}::json) as r (key text, row integer)
    ), taken as (
      insert into bulk_import_keys (import_id, key, row) select ${importId}::uuid, key, row from given
      on conflict do nothing returning key
    )
    select encode(k.key, 'hex') as key, k.row from given g
    join bulk_import_keys k on k.import_id = ${importId}::uuid and k.key = g.key
    where g.key not in (select key from taken)`)
  return new Map(rows.map(({ key, row }) => [key, row]))
}

/** Which of these addresses (lower case) and CNIC indexes (hex) profiles have already. */
export async function takenBy(tx: Transaction, emails: string[], cnics: string[]): Promise<Set<string>> {
  const rows = await tx.execute<{ key: string }>(sql`
    select lower(email) as key from profile_identities
    where lower(email) in (select json_array_elements_text(${JSON.stringify(emails)}::json))
    union all
    select encode(cnic_blind_index, 'hex') from profile_private
    where cnic_blind_index in (select decode(json_array_elements_text(${JSON.stringify(cnics)}::json), 'hex'))`)
  return new Set(rows.map(({ key }) => key))
}
