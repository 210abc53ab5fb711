import { sql } from 'drizzle-orm'
import { bigint, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { bytea } from './types.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })
const accountId = () =>
  uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' })

/** An authenticator app or a passkey, asked for beside the password. */
export const secondFactors = pgTable('second_factors', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  accountId: accountId(),
  kind: text('kind', { enum: ['authenticator', 'passkey'] }).notNull(),
  name: text('name').notNull(),
  /** Of an authenticator: sealed, since it must be read to check a code. */
  secret: bytea('secret'),
  /** Of an authenticator: the step of the last code that was taken; none is taken twice. */
  lastStep: bigint('last_step', { mode: 'number' }),
  /** Of a passkey: in base64url. */
  credentialId: text('credential_id').unique(),
  publicKey: bytea('public_key'),
  counter: bigint('counter', { mode: 'number' }),
  createdAt: at('created_at').notNull().defaultNow(),
  /** Absent while an authenticator is being set up. */
  confirmedAt: at('confirmed_at'),
  lastUsedAt: at('last_used_at'),
})

/** For the day the telephone is lost: each good once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    accountId: accountId(),
    codeHash: text('code_hash').notNull(),
    usedAt: at('used_at'),
  },
  table => [primaryKey({ columns: [table.accountId, table.codeHash] })],
)
