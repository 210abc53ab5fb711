import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from './types.ts'

export const bulkImports = pgTable('bulk_imports', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  accountId: uuid('account_id'),
  format: text('format', { enum: ['csv', 'jsonl'] }).notNull(),
  dryRun: boolean('dry_run').notNull(),
  state: text('state', { enum: ['receiving', 'waiting', 'running', 'finished', 'failed', 'cancelled'] })
    .notNull()
    .default('receiving'),
  bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
  /** The last row that is dealt with: an import that was interrupted goes on after it. */
  lastRow: integer('last_row').notNull().default(0),
  rowsAccepted: integer('rows_accepted').notNull().default(0),
  rowsRefused: integer('rows_refused').notNull().default(0),
  /** Why the whole file could not be read on. */
  failure: text('failure'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  finishedAt: timestamp('finished_at', { withTimezone: true }),
})

export const bulkImportErrors = pgTable('bulk_import_errors', {
  number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
  importId: uuid('import_id')
    .notNull()
    .references(() => bulkImports.id, { onDelete: 'cascade' }),
  row: integer('row').notNull(),
  path: text('path').notNull(),
  message: text('message').notNull(),
})

export const bulkImportChunks = pgTable(
  'bulk_import_chunks',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => bulkImports.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.importId, table.number] })],
)

export const bulkImportKeys = pgTable(
  'bulk_import_keys',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => bulkImports.id, { onDelete: 'cascade' }),
    key: bytea('key').notNull(),
    row: integer('row').notNull(),
  },
  table => [primaryKey({ columns: [table.importId, table.key] })],
)
