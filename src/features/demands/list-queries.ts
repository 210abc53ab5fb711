import { and, asc, desc, eq, isNotNull, lt, ne, sql } from 'drizzle-orm'
import { demands } from '../../../db/schema/demands.ts'
import { employers } from '../../../db/schema/employers.ts'
import type { Database } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import { type Demand, isOpen, workable } from './queries.ts'

export interface DemandFilter {
  employerId?: string | undefined
  state?: Demand['state'] | undefined
  /** Of published ones those that nobody sees, as their employer is not verified now; false: only the others. */
  held?: boolean | undefined
  /** Only those that wait for a liaison: submitted, and not published since. */
  waiting?: boolean | undefined
  after?: string | undefined
  limit: number
}

const isHeld = sql<boolean>`(${demands.state} = 'published' and exists (select from ${employers} e
  where e.id = ${demands.employerId} and e.verification <> 'verified'))`

/** How many there are of each state, for those who work on them; `held` ones are not among those published. */
export async function countWorkable(
  db: Database,
  actor: Actor,
): Promise<Partial<Record<Demand['state'] | 'held', number>>> {
  const state = sql<Demand['state'] | 'held'>`case when ${isHeld} then 'held' else ${demands.state} end`
  const rows = await db
    .select({ state, count: sql<number>`count(*)::integer` })
    .from(demands)
    .where(workable(actor))
    .groupBy(sql`1`)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** Who has an open demand. @param on YYYY-MM-DD */
export async function companiesWithOpen(
  db: Database,
  on: string,
): Promise<{ id: string; name: string; nameJa: string | null }[]> {
  return db
    .selectDistinct({ id: employers.id, name: employers.name, nameJa: employers.nameJa })
    .from(demands)
    .innerJoin(employers, eq(employers.id, demands.employerId))
    .where(isOpen(on))
    .orderBy(asc(employers.name), asc(employers.id))
}

/** Newest first, by id (time-ordered). */
export async function listWorkable(db: Database, actor: Actor, filter: DemandFilter): Promise<Demand[]> {
  const waiting = and(isNotNull(demands.submittedAt), ne(demands.state, 'closed'))
  const rows = await db
    .select()
    .from(demands)
    .where(
      and(
        workable(actor),
        filter.employerId ? eq(demands.employerId, filter.employerId) : undefined,
        filter.state ? eq(demands.state, filter.state) : undefined,
        filter.held === undefined ? undefined : filter.held ? isHeld : sql`not ${isHeld}`,
        filter.waiting ? waiting : undefined,
        filter.after ? lt(demands.id, filter.after) : undefined,
      ),
    )
    .orderBy(desc(demands.id))
    .limit(filter.limit)
  return rows as Demand[]
}
