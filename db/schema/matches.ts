import { sql } from 'drizzle-orm'
import { date, integer, pgTable, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { demands } from './demands.ts'
import { profiles } from './profiles.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const matches = pgTable('matches', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  demandId: uuid('demand_id')
    .notNull()
    .references(() => demands.id, { onDelete: 'cascade' }),
  /** Null: the person has erased everything. */
  profileId: uuid('profile_id').references(() => profiles.id, { onDelete: 'set null' }),
  /** Counts every change; what ETag and If-Match compare. */
  revision: integer('revision').notNull().default(1),
  candidate: text('candidate', { enum: ['none', 'interested', 'agreed', 'declined', 'withdrawn'] })
    .notNull()
    .default('none'),
  candidateReason: text('candidate_reason'),
  candidateAt: at('candidate_at'),
  /** The version of the demand that the person agreed to. */
  agreedVersion: integer('agreed_version'),
  employer: text('employer', { enum: ['none', 'shortlisted', 'selected', 'declined'] })
    .notNull()
    .default('none'),
  employerReason: text('employer_reason'),
  employerBefore: text('employer_before', { enum: ['none', 'shortlisted', 'selected'] }),
  employerBy: uuid('employer_by'),
  employerAt: at('employer_at'),
  ministry: text('ministry', { enum: ['none', 'referred', 'not-referred'] })
    .notNull()
    .default('none'),
  ministryReason: text('ministry_reason'),
  ministryNote: text('ministry_note'),
  ministryBy: uuid('ministry_by'),
  ministryAt: at('ministry_at'),
  overrideKinds: text('override_kinds').array(),
  overrideReason: text('override_reason'),
  overrideBy: uuid('override_by'),
  overrideAt: at('override_at'),
  confirmedBy: uuid('confirmed_by'),
  offer: text('offer', { enum: ['none', 'made', 'accepted', 'refused'] })
    .notNull()
    .default('none'),
  offerReason: text('offer_reason'),
  offerBy: uuid('offer_by'),
  offerAt: at('offer_at'),
  /** Until when the person should answer the offer. */
  answerBy: date('answer_by'),
  cancelReason: text('cancel_reason'),
  cancelledBy: uuid('cancelled_by'),
  cancelledAt: at('cancelled_at'),
  /** The person's place; written by features/seats alone, together with the ledger. */
  seat: text('seat', { enum: ['reserve', 'proposed', 'selected', 'offered', 'filled'] }),
  owner: uuid('owner').references(() => accounts.id, { onDelete: 'set null' }),
  due: date('due'),
  createdAt: at('created_at').notNull(),
  updatedAt: at('updated_at').notNull(),
})

export const seatMoves = pgTable('seat_moves', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  demandId: uuid('demand_id')
    .notNull()
    .references(() => demands.id),
  /** Null: the employer asks for it. */
  fromState: text('from_state', {
    enum: ['open', 'proposed', 'selected', 'offered', 'filled', 'released'],
  }),
  toState: text('to_state', {
    enum: ['open', 'proposed', 'selected', 'offered', 'filled', 'released'],
  }).notNull(),
  seats: integer('seats').notNull(),
  matchId: uuid('match_id'),
  /** Null: a rule. */
  accountId: uuid('account_id'),
  at: at('at').notNull(),
  why: text('why').notNull(),
})

export const matchSteps = pgTable(
  'match_steps',
  {
    matchId: uuid('match_id')
      .notNull()
      .references(() => matches.id, { onDelete: 'cascade' }),
    step: text('step', {
      enum: [
        'offer-signed',
        'contract-attested',
        'visa-issued',
        'insurance-paid',
        'poe-registered',
        'departed',
      ],
    }).notNull(),
    doneOn: date('done_on').notNull(),
    number: text('number'),
    recordedBy: uuid('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  table => [primaryKey({ columns: [table.matchId, table.step] })],
)

export const matchComments = pgTable('match_comments', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  matchId: uuid('match_id')
    .notNull()
    .references(() => matches.id, { onDelete: 'cascade' }),
  side: text('side', { enum: ['employer', 'ministry'] }).notNull(),
  accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
  text: text('text').notNull(),
  createdAt: at('created_at').notNull(),
  /** By whoever wrote it, who can bring it back until it is swept away. */
  removedAt: at('removed_at'),
})

export const interviews = pgTable('interviews', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  matchId: uuid('match_id')
    .notNull()
    .references(() => matches.id, { onDelete: 'cascade' }),
  /** In UTC, at most five. */
  times: at('times').array().notNull(),
  minutes: smallint('minutes').notNull(),
  place: text('place').notNull().default(''),
  proposedBy: uuid('proposed_by'),
  createdAt: at('created_at').notNull(),
  /** Those the person proposes instead, at most three. */
  otherTimes: at('other_times').array(),
  otherTimesAt: at('other_times_at'),
  confirmedTime: at('confirmed_time'),
  confirmedAt: at('confirmed_at'),
  cancelledBy: uuid('cancelled_by'),
  cancelledAt: at('cancelled_at'),
})
