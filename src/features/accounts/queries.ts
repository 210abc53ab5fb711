import { and, desc, eq, gt, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { accounts, oneTimeTokens, sessions } from '../../../db/schema/accounts.ts'
import { isStaff, type Locale, type Role, type SignedIn } from '../../actor.ts'
import type { Database, Transaction } from '../../infra/database.ts'

type Handle = Database | Transaction
export type Account = typeof accounts.$inferSelect
export type Session = typeof sessions.$inferSelect
export type OneTimeToken = typeof oneTimeTokens.$inferSelect
export type Purpose = OneTimeToken['purpose']
/** What somebody signs up as. */
export interface Asked {
  role: 'candidate' | 'employer'
  locale: Locale
}

const sameEmail = (email: string) => eq(sql`lower(${accounts.email})`, email.toLowerCase())

export async function accountByEmail(db: Handle, email: string): Promise<Account | undefined> {
  const [account] = await db.select().from(accounts).where(sameEmail(email))
  return account
}

export async function accountById(db: Handle, id: string): Promise<Account | undefined> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, id))
  return account
}

export interface NewAccount {
  email: string
  passwordHash: string
  role: Role
  locale: Locale
  emailVerifiedAt?: Date
  createdAt: Date
}

/** @returns undefined when the address has an account already */
export async function insertAccount(tx: Handle, account: NewAccount): Promise<Account | undefined> {
  const [inserted] = await tx.insert(accounts).values(account).onConflictDoNothing().returning()
  return inserted
}

/** Makes the account what its code was sent for, and takes away its other codes. @returns false when it is confirmed already */
export async function confirmAccount(
  tx: Handle,
  accountId: string,
  confirmed: Asked & { passwordHash: string; emailVerifiedAt: Date },
): Promise<boolean> {
  const changed = await tx
    .update(accounts)
    .set(confirmed)
    .where(and(eq(accounts.id, accountId), isNull(accounts.emailVerifiedAt)))
    .returning({ id: accounts.id })
  await tx
    .delete(oneTimeTokens)
    .where(and(eq(oneTimeTokens.accountId, accountId), isNull(oneTimeTokens.usedAt)))
  return changed.length === 1
}

/** @returns false for anybody but a candidate without a profile */
export async function deleteAccount(tx: Handle, accountId: string): Promise<boolean> {
  // Whoever is just making a profile holds the row; only a statement after that sees the profile.
  await tx.execute(sql`select from accounts where id = ${accountId}::uuid for update`)
  const deleted =
    await tx.execute(sql`delete from accounts a where a.id = ${accountId}::uuid and a.role = 'candidate'
    and not exists (select from profiles p where p.account_id = a.id) returning a.id`)
  return deleted.length === 1
}

export async function changePasswordHash(tx: Handle, accountId: string, passwordHash: string): Promise<void> {
  await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId))
}

export async function setLocale(tx: Handle, accountId: string, locale: Locale): Promise<void> {
  await tx.update(accounts).set({ locale }).where(eq(accounts.id, accountId))
}

/** Ends every access token of the account at once. */
export async function raiseEpoch(tx: Handle, accountId: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ sessionEpoch: sql`${accounts.sessionEpoch} + 1` })
    .where(eq(accounts.id, accountId))
}

const alive = (now: Date) => and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now))

/**
 * Starts a session for the account as it was read. A password that is being changed is waited for: a session begun with
 * the old one would outlive the change.
 * @returns false when the password was changed or the account disabled since
 */
export async function insertSession(
  tx: Handle,
  session: {
    id: string
    account: Account
    tokenHash: string
    client: string
    now: Date
    expiresAt: Date
    secondFactorAt?: Date
  },
): Promise<boolean> {
  const { id, account, tokenHash, client } = session
  const [now, expiresAt] = [session.now.toISOString(), session.expiresAt.toISOString()]
  const secondFactorAt = session.secondFactorAt?.toISOString() ?? null
  const made = await tx.execute(sql`
    insert into sessions (id, account_id, token_hash, client, created_at, last_used_at, expires_at, second_factor_at)
    select ${id}::uuid, id, ${tokenHash}, ${client}, ${now}::timestamptz, ${now}::timestamptz, ${expiresAt}::timestamptz, ${secondFactorAt}::timestamptz
    from accounts where id = ${account.id}::uuid and password_hash = ${account.passwordHash} and disabled_at is null
    for share returning id`)
  return made.length === 1
}

/** The account and session an access token speaks of, if both are still good: one look-up by primary keys. */
export async function liveSession(
  db: Handle,
  { sessionId, accountId, now }: { sessionId: string; accountId: string; now: Date },
) {
  const [found] = await db
    .select({ role: accounts.role, locale: accounts.locale, epoch: accounts.sessionEpoch })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.accountId, accountId),
        alive(now),
        isNull(accounts.disabledAt),
      ),
    )
  return found
}

