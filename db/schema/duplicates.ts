import { sql } from 'drizzle-orm'
import {
  bigint,
  json,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { profiles } from './profiles.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })
const profile = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => profiles.id, { onDelete: 'cascade' })
const account = (name: string) => uuid(name).references(() => accounts.id, { onDelete: 'set null' })

export const duplicateChecks = pgTable('duplicate_checks', {
  number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  profileId: uuid('profile_id').notNull(),
  holderId: uuid('holder_id'),
})

export const duplicateKeys = pgTable(
  'duplicate_keys',
  {
    profileId: profile('profile_id'),
    kind: text('kind', {
      enum: ['email', 'phone', 'certificate', 'education', 'job', 'name'],
    }).notNull(),
    key: bigint('key', { mode: 'bigint' }).notNull(),
  },
  table => [primaryKey({ columns: [table.profileId, table.key] })],
)

export const duplicates = pgTable(
  'duplicates',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    /** The smaller of the two ids. */
    firstId: profile('first_id'),
    secondId: profile('second_id'),
    reasons: text('reasons').array().notNull(),
    strength: smallint('strength').notNull(),
    foundAt: at('found_at').notNull(),
    decision: text('decision', { enum: ['different', 'merged'] }),
    decidedBy: account('decided_by'),
    decidedAt: at('decided_at'),
    knownReasons: text('known_reasons').array().notNull().default([]),
  },
  table => [unique().on(table.firstId, table.secondId)],
)

export const profileMerges = pgTable('profile_merges', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  duplicateId: uuid('duplicate_id')
    .notNull()
    .references(() => duplicates.id, { onDelete: 'cascade' }),
  keptId: profile('kept_id'),
  mergedId: profile('merged_id'),
  keptBefore: json('kept_before').notNull(),
  keptAfter: json('kept_after').notNull(),
  mergedBefore: json('merged_before').notNull(),
  moved: json('moved').notNull(),
  mergedBy: account('merged_by'),
  mergedAt: at('merged_at').notNull(),
  undoneBy: account('undone_by'),
  undoneAt: at('undone_at'),
})
