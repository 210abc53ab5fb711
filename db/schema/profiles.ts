import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  date,
  integer,
  json,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Listing } from '../../src/features/profiles/listing.ts'
import type { ProfileFacts } from '../../src/matching/types.ts'
import { bytea, xid8 } from './types.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })
const id = () => uuid('id').primaryKey().default(sql`uuidv7()`)

export const profiles = pgTable('profiles', {
  id: id(),
  accountId: uuid('account_id').unique(),
  version: integer('version').notNull().default(1),
  visibility: text('visibility', { enum: ['searchable', 'paused', 'withdrawn'] })
    .notNull()
    .default('searchable'),
  /** ProfileDocument of features/profiles: all a person writes but the name. */
  document: json('document').notNull(),
  facts: json('facts').$type<Omit<ProfileFacts, 'id' | 'version'>>().notNull(),
  /** Null in rows from before it, until the renewal of facts. */
  listing: json('listing').$type<Listing>(),
  completeness: smallint('completeness').notNull().default(0),
  /** The profile of the same person that was kept; then this one is withdrawn, of no account, and its id leads there. */
  mergedInto: uuid('merged_into').references((): AnyPgColumn => profiles.id, { onDelete: 'cascade' }),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
})

export const profileIdentities = pgTable('profile_identities', {
  profileId: uuid('profile_id')
    .primaryKey()
    .references(() => profiles.id, { onDelete: 'cascade' }),
  latinName: text('latin_name').notNull(),
  nativeName: text('native_name'),
  email: text('email'),
  phone: text('phone'),
})

export const profilePrivate = pgTable('profile_private', {
  profileId: uuid('profile_id')
    .primaryKey()
    .references(() => profiles.id, { onDelete: 'cascade' }),
  sex: text('sex', { enum: ['female', 'male', 'other'] }),
  birthDate: date('birth_date'),
  homeProvince: text('home_province'),
  statisticsConsentAt: at('statistics_consent_at'),
  cnicCipher: bytea('cnic_cipher'),
  cnicBlindIndex: bytea('cnic_blind_index'),
})

/** One row a day: on which days an employer had somebody's masked profile on a page. */
export const maskedLooks = pgTable('masked_looks', {
  profileId: uuid('profile_id')
    .notNull()
    .references(() => profiles.id, { onDelete: 'cascade' }),
  employerId: uuid('employer_id').notNull(),
  /** Null: not for a demand. */
  demandId: uuid('demand_id'),
  day: date('day').notNull(),
  /** The first time on that day. */
  at: at('at').notNull(),
})

export const profileChanges = pgTable('profile_changes', {
  number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  profileId: uuid('profile_id').notNull(),
  transaction: xid8('transaction').notNull().default(sql`pg_current_xact_id()`),
  at: at('at').notNull().defaultNow(),
})

export const factRenewals = pgTable('fact_renewals', {
  month: date('month').primaryKey(),
  afterProfile: uuid('after_profile'),
  finishedAt: at('finished_at'),
})

export const importProposals = pgTable('import_proposals', {
  id: id(),
  accountId: uuid('account_id').notNull(),
  source: text('source', { enum: ['json-resume', 'europass', 'text', 'pdf', 'docx'] }).notNull(),
  proposal: jsonb('proposal').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  decidedAt: at('decided_at'),
  decision: text('decision', { enum: ['accepted', 'discarded'] }),
})
