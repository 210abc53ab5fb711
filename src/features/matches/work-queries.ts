import { and, eq, type SQL, sql } from 'drizzle-orm'
import { demands } from '../../../db/schema/demands.ts'
import { employers } from '../../../db/schema/employers.ts'
import { matches } from '../../../db/schema/matches.ts'
import type { Database } from '../../infra/database.ts'
import { named } from './name-queries.ts'
import { type Match, selectMatches } from './queries.ts'

/** What the ministry follows after its decision, and what is over. */
export const workViews = ['proposed', 'chosen', 'leaving', 'departed', 'ended'] as const
export type WorkView = (typeof workViews)[number]

export interface WorkFilter {
  view?: WorkView | undefined
  owner?: string | undefined
  employerId?: string | undefined
  demandId?: string | undefined
  profileId?: string | undefined
  /** In the name of the person, the demand or the employer. */
  words?: string | undefined
}

const departed = sql`exists (select from match_steps s where s.match_id = ${matches.id} and s.step = 'departed')`
const over = sql`(${matches.cancelledAt} is not null or ${matches.offer} = 'refused' or ${matches.candidate} in ('declined', 'withdrawn')
  or ${matches.employer} = 'declined' or ${matches.ministry} = 'not-referred')`

const conditions: Record<WorkView, SQL> = {
  proposed: sql`(${matches.seat} in ('reserve', 'proposed') and not ${over})`,
  chosen: sql`(${matches.seat} in ('selected', 'offered') and ${matches.offer} <> 'accepted' and not ${over})`,
  leaving: sql`(${matches.offer} = 'accepted' and not ${over} and not ${departed})`,
  departed,
  ended: sql`(${over} and not ${departed})`,
}

/** Else all was taken back, or an employer's people only wrote about somebody, which is their own. */
const begun = sql`(${matches.candidate} <> 'none' or ${matches.employer} <> 'none')`

function found({ owner, employerId, demandId, profileId, words }: WorkFilter): SQL | undefined {
  return and(
    begun,
    // Put aside: a profile that was joined with another, which has one of its own at the same demand.
    sql`not exists (select from profiles p where p.id = ${matches.profileId} and p.merged_into is not null)`,
    owner ? eq(matches.owner, owner) : undefined,
    employerId ? eq(demands.employerId, employerId) : undefined,
    demandId ? eq(matches.demandId, demandId) : undefined,
    profileId
      ? sql`${matches.profileId} = (select coalesce(p.merged_into, p.id) from profiles p where p.id = ${profileId}::uuid)`
      : undefined,
    words ? named(words) : undefined,
  )
}

/** What changed last comes first. */
export async function workPage(
  db: Database,
  filter: WorkFilter,
  { after, limit }: { after?: [updatedAt: string, id: string] | undefined; limit: number },
): Promise<Match[]> {
  return selectMatches(
    db,
    and(
      found(filter),
      filter.view && conditions[filter.view],
      after
        ? sql`(${matches.updatedAt}, ${matches.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
        : undefined,
    ),
    { order: sql`${matches.updatedAt} desc, ${matches.id} desc`, limit },
  )
}

/** Exact counts of each view, within the other filters. */
export async function workCounts(db: Database, filter: WorkFilter): Promise<Record<WorkView, number>> {
  const count = (view: WorkView) =>
    sql<number>`(count(*) filter (where ${conditions[view]}))::integer`.as(view)
  const [row] = await db
    .select({
      proposed: count('proposed'),
      chosen: count('chosen'),
      leaving: count('leaving'),
      departed: count('departed'),
      ended: count('ended'),
    })
    .from(matches)
    .innerJoin(demands, eq(demands.id, matches.demandId))
    .innerJoin(employers, eq(employers.id, demands.employerId))
    .where(found(filter))
  return row!
}
