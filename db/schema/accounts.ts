import { sql } from 'drizzle-orm'
import { integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })
const id = () => uuid('id').primaryKey().default(sql`uuidv7()`)

export const accounts = pgTable('accounts', {
  id: id(),
  /** As it was typed; unique without regard to case. */
  email: text('email').notNull(),
  /** None until the address is confirmed. */
  passwordHash: text('password_hash').notNull(),
  role: text('role', { enum: ['candidate', 'employer', 'liaison', 'admin'] }).notNull(),
  locale: text('locale', { enum: ['en', 'ja', 'ur'] })
    .notNull()
    .default('en'),
  emailVerifiedAt: at('email_verified_at'),
  sessionEpoch: integer('session_epoch').notNull().default(1),
  createdAt: at('created_at').notNull().defaultNow(),
  disabledAt: at('disabled_at'),
})

const accountId = () =>
  uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' })

export const sessions = pgTable('sessions', {
  id: id(),
  accountId: accountId(),
  tokenHash: text('token_hash').notNull(),
  client: text('client').notNull().default(''),
  createdAt: at('created_at').notNull().defaultNow(),
  lastUsedAt: at('last_used_at').notNull().defaultNow(),
  expiresAt: at('expires_at').notNull(),
  revokedAt: at('revoked_at'),
  /** When a second factor was given in it. */
  secondFactorAt: at('second_factor_at'),
  /** What a passkey is asked to sign in it. */
  challenge: text('challenge'),
  revokedBecause: text('revoked_because', { enum: ['sign-out', 'sign-out-everywhere', 'password', 'reuse'] }),
})

export const oneTimeTokens = pgTable('one_time_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: accountId(),
  purpose: text('purpose', { enum: ['verify-email', 'reset-password'] }).notNull(),
  /** What the sign-up asked for that a verify-email code was sent for; absent for other codes. */
  role: text('role', { enum: ['candidate', 'employer'] }),
  locale: text('locale', { enum: ['en', 'ja', 'ur'] }),
  createdAt: at('created_at').notNull().defaultNow(),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
})

export const signingKeys = pgTable('signing_keys', {
  kid: text('kid').primaryKey(),
  publicJwk: jsonb('public_jwk').$type<Record<string, unknown>>().notNull(),
  privateJwkSealed: text('private_jwk_sealed').notNull(),
  createdAt: at('created_at').notNull(),
  activeFrom: at('active_from').notNull(),
  retiredAt: at('retired_at'),
})

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** Null: of somebody without an account. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    operationId: text('operation_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    claimedAt: at('claimed_at').notNull(),
    status: integer('status'),
    headers: jsonb('headers').$type<Record<string, string>>(),
    body: text('body'),
  },
  table => [unique().on(table.accountId, table.operationId, table.key).nullsNotDistinct()],
)
