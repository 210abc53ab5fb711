import { sql } from 'drizzle-orm'
import type { Database } from '../../infra/database.ts'

/** Rows are held in one order, so that two pages of the same people wait for each other and never for ever. */
export async function insertLooks(
  db: Database,
  {
    accountId,
    employerId,
    demandId,
    profileIds,
    day,
    now,
  }: {
    accountId: string
    employerId: string | undefined
    demandId: string | undefined
    profileIds: readonly string[]
    day: string
    now: Date
  },
): Promise<void> {
  await db.execute(sql`insert into masked_looks (profile_id, employer_id, demand_id, day, at)
    select p.id, e.employer_id, e.demand_id, ${day}::date, ${now.toISOString()}::timestamptz
    from (select id from profiles where id = any(${`{${profileIds.join(',')}}`}::uuid[]) order by id for key share) p
    cross join (select m.employer_id, d.id as demand_id
      from members m left join demands d on d.id = ${demandId ?? null}::uuid and d.employer_id = m.employer_id
      where m.account_id = ${accountId}::uuid and m.employer_id = coalesce(${employerId ?? null}::uuid, m.employer_id)
      order by d.id nulls last, m.employer_id limit 1) e
    on conflict do nothing`)
}

/** So long they are kept for the person to see. */
export async function forgetLooks(db: Database, before: Date): Promise<void> {
  await db.execute(sql`delete from masked_looks where day < ${before.toISOString()}::date`)
}