/** The session whose cookie this is, and its account. */
export async function sessionOfToken(
  db: Handle,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<SignedIn | undefined> {
  const [found] = await db
    .select({
      accountId: accounts.id,
      sessionId: sessions.id,
      role: accounts.role,
      locale: accounts.locale,
      given: isNotNull(sessions.secondFactorAt).mapWith(Boolean),
      hasFactor: sql<boolean>`exists (select from second_factors where account_id = ${accounts.id} and confirmed_at is not null)`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, tokenHash), alive(now), isNull(accounts.disabledAt)))
  if (!found) return undefined
  const { given, hasFactor, ...actor } = found
  if (hasFactor && !given) return { ...actor, lacks: 'second-factor' }
  return hasFactor || !isStaff(actor) ? actor : { ...actor, lacks: 'second-factor-setup' }
}

/** Puts the next refresh token in the place of the last one. @returns false when the one given is not the last */
export async function replaceToken(
  tx: Handle,
  change: { sessionId: string; accountId: string; from: string; to: string; now: Date; expiresAt: Date },
): Promise<boolean> {
  const changed = await tx
    .update(sessions)
    .set({ tokenHash: change.to, lastUsedAt: change.now, expiresAt: change.expiresAt })
    .where(
      and(
        eq(sessions.id, change.sessionId),
        eq(sessions.accountId, change.accountId),
        eq(sessions.tokenHash, change.from),
        alive(change.now),
      ),
    )
    .returning({ id: sessions.id })
  return changed.length > 0
}

/** @returns how many sessions this ended */
export async function revokeSessions(
  tx: Handle,
  which: { accountId: string; sessionId?: string; except?: string },
  because: NonNullable<Session['revokedBecause']>,
  now: Date,
): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now, revokedBecause: because })
    .where(
      and(
        eq(sessions.accountId, which.accountId),
        which.sessionId === undefined ? undefined : eq(sessions.id, which.sessionId),
        which.except === undefined ? undefined : ne(sessions.id, which.except),
        alive(now),
      ),
    )
    .returning({ id: sessions.id })
  return ended.length
}

/** Newest first, after `position`. */
export async function liveSessions(
  db: Handle,
  {
    accountId,
    limit,
    position,
    now,
  }: { accountId: string; limit: number; position: { createdAt: string; id: string } | undefined; now: Date },
): Promise<Session[]> {
  const after =
    position &&
    sql`(${sessions.createdAt}, ${sessions.id}) < (${position.createdAt}::timestamptz, ${position.id}::uuid)`
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), alive(now), after))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(limit)
}

/**
 * A new token for a purpose makes the ones before it void. Codes that confirm an address do so only for the same role:
 * whoever signs up with it as something else must not take away the code its owner waits for.
 */
export async function insertOneTimeToken(
  tx: Handle,
  token: Omit<OneTimeToken, 'usedAt'> & { usedAt?: never },
): Promise<void> {
  await tx
    .delete(oneTimeTokens)
    .where(
      and(
        eq(oneTimeTokens.accountId, token.accountId),
        eq(oneTimeTokens.purpose, token.purpose),
        token.role ? eq(oneTimeTokens.role, token.role) : undefined,
      ),
    )
  await tx.insert(oneTimeTokens).values(token)
}

const usable = (tokenHash: string, purpose: Purpose, now: Date) =>
  and(
    eq(oneTimeTokens.tokenHash, tokenHash),
    eq(oneTimeTokens.purpose, purpose),
    isNull(oneTimeTokens.usedAt),
    gt(oneTimeTokens.expiresAt, now),
  )

export async function accountOfToken(
  db: Handle,
  tokenHash: string,
  purpose: Purpose,
  now: Date,
): Promise<Account | undefined> {
  const [found] = await db
    .select({ account: accounts })
    .from(oneTimeTokens)
    .innerJoin(accounts, eq(accounts.id, oneTimeTokens.accountId))
    .where(and(usable(tokenHash, purpose, now), isNull(accounts.disabledAt)))
  return found?.account
}

/** Of two requests with one token only one gets it. */
export async function useOneTimeToken(
  tx: Handle,
  tokenHash: string,
  purpose: Purpose,
  now: Date,
): Promise<OneTimeToken | undefined> {
  const [used] = await tx
    .update(oneTimeTokens)
    .set({ usedAt: now })
    .where(usable(tokenHash, purpose, now))
    .returning()
  return used
}

/** Removes tokens and sessions that have been over since `before`. */
export async function forgetEnded(db: Handle, before: Date): Promise<void> {
  await db.delete(oneTimeTokens).where(lt(oneTimeTokens.expiresAt, before))
  await db.delete(sessions).where(or(lt(sessions.expiresAt, before), lt(sessions.revokedAt, before)))
}
