import { sql } from 'drizzle-orm'
import { date, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { profiles } from './profiles.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const proofs = pgTable(
  'proofs',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    profileId: uuid('profile_id')
      .notNull()
      .references(() => profiles.id, { onDelete: 'cascade' }),
    list: text('list', { enum: ['certifications', 'education', 'languages'] }).notNull(),
    fact: jsonb('fact').$type<Readonly<Record<string, unknown>>>().notNull(),
    file: text('file').notNull().unique(),
    name: text('name').notNull(),
    type: text('type', { enum: ['application/pdf', 'image/png', 'image/jpeg'] }).notNull(),
    size: integer('size').notNull(),
    uploadedAt: at('uploaded_at').notNull(),
    waitsSince: at('waits_since').notNull(),
    decision: text('decision', { enum: ['verified', 'not-verified'] }),
    reason: text('reason'),
    note: text('note'),
    validUntil: date('valid_until'),
    decidedBy: uuid('decided_by').references(() => accounts.id, { onDelete: 'set null' }),
    decidedAt: at('decided_at'),
  },
  table => [unique().on(table.profileId, table.list, table.fact)],
)

export const fileRemovals = pgTable('file_removals', {
  file: text('file').primaryKey(),
  due: at('due').notNull(),
})
