import { sql } from 'drizzle-orm'
import { demandVisits } from '../../../db/schema/demands.ts'
import type { Database } from '../../infra/database.ts'

export async function putVisit(db: Database, accountId: string, demandId: string, now: Date): Promise<void> {
  await db
    .insert(demandVisits)
    .values({ accountId, demandId, seenAt: now })
    .onConflictDoUpdate({
      target: [demandVisits.accountId, demandVisits.demandId],
      set: { seenAt: now },
    })
}

/** Matches with something that a candidate or the ministry did after the account's last visit. */
export async function newsOf(
  db: Database,
  accountId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db.execute<{ id: string; count: number }>(sql`
    select m.demand_id as id, count(*)::integer as count
    from matches m
    left join demand_visits v on v.demand_id = m.demand_id and v.account_id = ${accountId}::uuid
    where m.demand_id = any(${sql.param([...ids])}::uuid[])
      and not exists (select from profiles p where p.id = m.profile_id and p.merged_into is not null)
      and greatest(m.candidate_at, m.ministry_at) > coalesce(v.seen_at, '-infinity')
    group by m.demand_id`)
  return new Map(rows.map(({ id, count }) => [id, count]))
}
