import { sql } from 'drizzle-orm'
import { char, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { profiles } from './profiles.ts'
import { bytea } from './types.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const employers = pgTable('employers', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  revision: integer('revision').notNull().default(1),
  name: text('name').notNull(),
  nameJa: text('name_ja'),
  country: char('country', { length: 2 }).notNull(),
  website: text('website'),
  verification: text('verification', { enum: ['unverified', 'verified', 'suspended'] })
    .notNull()
    .default('unverified'),
  verifiedAt: at('verified_at'),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
})

export const members = pgTable(
  'members',
  {
    employerId: uuid('employer_id')
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id').notNull(),
    role: text('role', { enum: ['owner', 'recruiter'] }).notNull(),
    joinedAt: at('joined_at').notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.employerId, table.accountId] })],
)

export const invitations = pgTable('invitations', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  employerId: uuid('employer_id')
    .notNull()
    .references(() => employers.id, { onDelete: 'cascade' }),
  email: text('email').notNull(),
  role: text('role', { enum: ['owner', 'recruiter'] }).notNull(),
  tokenHash: bytea('token_hash').notNull().unique(),
  invitedBy: uuid('invited_by'),
  createdAt: at('created_at').notNull().defaultNow(),
  expiresAt: at('expires_at').notNull(),
  acceptedAt: at('accepted_at'),
})

export const agreements = pgTable(
  'agreements',
  {
    profileId: uuid('profile_id')
      .notNull()
      .references(() => profiles.id, { onDelete: 'cascade' }),
    employerId: uuid('employer_id')
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    agreedAt: at('agreed_at').notNull().defaultNow(),
    withdrawnAt: at('withdrawn_at'),
  },
  table => [primaryKey({ columns: [table.profileId, table.employerId] })],
)
