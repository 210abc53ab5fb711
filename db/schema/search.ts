import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** What a search reads; the columns are filled by src/search/postgres-write.ts. */
const searchable = () => ({
  id: uuid('id').primaryKey(),
  terms: tsvector('terms').notNull(),
  tokens: text('tokens').array().notNull(),
  /** Values of a facet, sorted and joined by commas. */
  fields: text('fields').notNull(),
  workModes: text('work_modes').notNull(),
  countries: text('countries').notNull(),
  languages: text('languages').notNull(),
  /** The last day on which it is found; null: always. */
  lastDay: date('last_day'),
  /** SearchDocument of src/search/documents.ts without its tokens. */
  document: jsonb('document').notNull(),
})

export const searchProfiles = pgTable('search_profiles', searchable(), table => [
  index('search_profiles_words').using('gin', table.terms, table.tokens),
])
export const searchDemands = pgTable('search_demands', searchable(), table => [
  index('search_demands_words').using('gin', table.terms, table.tokens),
])

export const searchWords = pgTable(
  'search_words',
  { word: text('word').primaryKey(), forms: text('forms').array().notNull() },
  table => [index('search_words_forms').using('gin', table.forms)],
)

export const searchOutbox = pgTable(
  'search_outbox',
  {
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind', { enum: ['profiles', 'demands'] }).notNull(),
    id: uuid('id').notNull(),
    /** Changed together with many others: waits behind what changed singly. */
    bulk: boolean('bulk').notNull().default(false),
    target: text('target', { enum: ['postgres', 'meilisearch'] })
      .notNull()
      .default('postgres'),
    attempts: smallint('attempts').notNull().default(0),
    notBefore: at('not_before').notNull().defaultNow(),
    error: text('error'),
    deadAt: at('dead_at'),
    at: at('at').notNull().defaultNow(),
  },
  table => [
    index('search_outbox_open')
      .on(table.target, table.kind, table.bulk, table.number)
      .where(sql`${table.deadAt} is null`),
    index('search_outbox_dead').on(table.number).where(sql`${table.deadAt} is not null`),
  ],
)

export const searchIndexes = pgTable('search_indexes', {
  kind: text('kind', { enum: ['profiles', 'demands', 'skills'] }).primaryKey(),
  uid: text('uid').notNull().unique(),
  builtWith: text('built_with'),
  builtAt: at('built_at'),
  rowsWith: text('rows_with'),
  nextWith: text('next_with'),
  nextTask: bigint('next_task', { mode: 'number' }),
  nextAfter: text('next_after'),
  nextSent: integer('next_sent').notNull().default(0),
  nextTotal: integer('next_total').notNull().default(0),
  swapTask: bigint('swap_task', { mode: 'number' }),
  wantedAt: at('wanted_at'),
})

export const searchTasks = pgTable(
  'search_tasks',
  {
    task: bigint('task', { mode: 'number' }).notNull(),
    uid: text('uid').notNull(),
    kind: text('kind', { enum: ['profiles', 'demands', 'skills'] }).notNull(),
    ids: text('ids').array().notNull(),
    attempts: smallint('attempts').notNull().default(0),
    sentAt: at('sent_at').notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.uid, table.task] })],
)
