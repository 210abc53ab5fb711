import { setImmediate as turn } from 'node:timers/promises'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Vault } from '../../infra/vault.ts'
import type { Reference } from '../../reference/index.ts'
import type { Actor } from '../context.ts'
import { recordEvents } from '../events/index.ts'
import {
  lockIdentities,
  type PreparedProfile,
  personalRow,
  prepareProfile,
  savePreparedProfiles,
  suggestions,
} from '../profiles/index.ts'
import { findDuplicates, type UniqueKey, uniqueKeys } from './duplicates.ts'
import { type ImportedPerson, type RowRules, readRow, type SourceRow } from './row.ts'

export interface ImportContext {
  db: Database
  now: Date
  reference: Reference
  vault: Vault
  /** null: the service itself, as when it makes demo data. */
  actor: Actor | null
}

export interface RowMistake {
  row: number
  path: string
  message: string
}

/** What became of one batch. */
export interface BatchReport {
  /** The last row of the batch. */
  upTo: number
  accepted: number
  refused: number
  mistakes: RowMistake[]
}

export interface ImportOptions {
  dryRun?: boolean
  /** Default `refuse`: only data made by the service itself may say what backs it. */
  evidence?: 'refuse' | 'keep'
  /** The bulk import it belongs to: its keys are kept, so that a later row can be told which row was first. */
  importId?: string
  /** Rows a batch, each a transaction of its own; default 1,000. */
  batchSize?: number
  /** Called in the batch's transaction; what it throws undoes the batch and ends the import. */
  report?(tx: Transaction, batch: BatchReport): Promise<void>
}

export interface ImportSummary {
  read: number
  accepted: number
  refused: number
  /** Of the first refused rows, at most 100. */
  mistakes: RowMistake[]
}

const mostMistakes = 100
/** Different unknown words of a file that are looked for in the vocabulary; a mistake of many rows is one of the first. */
const mostSuggestions = 500
/** So often the event loop gets its turn: without it the batch being written waits until the next one is read. */
const rowsBetweenTurns = 5

/**
 * Stores any number of profiles in constant memory: while one batch is written the next is read, checked and made
 * ready, and no more. A wrong row is reported and the others get in. Events and changes are those of a profile made singly.
 */
export async function importProfiles(
  ctx: ImportContext,
  rows: AsyncIterable<SourceRow> | Iterable<SourceRow>,
  options: ImportOptions = {},
): Promise<ImportSummary> {
  const { batchSize = 1000, evidence = 'refuse' } = options
  const rules: RowRules = {
    reference: ctx.reference,
    now: ctx.now,
    evidence,
    suggest: suggestions(mostSuggestions),
  }
  const summary: ImportSummary = { read: 0, accepted: 0, refused: 0, mistakes: [] }
  let batch = newBatch()
  let writing: Promise<void> = Promise.resolve()
  const write = async (full: Batch) => {
    const report = await writeBatch(ctx, full, options)
    summary.accepted += report.accepted
    summary.refused += report.refused
    summary.mistakes.push(...report.mistakes.slice(0, mostMistakes - summary.mistakes.length))
  }
  try {
    for await (const source of rows) {
      summary.read++
      take(batch, source, rules, ctx)
      if (summary.read % rowsBetweenTurns === 0) await turn()
      if (batch.rows < batchSize) continue
      const full = batch
      batch = newBatch()
      await writing
      writing = write(full)
      // Awaited before the next batch or at the end; until then a failure must not end the process.
      writing.catch(() => {})
    }
  } finally {
    // Also when the file cannot be read on: what stood before the break gets in.
    await writing
    if (batch.rows > 0) await write(batch)
  }
  return summary
}

/** Numbers rows that come from no file, from 1. */
export function* numbered(people: Iterable<unknown>): Generator<SourceRow> {
  let row = 0
  for (const value of people) yield { row: ++row, value }
}

/** A good row as it will be written: texts, so that a batch keeps no trees of objects alive. */
interface CheckedRow {
  row: number
  keys: UniqueKey[]
  profile: PreparedProfile
}

interface Batch {
  rows: number
  upTo: number
  checked: CheckedRow[]
  mistakes: RowMistake[]
}

function take(batch: Batch, source: SourceRow, rules: RowRules, ctx: ImportContext): void {
  batch.rows++
  batch.upTo = source.row
  if ('problem' in source) {
    batch.mistakes.push(mistake(source.row, source.problem))
    return
  }
  const result = readRow(source.value, rules)
  if ('person' in result) batch.checked.push(checked(source.row, result.person, ctx))
  else batch.mistakes.push(...result.details.map(detail => mistake(source.row, detail)))
}

function newBatch(): Batch {
  return { rows: 0, upTo: 0, checked: [], mistakes: [] }
}

async function writeBatch(ctx: ImportContext, batch: Batch, options: ImportOptions): Promise<BatchReport> {
  const { dryRun = false, importId = null, report } = options
  return ctx.db.transaction(async tx => {
    await lockIdentities(tx)
    const duplicates = await findDuplicates(tx, batch.checked, importId)
    const twice = new Set(duplicates.map(({ row }) => row))
    const people = batch.checked.filter(({ row }) => !twice.has(row))
    if (!dryRun && people.length > 0) await store(tx, ctx, people, importId)
    const done: BatchReport = {
      upTo: batch.upTo,
      accepted: people.length,
      refused: batch.rows - people.length,
      mistakes: [...batch.mistakes, ...duplicates].sort((a, b) => a.row - b.row),
    }
    await report?.(tx, done)
    return done
  })
}

async function store(
  tx: Transaction,
  ctx: ImportContext,
  people: CheckedRow[],
  importId: string | null,
): Promise<void> {
  const ids = await savePreparedProfiles(
    tx,
    people.map(({ profile }) => profile),
    ctx.now,
  )
  const event = {
    accountId: ctx.actor?.accountId ?? null,
    verb: 'importProfile' as const,
    subject: 'profile' as const,
    ...(importId !== null && { detail: { importId } }),
  }
  await recordEvents(tx, event, ids)
}

function checked(row: number, person: ImportedPerson, { vault, now }: ImportContext): CheckedRow {
  const { identity, document, private: personal, visibility = 'searchable' } = person
  const draft = {
    accountId: null,
    visibility,
    identity,
    document,
    ...(personal && { personal: (id: string) => personalRow(null, personal, id, vault, now) }),
  }
  return { row, keys: uniqueKeys(person, vault), profile: prepareProfile(draft, now) }
}

function mistake(row: number, { path = '', message }: { path?: string; message: string }): RowMistake {
  return { row, path, message }
}
