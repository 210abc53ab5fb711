import { sql } from 'drizzle-orm'
import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const bulkImports = pgTable('bulk_imports', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  accountId: uuid('account_id').notNull(),
  format: text('format', { enum: ['csv', 'jsonl'] }).notNull(),
  dryRun: boolean('dry_run').notNull(),
  state: text('state', { enum: ['running', 'finished', 'failed'] })
    .notNull()
    .default('running'),
  rowsRead: integer('rows_read').notNull().default(0),
  rowsAccepted: integer('rows_accepted').notNull().default(0),
  rowsRefused: integer('rows_refused').notNull().default(0),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  finishedAt: timestamp('finished_at', { withTimezone: true }),
})

export const bulkImportErrors = pgTable('bulk_import_errors', {
  importId: uuid('import_id')
    .notNull()
    .references(() => bulkImports.id, { onDelete: 'cascade' }),
  row: integer('row').notNull(),
  path: text('path').notNull(),
  message: text('message').notNull(),
})
