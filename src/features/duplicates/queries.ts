import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { duplicates, profileMerges } from '../../../db/schema/duplicates.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Reason } from './reasons.ts'

type Handle = Database | Transaction

export const duplicateViews = ['waiting', 'different', 'merged', 'all'] as const
export type DuplicateView = (typeof duplicateViews)[number]

export interface Duplicate {
  id: string
  firstId: string
  secondId: string
  /** The strongest first. */
  reasons: Reason[]
  /** 1 to 100 */
  strength: number
  foundAt: Date
  decision: 'different' | 'merged' | null
  decidedBy: string | null
  decidedAt: Date | null
  knownReasons: Reason[]
}
export interface ListedDuplicate extends Duplicate {
  names: [first: string, second: string]
}

/** One of the two was joined with another profile meanwhile: it is found anew with that one. */
const stale = sql`exists (select from profiles p where p.id in (${duplicates.firstId}, ${duplicates.secondId})
  and p.merged_into is not null)`

const inView: Record<DuplicateView, SQL | undefined> = {
  waiting: and(isNull(duplicates.decision), sql`not ${stale}`),
  different: eq(duplicates.decision, 'different'),
  merged: eq(duplicates.decision, 'merged'),
  all: sql`(${duplicates.decision} is not null or not ${stale})`,
}

/** Where a row stands in a list: of what waits by how likely it is, then by age. */
export type Place = [strength: number, at: string, id: string]

/** What waits: the strongest first, then the longest waiting; what was decided: the newest decision first. */
export async function listedDuplicates(
  db: Database,
  view: DuplicateView,
  { after, limit }: { after?: Place | undefined; limit: number },
): Promise<ListedDuplicate[]> {
  const waiting = view === 'waiting'
  const at = sql`date_trunc('milliseconds', ${waiting ? duplicates.foundAt : sql`coalesce(${duplicates.decidedAt}, ${duplicates.foundAt})`})`
  const name = (column: SQL) =>
    sql<string>`(select i.latin_name from profile_identities i where i.profile_id = ${column})`
  const rows = await db
    .select({
      duplicate: duplicates,
      // The table by its name: in a list of columns drizzle leaves it out, and the inner table's would be meant.
      first: name(sql`duplicates.first_id`),
      second: name(sql`duplicates.second_id`),
    })
    .from(duplicates)
    .where(
      and(
        inView[view],
        after &&
          (waiting
            ? sql`(-${duplicates.strength}, ${at}, ${duplicates.id}) > (${-after[0]}::integer, ${after[1]}::timestamptz, ${after[2]}::uuid)`
            : sql`(${at}, ${duplicates.id}) < (${after[1]}::timestamptz, ${after[2]}::uuid)`),
      ),
    )
    .orderBy(
      waiting
        ? sql`${duplicates.strength} desc, ${at}, ${duplicates.id}`
        : sql`${at} desc, ${duplicates.id} desc`,
    )
    .limit(limit)
  return rows.map(({ duplicate, first, second }) => ({ ...(duplicate as Duplicate), names: [first, second] }))
}

export async function countedDuplicates(db: Database): Promise<Record<DuplicateView, number>> {
  const count = (view: DuplicateView) => sql<number>`(count(*) filter (where ${inView[view]}))::integer`
  const [row] = await db
    .select({
      waiting: count('waiting'),
      different: count('different'),
      merged: count('merged'),
      all: count('all'),
    })
    .from(duplicates)
  return row!
}

/** @throws AppError not-found */
export async function duplicateById(db: Handle, id: string): Promise<Duplicate> {
  const [row] = await db.select().from(duplicates).where(eq(duplicates.id, id))
  if (!row) throw noPair()
  return row as Duplicate
}

/** The same, held until the transaction ends, after the profiles. */
export async function duplicateForUpdate(tx: Transaction, id: string): Promise<Duplicate> {
  const [row] = await tx.select().from(duplicates).where(eq(duplicates.id, id)).for('update')
  if (!row) throw noPair()
  return row as Duplicate
}

const noPair = () =>
  new AppError('not-found', 'There is no such pair of profiles, or one of them was erased.')

export async function changeDuplicate(
  tx: Transaction,
  id: string,
  change: Partial<typeof duplicates.$inferInsert>,
): Promise<void> {
  await tx.update(duplicates).set(change).where(eq(duplicates.id, id))
}

export type Merge = typeof profileMerges.$inferSelect

/** How a pair was joined the last time, undone or not; null: never. */
export async function lastMerge(db: Handle, duplicateId: string): Promise<Merge | null> {
  const [row] = await db
    .select()
    .from(profileMerges)
    .where(eq(profileMerges.duplicateId, duplicateId))
    .orderBy(desc(profileMerges.id))
    .limit(1)
  return row ?? null
}

export async function insertMerge(tx: Transaction, row: typeof profileMerges.$inferInsert): Promise<void> {
  await tx.insert(profileMerges).values(row)
}

export async function markUndone(
  tx: Transaction,
  id: string,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await tx.update(profileMerges).set({ undoneBy: by, undoneAt: at }).where(eq(profileMerges.id, id))
}

/** Whether another profile was joined with the kept one later, and still is. */
export async function hasLaterMerge(db: Handle, { id, keptId }: Merge): Promise<boolean> {
  const rows = await db
    .select({ id: profileMerges.id })
    .from(profileMerges)
    .where(
      and(
        eq(profileMerges.keptId, keptId),
        isNull(profileMerges.undoneAt),
        sql`${profileMerges.id} > ${id}::uuid`,
      ),
    )
    .limit(1)
  return rows.length > 0
}
