import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** One for each mail: whoever has the mail can ask whether it is ours. */
export const messageCodes = pgTable(
  'message_codes',
  {
    codeHash: text('code_hash').primaryKey(),
    /** What the mail is about: a `MailKind`. */
    kind: text('kind').notNull(),
    language: text('language', { enum: ['en', 'ja', 'ur'] }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
    /** Enough to recognise one's own address by: a***@example.org. */
    recipient: text('recipient').notNull(),
  },
  table => [index('message_codes_sent').on(table.sentAt)],
)
