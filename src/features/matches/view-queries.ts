import { sql } from 'drizzle-orm'
import type { Database } from '../../infra/database.ts'

/** A day on which somebody saw a person: who, for which demand, and what. */
export interface View {
  /** Null: ministry staff, or an employer that cannot be told any more. */
  employer: { id: string; name: string; nameJa: string | null; country: string } | null
  by: 'employer' | 'ministry'
  demand: { id: string; title: { en?: string; ja?: string } } | null
  /** `masked`: without name and contact; its days are one row for each demand. */
  what: 'name' | 'profile' | 'shortlisted' | 'masked'
  /** YYYY-MM-DD, UTC; of masked looks the last */
  day: string
  /** The last time on that day. */
  at: string
  /** On that day; of masked looks on how many days. */
  times: number
}

/**
 * From the record, newest day first, also of profiles that were joined with this one. Somebody who belongs to several
 * employers looked for the one the person agreed to, where the record does not say for which.
 */
export async function viewsOf(
  db: Database,
  profileId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<View[]> {
  const own = sql`array(select ${profileId}::uuid union select p.id from profiles p where p.merged_into = ${profileId}::uuid)`
  const rows = await db.execute<Omit<View, 'employer' | 'demand'> & Flat>(sql`
    with seen as (
      select e.at, e.account_id, case e.verb when 'seeName' then 'name' else 'profile' end as what,
        coalesce((e.detail->>'employerId')::uuid, (select m.employer_id from members m
          join agreements a on a.employer_id = m.employer_id and a.profile_id = ${profileId}::uuid
          where m.account_id = e.account_id order by a.agreed_at limit 1)) as employer_id,
        (e.detail->>'demandId')::uuid as demand_id
      from events e
      where e.subject = 'profile' and e.subject_id = any(${own}) and e.verb in ('seeName', 'getProfile')
      union all
      select e.at, e.account_id, 'shortlisted', d.employer_id, d.id
      from matches m join events e on e.subject = 'match' and e.subject_id = m.id and e.verb = 'shortlistProfile'
      join demands d on d.id = m.demand_id
      where m.profile_id = any(${own})
    ), days as (
      select (s.at at time zone 'UTC')::date::text as day, s.what, s.demand_id,
        case when a.role in ('liaison', 'admin') then 'ministry' else 'employer' end as by,
        case when a.role in ('liaison', 'admin') then null else s.employer_id end as employer_id,
        max(s.at) as last, count(*)::integer as times
      from seen s left join accounts a on a.id = s.account_id
      group by 1, 2, 3, 4, 5
      union all
      select max(l.day)::text, 'masked', l.demand_id, 'employer', l.employer_id, max(l.at), count(distinct l.day)::integer
      from masked_looks l where l.profile_id = any(${own}) group by l.demand_id, l.employer_id
    )
    select days.day, days.what, days.by, days.times,
      to_char(days.last at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      o.id as "employerId", o.name, o.name_ja as "nameJa", o.country, d.id as "demandId", v.document->'title' as title
    from days
    left join employers o on o.id = days.employer_id
    left join demands d on d.id = days.demand_id
    left join demand_versions v on v.demand_id = d.id and v.version = d.version
    order by days.last desc, days.what, days.employer_id, days.demand_id
    limit ${limit} offset ${offset}`)
  return rows.map(({ employerId, name, nameJa, country, demandId, title, ...row }) => ({
    ...row,
    employer: employerId === null ? null : { id: employerId, name: name!, nameJa, country: country! },
    demand: demandId === null || title === null ? null : { id: demandId, title },
  }))
}

interface Flat extends Record<string, unknown> {
  employerId: string | null
  name: string | null
  nameJa: string | null
  country: string | null
  demandId: string | null
  title: { en?: string; ja?: string } | null
}
