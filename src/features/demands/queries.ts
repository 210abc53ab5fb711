import { and, desc, eq, isNull, max, type SQL, sql } from 'drizzle-orm'
import { demandChanges, demands, demandVersions } from '../../../db/schema/demands.ts'
import { employers, members } from '../../../db/schema/employers.ts'
import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import type { DemandDocument } from './document.ts'

type Handle = Database | Transaction
type Row = typeof demands.$inferSelect
export type Demand = Omit<Row, 'draft'> & { draft: DemandDocument }
export interface DemandVersion {
  demandId: string
  version: number
  document: DemandDocument
  publishedAt: Date
}

/** A row the actor may work on: a member's own employer's, or any for ministry staff. No deleted draft is there. */
export function workable(actor: Actor): SQL | undefined {
  if (isStaff(actor)) return isNull(demands.deletedAt)
  return sql`${demands.deletedAt} is null and ${demands.employerId} in (select ${members.employerId} from ${members} where ${members.accountId} = ${actor.accountId})`
}

/** The demand with its draft, for those who work on it; otherwise as if it did not exist. */
export async function demandFor(db: Handle, actor: Actor, id: string): Promise<Demand> {
  const [row] = await db
    .select()
    .from(demands)
    .where(and(eq(demands.id, id), workable(actor)))
  if (!row) throw noDemand()
  return row as Demand
}

/**
 * The demand as the caller saw it, for a change that is based on that: what is changed is what was read.
 * @throws AppError stale-version when it is another revision by now
 */
export async function demandAt(db: Handle, actor: Actor, id: string, revision: number): Promise<Demand> {
  const demand = await demandFor(db, actor, id)
  if (demand.revision !== revision) throw staleDemand()
  return demand
}

/** Published, and its employer verified as it is now named, and not suspended since. */
const isPublished = and(
  eq(demands.state, 'published'),
  sql`exists (select from ${employers} e where e.id = ${demands.employerId} and e.verification = 'verified')`,
)

/**
 * What anybody may read, list and ask about: published, and not past the deadline of its newest version.
 * @param on YYYY-MM-DD, the day of the question; the deadline itself is still open
 */
export const isOpen = (on: string) =>
  and(
    isPublished,
    sql`not exists (select from ${demandVersions} newest where newest.demand_id = ${demands.id}
      and newest.version = ${demands.version} and newest.document->>'deadline' < ${on})`,
  )

/** A version of a published demand, also past its deadline, for those who were asked before; `version` absent: the newest. */
export async function publishedVersion(db: Handle, id: string, version?: number): Promise<DemandVersion> {
  return versionWhere(db, id, isPublished, version)
}

/** A version of a demand that is open on that day; `version` absent: the newest. */
export async function openVersion(
  db: Handle,
  id: string,
  on: string,
  version?: number,
): Promise<DemandVersion> {
  return versionWhere(db, id, isOpen(on), version)
}

async function versionWhere(
  db: Handle,
  id: string,
  visible: SQL | undefined,
  version?: number,
): Promise<DemandVersion> {
  const [row] = await db
    .select({ version: demandVersions })
    .from(demandVersions)
    .innerJoin(demands, eq(demands.id, demandVersions.demandId))
    .where(and(eq(demands.id, id), visible, eq(demandVersions.version, version ?? sql`${demands.version}`)))
  if (!row) throw new AppError('not-found', 'There is no such demand, or it is not open.')
  return row.version as DemandVersion
}

/** Any version of a demand the actor works on, published or closed, and whose demand it is. */
export async function versionFor(
  db: Handle,
  actor: Actor,
  id: string,
  version?: number,
): Promise<DemandVersion & { employerId: string }> {
  const [row] = await db
    .select({ employerId: demands.employerId, found: demandVersions })
    .from(demands)
    .leftJoin(
      demandVersions,
      and(
        eq(demandVersions.demandId, demands.id),
        eq(demandVersions.version, version ?? sql`${demands.version}`),
      ),
    )
    .where(and(eq(demands.id, id), workable(actor)))
  if (!row) throw noDemand()
  if (!row.found)
    throw new AppError('not-found', `The demand has no version ${version ?? 'yet: it was never published'}.`)
  return { ...(row.found as DemandVersion), employerId: row.employerId }
}

