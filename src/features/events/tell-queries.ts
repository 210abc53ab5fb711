import { type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../infra/database.ts'
import { happenings, type Kind, kinds, type Telling, type Topic, topics, type Verb } from './happenings.ts'

type Handle = Database | Transaction

/** Something that happened, to one or several of a kind. */
export interface Happening {
  verb: Verb
  subject: string
  subjectIds: readonly string[]
  /** Who did it; null: a rule. */
  by: string | null
  detail: Readonly<Record<string, unknown>>
  at?: Date | undefined
}

const idsOf = (ids: readonly string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`

/** The things it is about, with whom they belong to. */
function things({ subject, subjectIds }: Happening): SQL | null {
  const ids = idsOf(subjectIds)
  if (subject === 'match')
    return sql`select m.id as match_id, m.demand_id, d.employer_id from matches m join demands d on d.id = m.demand_id where m.id = any(${ids})`
  if (subject === 'demand')
    return sql`select null::uuid as match_id, d.id as demand_id, d.employer_id from demands d where d.id = any(${ids})`
  if (subject === 'employer')
    return sql`select null::uuid as match_id, null::uuid as demand_id, e.id as employer_id from employers e where e.id = any(${ids})`
  if (subject === 'profile')
    return sql`select null::uuid as match_id, null::uuid as demand_id, null::uuid as employer_id, p.account_id from profiles p where p.id = any(${ids})`
  // Without the employer it concerns: whoever reports has nothing to do with that.
  if (subject === 'report')
    return sql`select null::uuid as match_id, null::uuid as demand_id, null::uuid as employer_id, r.account_id from reports r where r.id = any(${ids})`
  return null
}

/** Somebody who was looked at and declined without being asked learns nothing of it. */
const shown = sql`(m.candidate <> 'none' or m.employer in ('shortlisted', 'selected'))`

/** Account ids with what they are told of, of the things `t`. */
function audience({ to }: Telling, { detail, subject }: Happening): SQL {
  switch (to) {
    case 'candidate':
      return sql`select p.account_id, t.match_id, t.demand_id, t.employer_id
        from t join matches m on m.id = t.match_id join profiles p on p.id = m.profile_id where ${shown}`
    case 'owner':
      return sql`select t.account_id, t.match_id, t.demand_id, t.employer_id from t where t.account_id is not null`
    case 'involved':
      return sql`select p.account_id, m.id as match_id, t.demand_id, t.employer_id
        from t join matches m on m.demand_id = t.demand_id join profiles p on p.id = m.profile_id
        where ${shown} and m.candidate in ('none', 'interested', 'agreed') and m.employer <> 'declined'
          and m.ministry <> 'not-referred' and m.cancelled_at is null and m.offer = 'none'`
    case 'waiting':
      return sql`select distinct p.account_id, null::uuid as match_id, null::uuid as demand_id, t.employer_id
        from t join demands d on d.employer_id = t.employer_id
        join matches m on m.demand_id = d.id join profiles p on p.id = m.profile_id
        where ${shown} and m.candidate in ('none', 'interested', 'agreed') and m.employer <> 'declined'
          and m.ministry <> 'not-referred' and m.offer <> 'refused' and m.cancelled_at is null
          and not exists (select from match_steps s where s.match_id = m.id and s.step = 'departed')`
    case 'employer':
      return sql`select b.account_id, t.match_id, t.demand_id, t.employer_id
        from t join members b on b.employer_id = t.employer_id`
    case 'liaisons':
      return sql`select l.id as account_id, t.match_id, t.demand_id, t.employer_id
        from t cross join accounts l where l.role in ('liaison', 'admin')`
    case 'keeper':
      return subject === 'match'
        ? sql`select m.owner as account_id, t.match_id, t.demand_id, t.employer_id
            from t join matches m on m.id = t.match_id`
        : sql`select w.owner as account_id, t.match_id, t.demand_id, t.employer_id
            from t join desk_work w on w.subject = 'demand' and w.subject_id = t.demand_id`
    case 'proposer':
      return sql`select i.proposed_by as account_id, t.match_id, t.demand_id, t.employer_id
        from t join interviews i on i.match_id = t.match_id and i.id = ${String(detail.interviewId)}::uuid
        join accounts l on l.id = i.proposed_by and l.role in ('liaison', 'admin')`
  }
}

/** Writes who is told, in the transaction of what happened. */
export async function tell(db: Handle, happening: Happening): Promise<void> {
  const { verb, by, detail, at } = happening
  const about = things(happening)
  if (!about || happening.subjectIds.length === 0) return
  for (const telling of happenings[verb] as readonly Telling[]) {
    if (telling.if?.(detail) === false) continue
    const topic = kinds[telling.kind]
    const chosen = dueOf(topic)
    const due = telling.only ? sql`null` : telling.ownMail ? sql`nullif(${chosen}, 'mail')` : chosen
    await db.execute(sql`insert into notifications (account_id, kind, match_id, demand_id, employer_id, detail, created_at, due)
      with t as (${about}), r as (${audience(telling, happening)})
      select a.id, ${telling.kind}, r.match_id, r.demand_id, r.employer_id, ${JSON.stringify(detail)}::jsonb,
        coalesce(${at?.toISOString() ?? null}::timestamptz, date_trunc('milliseconds', now())), ${due}
      from r join accounts a on a.id = r.account_id
      left join notification_ways w on w.account_id = a.id and w.topic = ${topic}
      where a.disabled_at is null and a.id is distinct from ${by}::uuid
      order by r.match_id`)
  }
}

/** What mail it waits for: as the account `a` has chosen in `w`, else as it is by default. */
const dueOf = (topic: Topic): SQL =>
  sql`nullif(coalesce(w.way, ${JSON.stringify(topics[topic])}::jsonb->>a.role, 'portal'), 'portal')`

/** Tells one person of what no verb did. */
export async function tellOne(
  tx: Transaction,
  told: {
    accountId: string
    kind: Kind
    demandId: string | null
    employerId: string | null
    /** Ids and codes. */
    detail: Readonly<Record<string, unknown>>
    at: Date
  },
): Promise<void> {
  const topic = kinds[told.kind]
  await tx.execute(sql`insert into notifications (account_id, kind, demand_id, employer_id, detail, created_at, due)
    select a.id, ${told.kind}, ${told.demandId}::uuid, ${told.employerId}::uuid, ${JSON.stringify(told.detail)}::jsonb,
      ${told.at.toISOString()}::timestamptz, ${dueOf(topic)}
    from accounts a left join notification_ways w on w.account_id = a.id and w.topic = ${topic}
    where a.id = ${told.accountId}::uuid and a.disabled_at is null`)
}

/** Of somebody who has erased everything: what they were told, and what they were looking for. */
export async function forgetTold(tx: Transaction, accountId: string): Promise<void> {
  await tx.execute(sql`delete from notifications where account_id = ${accountId}::uuid`)
  await tx.execute(sql`delete from watches where account_id = ${accountId}::uuid`)
}
