import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { demands, demandVersions } from '../../../db/schema/demands.ts'
import { employers } from '../../../db/schema/employers.ts'
import { matches } from '../../../db/schema/matches.ts'
import { notifications, notificationWays } from '../../../db/schema/notifications.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import { type Kind, kinds, type Topic, type Way } from '../events/index.ts'

export type Handle = Database | Transaction

/** What somebody is told, with what the sentence is made of. */
export interface Notification {
  id: string
  kind: Kind
  matchId: string | null
  demandId: string | null
  /** Of the match; the link leads to the person, whose name the page shows to those who may know. */
  profileId: string | null
  detail: Record<string, unknown>
  createdAt: Date
  readAt: Date | null
  title: { en?: string; ja?: string } | null
  company: { name: string; nameJa: string | null; country: string } | null
}

/**
 * Whoever it was written for may still know of it: a person of their match, a member of what concerns the employer.
 * With `notifications` and `accounts` in the query.
 */
const stillTheirs = sql`case ${accounts.role}
  when 'candidate' then ${notifications.matchId} is null or exists (select 1 from matches m join profiles p on p.id = m.profile_id
    where m.id = ${notifications.matchId} and p.account_id = ${accounts.id}
      and (m.candidate <> 'none' or m.employer in ('shortlisted', 'selected')))
  when 'employer' then ${notifications.employerId} is null or exists (select 1 from members b
    where b.employer_id = ${notifications.employerId} and b.account_id = ${accounts.id})
  else true end`

export async function selectNotifications(
  db: Handle,
  where: SQL | undefined,
  { limit }: { limit?: number } = {},
): Promise<Notification[]> {
  const query = db
    .select({
      id: notifications.id,
      kind: sql<Kind>`${notifications.kind}`,
      matchId: notifications.matchId,
      demandId: notifications.demandId,
      profileId: matches.profileId,
      detail: notifications.detail,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
      // A draft is nobody's business but its employer's and the ministry's.
      title: sql<Notification['title']>`coalesce(${demandVersions.document}->'title',
        case when ${accounts.role} <> 'candidate' then ${demands.draft}->'title' end)`,
      company: { name: employers.name, nameJa: employers.nameJa, country: employers.country },
    })
    .from(notifications)
    .innerJoin(accounts, eq(accounts.id, notifications.accountId))
    .leftJoin(demands, eq(demands.id, notifications.demandId))
    .leftJoin(
      demandVersions,
      and(eq(demandVersions.demandId, demands.id), eq(demandVersions.version, demands.version)),
    )
    .leftJoin(employers, eq(employers.id, notifications.employerId))
    .leftJoin(matches, eq(matches.id, notifications.matchId))
    .where(and(where, stillTheirs))
    .orderBy(
      sql`${notifications.readAt} is null desc, ${notifications.createdAt} desc, ${notifications.id} desc`,
    )
    .$dynamic()
  return limit === undefined ? query : query.limit(limit)
}

const of = (accountId: string) => eq(notifications.accountId, accountId)

/** @param unread 1 or 0 */
export type Position = [unread: number, createdAt: string, id: string]

/** Unread first, then the newest first. */
export async function notificationsPage(
  db: Handle,
  accountId: string,
  { after, unread, limit }: { after?: Position | undefined; unread?: boolean | undefined; limit: number },
): Promise<Notification[]> {
  return selectNotifications(
    db,
    and(
      of(accountId),
      unread ? isNull(notifications.readAt) : undefined,
      after
        ? sql`(${notifications.readAt} is null, ${notifications.createdAt}, ${notifications.id})
            < (${after[0] === 1}::boolean, ${after[1]}::timestamptz, ${after[2]}::uuid)`
        : undefined,
    ),
    { limit },
  )
}

export async function notificationOf(
  db: Handle,
  accountId: string,
  id: string,
): Promise<Notification | undefined> {
  const [row] = await selectNotifications(db, and(of(accountId), eq(notifications.id, id)))
  return row
}

export async function unreadCount(db: Handle, accountId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::integer` })
    .from(notifications)
    .innerJoin(accounts, eq(accounts.id, notifications.accountId))
    .where(and(of(accountId), isNull(notifications.readAt), stillTheirs))
  return row!.count
}

/** @param ids absent: all */
export async function setRead(
  db: Handle,
  accountId: string,
  now: Date,
  ids?: readonly string[],
): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: now })
    .where(and(of(accountId), isNull(notifications.readAt), ids && inArray(notifications.id, [...ids])))
}

/** What somebody has chosen. */
export async function waysOf(db: Handle, accountId: string): Promise<Map<string, Way>> {
  const rows = await db.select().from(notificationWays).where(eq(notificationWays.accountId, accountId))
  return new Map(rows.map(({ topic, way }) => [topic, way]))
}

/** Also of what waits to be sent. */
export async function putWays(
  tx: Transaction,
  accountId: string,
  chosen: readonly { topic: Topic; way: Way }[],
): Promise<void> {
  for (const { topic, way } of chosen) {
    await tx
      .insert(notificationWays)
      .values({ accountId, topic, way })
      .onConflictDoUpdate({
        target: [notificationWays.accountId, notificationWays.topic],
        set: { way },
      })
    const concerned = Object.entries(kinds).flatMap(([kind, its]) => (its === topic ? [kind] : []))
    if (concerned.length === 0) continue
    await tx
      .update(notifications)
      .set({ due: way === 'portal' ? null : way })
      .where(
        and(of(accountId), inArray(notifications.kind, concerned), sql`${notifications.due} is not null`),
      )
  }
}

export const positionOf = ({ readAt, createdAt, id }: Notification): Position => [
  readAt === null ? 1 : 0,
  createdAt.toISOString(),
  id,
]
