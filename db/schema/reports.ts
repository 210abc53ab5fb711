import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { employers } from './employers.ts'
import { matches } from './matches.ts'
import { messageCodes } from './message-codes.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const reports = pgTable(
  'reports',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    /** Counts every change; what ETag and If-Match compare. */
    revision: integer('revision').notNull().default(1),
    reference: text('reference').notNull().unique(),
    kind: text('kind', {
      enum: ['fee', 'documents', 'false-employer', 'harassment', 'other-job', 'other'],
    }).notNull(),
    words: text('words').notNull(),
    saidFrom: text('said_from').notNull().default(''),
    message: text('message').references(() => messageCodes.codeHash, { onDelete: 'set null' }),
    unknownCode: text('unknown_code'),
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    replyTo: text('reply_to'),
    language: text('language', { enum: ['en', 'ja', 'ur'] }).notNull(),
    matchId: uuid('match_id').references(() => matches.id, { onDelete: 'set null' }),
    employerId: uuid('employer_id').references(() => employers.id, { onDelete: 'set null' }),
    createdAt: at('created_at').notNull(),
    waitsSince: at('waits_since').notNull(),
    outcome: text('outcome', {
      enum: ['genuine', 'impostor', 'warned', 'suspended', 'forwarded', 'nothing-found'],
    }),
    note: text('note'),
    decidedBy: uuid('decided_by').references(() => accounts.id, { onDelete: 'set null' }),
    decidedAt: at('decided_at'),
  },
  table => [index('reports_waiting').on(table.waitsSince, table.id)],
)
