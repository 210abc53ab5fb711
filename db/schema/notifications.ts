import { sql } from 'drizzle-orm'
import { date, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { demands } from './demands.ts'
import { employers } from './employers.ts'
import { matches } from './matches.ts'
import { profiles } from './profiles.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })
const accountId = () =>
  uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' })
const demandId = () => uuid('demand_id').references(() => demands.id, { onDelete: 'cascade' })

export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    accountId: accountId(),
    kind: text('kind').notNull(),
    matchId: uuid('match_id').references(() => matches.id, { onDelete: 'cascade' }),
    demandId: demandId(),
    employerId: uuid('employer_id').references(() => employers.id, { onDelete: 'cascade' }),
    /** Of the event: ids and codes. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: at('created_at').notNull(),
    readAt: at('read_at'),
    /** What mail it still waits for. */
    due: text('due', { enum: ['mail', 'digest'] }),
    mailedAt: at('mailed_at'),
  },
  table => [index('notifications_account').on(table.accountId, table.id)],
)

export const notificationWays = pgTable(
  'notification_ways',
  {
    accountId: accountId(),
    topic: text('topic').notNull(),
    way: text('way', { enum: ['mail', 'digest', 'portal'] }).notNull(),
  },
  table => [primaryKey({ columns: [table.accountId, table.topic] })],
)

export const digests = pgTable(
  'digests',
  { accountId: accountId(), day: date('day').notNull(), sentAt: at('sent_at').notNull() },
  table => [primaryKey({ columns: [table.accountId, table.day] })],
)

export const unsubscribeTokens = pgTable('unsubscribe_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: accountId(),
  topics: text('topics').array().notNull(),
  createdAt: at('created_at').notNull(),
  usedAt: at('used_at'),
})

export const watches = pgTable('watches', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  accountId: accountId(),
  kind: text('kind', { enum: ['people', 'demands'] }).notNull(),
  demandId: demandId(),
  /** Filters, as the address of the shortlist has them. */
  query: text('query').notNull().default(''),
  createdAt: at('created_at').notNull(),
  pausedAt: at('paused_at'),
  lookedAt: at('looked_at'),
  toldAt: at('told_at'),
})

const watchId = () =>
  uuid('watch_id')
    .notNull()
    .references(() => watches.id, { onDelete: 'cascade' })

export const watchPeople = pgTable(
  'watch_people',
  {
    watchId: watchId(),
    profileId: uuid('profile_id')
      .notNull()
      .references(() => profiles.id, { onDelete: 'cascade' }),
    toldAt: at('told_at'),
  },
  table => [primaryKey({ columns: [table.watchId, table.profileId] })],
)

export const watchDemands = pgTable(
  'watch_demands',
  { watchId: watchId(), demandId: demandId().notNull(), toldAt: at('told_at') },
  table => [primaryKey({ columns: [table.watchId, table.demandId] })],
)
