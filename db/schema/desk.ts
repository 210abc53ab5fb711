import { date, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'

export const deskWork = pgTable(
  'desk_work',
  {
    subject: text('subject').notNull(),
    subjectId: uuid('subject_id').notNull(),
    owner: uuid('owner').references(() => accounts.id, { onDelete: 'set null' }),
    due: date('due'),
  },
  table => [primaryKey({ columns: [table.subject, table.subjectId] })],
)
