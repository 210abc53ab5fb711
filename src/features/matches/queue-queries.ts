import { and, eq, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { demands } from '../../../db/schema/demands.ts'
import { employers } from '../../../db/schema/employers.ts'
import { matches } from '../../../db/schema/matches.ts'
import { profiles } from '../../../db/schema/profiles.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import { named } from './name-queries.ts'
import { type Match, selectMatches } from './queries.ts'

export interface QueueFilter {
  /** `me`, `nobody`, or the id of a liaison's account. */
  owner?: string | undefined
  employerId?: string | undefined
  demandId?: string | undefined
  /** Past the day on which it was due. */
  overdue?: boolean | undefined
  /** Only those that wait for a second liaison, or only those that do not. */
  second?: boolean | undefined
  /** In the name of the person, the demand or the employer. */
  words?: string | undefined
}

export interface QueueCounts {
  total: number
  mine: number
  unassigned: number
  overdue: number
  second: number
}

/** Who and when: what the filters are relative to. */
export interface Asking {
  accountId: string
  /** YYYY-MM-DD */
  today: string
}

/** Agreed and undecided, where something can be decided: the demand is open and the profile searchable. */
const waiting = and(
  eq(matches.candidate, 'agreed'),
  eq(matches.ministry, 'none'),
  sql`${matches.employer} <> 'declined'`,
  eq(matches.offer, 'none'),
  isNull(matches.cancelledAt),
  eq(demands.state, 'published'),
  eq(employers.verification, 'verified'),
  eq(profiles.visibility, 'searchable'),
)

function chosen(
  { owner, employerId, demandId, overdue, second, words }: QueueFilter,
  asking: Asking,
): SQL | undefined {
  return and(
    waiting,
    owner === undefined
      ? undefined
      : owner === 'nobody'
        ? isNull(matches.owner)
        : eq(matches.owner, owner === 'me' ? asking.accountId : owner),
    employerId ? eq(demands.employerId, employerId) : undefined,
    demandId ? eq(matches.demandId, demandId) : undefined,
    overdue === undefined
      ? undefined
      : overdue
        ? lt(matches.due, asking.today)
        : or(isNull(matches.due), sql`${matches.due} >= ${asking.today}::date`),
    second === undefined ? undefined : second ? isNotNull(matches.overrideBy) : isNull(matches.overrideBy),
    words ? named(words) : undefined,
  )
}

/** The longest waiting first. */
export async function queuePage(
  db: Database,
  filter: QueueFilter,
  asking: Asking,
  { after, limit }: { after?: [candidateAt: string, id: string] | undefined; limit: number },
): Promise<Match[]> {
  return selectMatches(
    db,
    and(
      chosen(filter, asking),
      after
        ? sql`(${matches.candidateAt}, ${matches.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)`
        : undefined,
    ),
    { order: sql`${matches.candidateAt}, ${matches.id}`, limit },
  )
}

/** Exact counts of what a filter finds, and of the ways to look at it. */
export async function queueCounts(db: Database, filter: QueueFilter, asking: Asking): Promise<QueueCounts> {
  const count = (when: SQL) => sql<number>`(count(*) filter (where ${when}))::integer`
  const [row] = await db
    .select({
      total: sql<number>`count(*)::integer`,
      mine: count(eq(matches.owner, asking.accountId)),
      unassigned: count(isNull(matches.owner)),
      overdue: count(lt(matches.due, asking.today)),
      second: count(isNotNull(matches.overrideBy)),
    })
    .from(matches)
    .innerJoin(demands, eq(demands.id, matches.demandId))
    .innerJoin(employers, eq(employers.id, demands.employerId))
    .innerJoin(profiles, eq(profiles.id, matches.profileId))
    .where(chosen(filter, asking))
  return row!
}

/** @returns false when it is somebody else's by now */
export async function setOwner(
  tx: Transaction,
  id: string,
  owner: string | null,
  /** Whose it may be until now, besides nobody's; absent: anybody's. */
  { from }: { from?: string },
): Promise<boolean> {
  const changed = await tx
    .update(matches)
    .set({ owner })
    .where(
      and(
        eq(matches.id, id),
        from === undefined ? undefined : or(isNull(matches.owner), eq(matches.owner, from)),
      ),
    )
    .returning({ id: matches.id })
  return changed.length === 1
}

export async function setDue(tx: Transaction, id: string, due: string): Promise<void> {
  await tx.update(matches).set({ due }).where(eq(matches.id, id))
}
