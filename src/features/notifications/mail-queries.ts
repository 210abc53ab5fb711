import { and, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { digests, notifications, unsubscribeTokens } from '../../../db/schema/notifications.ts'
import type { Locale, Role } from '../../actor.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Topic } from '../events/index.ts'
import { type Notification, putWays, selectNotifications } from './queries.ts'

export interface Recipient {
  accountId: string
  email: string
  locale: Locale
  role: Role
  /** Of the first employer they work for, ISO 3166-1; null: none. */
  country: string | null
}

/** Whoever is to get a mail: with a confirmed address, and not shut out. */
export async function recipientOf(db: Database | Transaction, accountId: string): Promise<Recipient | null> {
  const [row] = await recipients(db, eq(accounts.id, accountId))
  return row ?? null
}

function recipients(db: Database | Transaction, where: SQL): Promise<Recipient[]> {
  return db
    .select({
      accountId: accounts.id,
      email: accounts.email,
      locale: accounts.locale,
      role: accounts.role,
      country: sql<string | null>`(select e.country from members b join employers e on e.id = b.employer_id
        where b.account_id = ${accounts.id} order by b.joined_at, e.id limit 1)`,
    })
    .from(accounts)
    .where(and(where, isNull(accounts.disabledAt), sql`${accounts.emailVerifiedAt} is not null`))
}

export async function accountsDue(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: notifications.accountId })
    .from(notifications)
    .where(eq(notifications.due, 'mail'))
  return rows.map(({ id }) => id)
}

/** Whoever something waits for that belongs into a digest, and staff, whose desk is counted in theirs. */
export async function digestReaders(db: Database): Promise<Recipient[]> {
  return recipients(
    db,
    sql`(${accounts.role} = 'liaison' or ${accounts.role} = 'admin'
      or ${accounts.id} in (select account_id from notifications where due = 'digest'))`,
  )
}

/** Those that wait for this mail, held until the transaction ends; what another run holds is passed over. */
export async function holdDue(tx: Transaction, accountId: string, due: 'mail' | 'digest'): Promise<string[]> {
  const rows = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.accountId, accountId), eq(notifications.due, due)))
    .for('update', { skipLocked: true })
  return rows.map(({ id }) => id)
}

/** Of these what is still unread and still the reader's business. */
export async function worthTelling(tx: Transaction, ids: readonly string[]): Promise<Notification[]> {
  if (ids.length === 0) return []
  return selectNotifications(tx, and(inArray(notifications.id, [...ids]), isNull(notifications.readAt)))
}

/** @param sent of these, those that stood in the mail */
export async function markMailed(
  tx: Transaction,
  ids: readonly string[],
  sent: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(notifications)
    .set({ due: null })
    .where(inArray(notifications.id, [...ids]))
  if (sent.length > 0)
    await tx
      .update(notifications)
      .set({ mailedAt: now })
      .where(inArray(notifications.id, [...sent]))
}

/** @returns false when this day's digest was sent */
export async function beginDigest(
  tx: Transaction,
  accountId: string,
  day: string,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(digests)
    .values({ accountId, day, sentAt: now })
    .onConflictDoNothing()
    .returning({ day: digests.day })
  return rows.length === 1
}

export async function digestSent(db: Database, accountId: string, day: string): Promise<boolean> {
  const rows = await db
    .select({ day: digests.day })
    .from(digests)
    .where(and(eq(digests.accountId, accountId), eq(digests.day, day)))
  return rows.length > 0
}

export async function insertUnsubscribe(
  tx: Transaction,
  row: { tokenHash: string; accountId: string; topics: Topic[]; createdAt: Date },
): Promise<void> {
  await tx.insert(unsubscribeTokens).values(row)
}

export async function unsubscribeBy(
  db: Database | Transaction,
  tokenHash: string,
): Promise<{ accountId: string; topics: Topic[]; locale: Locale; usedAt: Date | null } | undefined> {
  const [row] = await db
    .select({
      accountId: unsubscribeTokens.accountId,
      topics: unsubscribeTokens.topics,
      usedAt: unsubscribeTokens.usedAt,
      locale: accounts.locale,
    })
    .from(unsubscribeTokens)
    .innerJoin(accounts, eq(accounts.id, unsubscribeTokens.accountId))
    .where(eq(unsubscribeTokens.tokenHash, tokenHash))
  return row && { ...row, topics: row.topics as Topic[] }
}

/** Once: used again, it changes nothing that was chosen since. */
export async function stopMails(tx: Transaction, tokenHash: string, now: Date): Promise<void> {
  const [row] = await tx
    .update(unsubscribeTokens)
    .set({ usedAt: now })
    .where(and(eq(unsubscribeTokens.tokenHash, tokenHash), isNull(unsubscribeTokens.usedAt)))
    .returning()
  if (!row) return
  const topics = row.topics as Topic[]
  await putWays(
    tx,
    row.accountId,
    topics.map(topic => ({ topic, way: 'portal' })),
  )
}

/** Of a database that begins with a past: it is no news. @param readBefore what is older was seen */
export async function settlePast(tx: Transaction, readBefore: Date): Promise<void> {
  await tx
    .update(notifications)
    .set({
      due: null,
      readAt: sql`case when ${notifications.createdAt} < ${readBefore.toISOString()}::timestamptz then ${notifications.createdAt} end`,
    })
    .where(isNull(notifications.readAt))
}

export async function forgetBefore(db: Database, day: Date): Promise<void> {
  await db.delete(notifications).where(lt(notifications.createdAt, day))
  await db.delete(unsubscribeTokens).where(lt(unsubscribeTokens.createdAt, day))
  await db.delete(digests).where(lt(digests.sentAt, day))
}
