import { sql } from 'drizzle-orm'
import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const events = pgTable('events', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  accountId: uuid('account_id'),
  verb: text('verb').notNull(),
  subject: text('subject').notNull(),
  subjectId: uuid('subject_id').notNull(),
  detail: jsonb('detail').notNull().default({}),
})

/** For ministry staff alone. */
export const eventNotes = pgTable('event_notes', {
  eventId: uuid('event_id')
    .primaryKey()
    .references(() => events.id),
  note: text('note').notNull(),
})
