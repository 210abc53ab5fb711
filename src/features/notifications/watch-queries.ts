import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { demands, demandVersions } from '../../../db/schema/demands.ts'
import { employers } from '../../../db/schema/employers.ts'
import { watchDemands, watches, watchPeople } from '../../../db/schema/notifications.ts'
import type { Role } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Handle, Notification } from './queries.ts'

export type Watch = typeof watches.$inferSelect

/** One of the actor’s, with what it found. */
export interface ShownWatch extends Watch {
  /** Of the demand whose candidates are watched. */
  title: Notification['title']
  found: number
  /** The ten found last: people by id alone, demands with what they are called. */
  newest: { id: string; toldAt: Date; title: Notification['title'] }[]
}

const of = (accountId: string) => eq(watches.accountId, accountId)
const titleOfDemand = sql<Notification['title']>`${demandVersions.document}->'title'`
const newestFew = 10

/** Those of demands that the account has left behind with its employer are not shown. */
const stillTheirs = sql`(${watches.demandId} is null or exists (select 1 from members b join demands d on d.employer_id = b.employer_id
  where d.id = ${watches.demandId} and b.account_id = ${watches.accountId}))`

export async function watchesOf(db: Handle, accountId: string): Promise<ShownWatch[]> {
  const rows = await db
    .select({
      watch: watches,
      title: titleOfDemand,
      found: sql<number>`(select count(*) from watch_people f where f.watch_id = ${watches.id} and f.told_at is not null)::integer
        + (select count(*) from watch_demands f where f.watch_id = ${watches.id} and f.told_at is not null)::integer`,
    })
    .from(watches)
    .leftJoin(demands, eq(demands.id, watches.demandId))
    .leftJoin(
      demandVersions,
      and(eq(demandVersions.demandId, demands.id), eq(demandVersions.version, demands.version)),
    )
    .where(and(of(accountId), stillTheirs))
    .orderBy(desc(watches.id))
  return Promise.all(
    rows.map(async ({ watch, ...rest }) => ({ ...watch, ...rest, newest: await newestOf(db, watch) })),
  )
}

async function newestOf(db: Handle, { id, kind }: Watch): Promise<ShownWatch['newest']> {
  if (kind === 'people') {
    const rows = await db
      .select({ id: watchPeople.profileId, toldAt: watchPeople.toldAt })
      .from(watchPeople)
      .where(and(eq(watchPeople.watchId, id), sql`${watchPeople.toldAt} is not null`))
      .orderBy(desc(watchPeople.toldAt), watchPeople.profileId)
      .limit(newestFew)
    return rows.map(row => ({ ...row, toldAt: row.toldAt!, title: null }))
  }
  const rows = await db
    .select({ id: watchDemands.demandId, toldAt: watchDemands.toldAt, title: titleOfDemand })
    .from(watchDemands)
    .innerJoin(demands, eq(demands.id, watchDemands.demandId))
    .innerJoin(
      demandVersions,
      and(eq(demandVersions.demandId, demands.id), eq(demandVersions.version, demands.version)),
    )
    .where(and(eq(watchDemands.watchId, id), sql`${watchDemands.toldAt} is not null`))
    .orderBy(desc(watchDemands.toldAt), watchDemands.demandId)
    .limit(newestFew)
  return rows.map(row => ({ ...row, toldAt: row.toldAt! }))
}

/** @returns the one there is already, when it was kept before */
export async function insertWatch(
  tx: Transaction,
  row: Pick<Watch, 'accountId' | 'kind' | 'demandId' | 'query' | 'createdAt'>,
): Promise<{ watch: Watch; isNew: boolean }> {
  const [made] = await tx.insert(watches).values(row).onConflictDoNothing().returning()
  if (made) return { watch: made, isNew: true }
  const [kept] = await tx
    .select()
    .from(watches)
    .where(
      and(
        of(row.accountId),
        eq(watches.kind, row.kind),
        row.demandId ? eq(watches.demandId, row.demandId) : isNull(watches.demandId),
        eq(watches.query, row.query),
      ),
    )
  return { watch: kept!, isNew: false }
}

