import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { employers } from './employers.ts'
import { xid8 } from './types.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const demands = pgTable('demands', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  employerId: uuid('employer_id')
    .notNull()
    .references(() => employers.id, { onDelete: 'cascade' }),
  /** Counts every change; what ETag and If-Match compare. */
  revision: integer('revision').notNull().default(1),
  state: text('state', { enum: ['draft', 'submitted', 'published', 'closed'] })
    .notNull()
    .default('draft'),
  /** The newest published version; 0: none yet. */
  version: integer('version').notNull().default(0),
  /** DemandDocument of features/demands. */
  draft: jsonb('draft').notNull(),
  /** The ad it was drafted from, as it was pasted; null: none, or its text is the ad. */
  ad: text('ad'),
  clonedFrom: uuid('cloned_from').references((): AnyPgColumn => demands.id, { onDelete: 'set null' }),
  createdBy: uuid('created_by'),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
  submittedAt: at('submitted_at'),
  publishedAt: at('published_at'),
  closedAt: at('closed_at'),
  /** Given back by a liaison, until it is submitted again. */
  returnedAt: at('returned_at'),
  returnedReason: text('returned_reason'),
  returnedNote: text('returned_note'),
  /** A draft that was deleted: as if it did not exist, and brought back until it is swept away. */
  deletedAt: at('deleted_at'),
  deletedBy: uuid('deleted_by'),
})

export const demandVersions = pgTable(
  'demand_versions',
  {
    demandId: uuid('demand_id')
      .notNull()
      .references(() => demands.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    document: jsonb('document').notNull(),
    publishedBy: uuid('published_by'),
    publishedAt: at('published_at').notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.demandId, table.version] })],
)

export const demandChanges = pgTable('demand_changes', {
  number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  demandId: uuid('demand_id').notNull(),
  transaction: xid8('transaction').notNull().default(sql`pg_current_xact_id()`),
  at: at('at').notNull().defaultNow(),
})

export const demandVisits = pgTable(
  'demand_visits',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    demandId: uuid('demand_id')
      .notNull()
      .references(() => demands.id, { onDelete: 'cascade' }),
    seenAt: at('seen_at').notNull(),
  },
  table => [primaryKey({ columns: [table.accountId, table.demandId] })],
)