export async function versionsOf(db: Handle, id: string): Promise<DemandVersion[]> {
  const rows = await db
    .select()
    .from(demandVersions)
    .where(eq(demandVersions.demandId, id))
    .orderBy(desc(demandVersions.version))
  return rows as DemandVersion[]
}

/** The document in force of each demand that was ever published. */
export async function newestVersions(
  db: Handle,
  ids: readonly string[],
): Promise<Map<string, DemandDocument>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: demandVersions.demandId, document: demandVersions.document })
    .from(demandVersions)
    .innerJoin(
      demands,
      and(eq(demands.id, demandVersions.demandId), eq(demands.version, demandVersions.version)),
    )
    .where(sql`${demands.id} = any(${sql.param([...ids])}::uuid[])`)
  return new Map(rows.map(({ id, document }) => [id, document as DemandDocument]))
}

export interface OpenDemand extends DemandVersion {
  employer: { name: string; nameJa: string | null; country: string }
}

/** Open demands by id, in the order of `ids`; the others, also those past their deadline on that day, are left out. */
export async function openDemands(db: Handle, ids: string[], on: string): Promise<OpenDemand[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      version: demandVersions,
      employer: { name: employers.name, nameJa: employers.nameJa, country: employers.country },
    })
    .from(demands)
    .innerJoin(
      demandVersions,
      and(eq(demandVersions.demandId, demands.id), eq(demandVersions.version, demands.version)),
    )
    .innerJoin(employers, eq(employers.id, demands.employerId))
    .where(and(isOpen(on), sql`${demands.id} = any(${sql.param(ids)}::uuid[])`))
  const byId = new Map(
    rows.map(row => [row.version.demandId, { ...(row.version as DemandVersion), employer: row.employer }]),
  )
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** Open demands, newest publication first. */
export async function openDemandsPage(
  db: Handle,
  { after, limit, on }: { after?: [publishedAt: string, id: string] | undefined; limit: number; on: string },
): Promise<OpenDemand[]> {
  const ids = await db
    .select({ id: demands.id })
    .from(demands)
    .where(
      and(
        isOpen(on),
        after
          ? sql`(${demands.publishedAt}, ${demands.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(demands.publishedAt), desc(demands.id))
    .limit(limit)
  return openDemands(
    db,
    ids.map(({ id }) => id),
    on,
  )
}

export async function insertDemand(tx: Transaction, row: typeof demands.$inferInsert): Promise<Demand> {
  const [made] = await tx.insert(demands).values(row).returning()
  return made as Demand
}

/**
 * Changes a demand if it is still as it was read, and in one of `states`; the revision then counts up.
 * @throws AppError stale-version, conflict or not-found, saying which
 */
export async function changeDemand(
  tx: Transaction,
  demand: Demand,
  change: Partial<typeof demands.$inferInsert>,
  { states, now }: { states: Row['state'][]; now: Date },
): Promise<Demand> {
  const [changed] = await tx
    .update(demands)
    .set({ ...change, revision: sql`${demands.revision} + 1`, updatedAt: now })
    .where(
      and(
        eq(demands.id, demand.id),
        eq(demands.revision, demand.revision),
        sql`${demands.state} = any(${sql.param(states)}::text[])`,
      ),
    )
    .returning()
  if (changed) return changed as Demand
  if (!states.includes(demand.state))
    throw new AppError(
      'conflict',
      `The demand is ${demand.state}; this can only be done while it is ${states.join(' or ')}.`,
    )
  throw staleDemand()
}

/** The next immutable version of the demand. */
export async function insertVersion(
  tx: Transaction,
  demandId: string,
  document: DemandDocument,
  by: string | null,
  now: Date,
): Promise<number> {
  const [newest] = await tx
    .select({ version: max(demandVersions.version) })
    .from(demandVersions)
    .where(eq(demandVersions.demandId, demandId))
  const version = (newest?.version ?? 0) + 1
  await tx.insert(demandVersions).values({ demandId, version, document, publishedBy: by, publishedAt: now })
  return version
}

/** Tells every process that follows the open demands. */
export async function noteDemandChange(tx: Transaction, demandId: string): Promise<void> {
  await tx.insert(demandChanges).values({ demandId })
  await tx.execute(sql`select pg_notify('demand_changes', '')`)
}

const noDemand = (): AppError => new AppError('not-found', 'There is no such demand, or it is not yours.')

export function staleDemand(): AppError {
  return new AppError(
    'stale-version',
    'Somebody changed the demand since you read it. Read it again and repeat your change.',
  )
}