export async function countWatches(db: Handle, accountId: string): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::integer` }).from(watches).where(of(accountId))
  return row!.count
}

/** @throws AppError not-found for somebody else's */
export async function setPaused(
  db: Database,
  accountId: string,
  id: string,
  pausedAt: Date | null,
): Promise<void> {
  const rows = await db
    .update(watches)
    .set({ pausedAt })
    .where(and(of(accountId), eq(watches.id, id)))
    .returning({ id: watches.id })
  if (rows.length === 0) throw notThere()
}

/** @throws AppError not-found for somebody else's */
export async function deleteWatch(db: Database, accountId: string, id: string): Promise<void> {
  const rows = await db
    .delete(watches)
    .where(and(of(accountId), eq(watches.id, id)))
    .returning({ id: watches.id })
  if (rows.length === 0) throw notThere()
}

export const notThere = () => new AppError('not-found', 'There is no such search, or it is not yours.')

/** Those to look for now, with who keeps them; after somebody was told, the next look waits. */
export async function watchesToLook(
  db: Database,
  toldBefore: Date,
): Promise<{ id: string; accountId: string; role: Role }[]> {
  return db
    .select({ id: watches.id, accountId: watches.accountId, role: accounts.role })
    .from(watches)
    .innerJoin(accounts, eq(accounts.id, watches.accountId))
    .where(
      and(
        isNull(watches.pausedAt),
        isNull(accounts.disabledAt),
        sql`(${watches.toldAt} is null or ${watches.toldAt} < ${toldBefore.toISOString()}::timestamptz)`,
      ),
    )
    .orderBy(watches.id)
}

/** Held until the transaction ends; undefined: deleted or paused meanwhile. */
export async function holdWatch(tx: Transaction, id: string): Promise<Watch | undefined> {
  const [row] = await tx
    .select()
    .from(watches)
    .where(and(eq(watches.id, id), isNull(watches.pausedAt)))
    .for('update')
  return row
}

/**
 * Notes what a watch finds. What it knew stays known, also when it goes and comes again.
 * @param toldAt null: it is there from the beginning, and nobody is told
 * @returns what is new, in the order given
 */
export async function noteFound(
  tx: Transaction,
  { id, kind }: Pick<Watch, 'id' | 'kind'>,
  ids: readonly string[],
  toldAt: Date | null,
): Promise<string[]> {
  if (ids.length === 0) return []
  const list = `{${ids.join(',')}}`
  const at = toldAt?.toISOString() ?? null
  const rows =
    kind === 'people'
      ? await tx.execute<{ id: string }>(sql`insert into watch_people (watch_id, profile_id, told_at)
          select ${id}::uuid, p.id, ${at}::timestamptz from profiles p where p.id = any(${list}::uuid[])
          on conflict do nothing returning profile_id as id`)
      : await tx.execute<{ id: string }>(sql`insert into watch_demands (watch_id, demand_id, told_at)
          select ${id}::uuid, d.id, ${at}::timestamptz from demands d where d.id = any(${list}::uuid[])
          on conflict do nothing returning demand_id as id`)
  const fresh = new Set(rows.map(row => row.id))
  return ids.filter(one => fresh.has(one))
}

export async function markLooked(tx: Transaction, id: string, now: Date, told: boolean): Promise<void> {
  await tx
    .update(watches)
    .set({ lookedAt: now, ...(told && { toldAt: now }) })
    .where(eq(watches.id, id))
}

export async function employerOfDemand(tx: Handle, demandId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: employers.id })
    .from(demands)
    .innerJoin(employers, eq(employers.id, demands.employerId))
    .where(eq(demands.id, demandId))
  return row?.id ?? null
}
