import { type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { deskWork } from '../../../db/schema/desk.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import { daysToDecide } from './facts.ts'
import type { About, ListPage, Title, Whose, WorkCounts } from './work.ts'

type Handle = Database | Transaction

/** What waits, as rows of SQL: id, rank, since, title, employer, country, about. */
export type Source = 'employer' | 'demand' | 'proof' | 'duplicate' | 'report'

/** Another name or country is checked anew, and waits since it was given. */
export const employerSince = sql`case when exists (select from events v where v.subject = 'employer'
    and v.subject_id = e.id and v.verb = 'verifyEmployer') then e.updated_at else e.created_at end`
const employersWaiting = sql`select e.id, 0 as rank, ${employerSince} as since,
    jsonb_build_object('en', e.name, 'ja', coalesce(e.name_ja, e.name)) as title, null::jsonb as employer, e.country::text,
    null::jsonb as about
  from employers e where e.verification = 'unverified'`

const demandsWaiting = sql`select d.id, 0 as rank, d.submitted_at as since, d.draft->'title' as title,
    jsonb_build_object('name', e.name, 'nameJa', e.name_ja) as employer, d.draft->'place'->>'country' as country,
    null::jsonb as about
  from demands d join employers e on e.id = d.employer_id
  where d.submitted_at is not null and d.state <> 'closed'`

/** Files of entries that their person has changed since wait for nobody. */
const proofsWaiting = sql`select r.id, 0 as rank, r.waits_since as since, jsonb_build_object('en', i.latin_name) as title,
    null::jsonb as employer, null as country,
    jsonb_build_object('proof', jsonb_build_object('list', r.list, 'fact', r.fact)) as about
  from proofs r join profiles p on p.id = r.profile_id join profile_identities i on i.profile_id = r.profile_id
  where r.decision is null and p.merged_into is null and exists (select from jsonb_array_elements(p.document::jsonb->r.list) f
    where f - 'evidence' = r.fact)`

/** One of the two may have been joined with another profile meanwhile; then the pair is found anew. */
const duplicatesWaiting = sql`select d.id, -d.strength as rank, d.found_at as since,
    jsonb_build_object('en', concat_ws(' · ', a.latin_name, nullif(b.latin_name, a.latin_name))) as title,
    null::jsonb as employer, null as country, jsonb_build_object('reasons', d.reasons) as about
  from duplicates d join profiles p on p.id = d.first_id join profiles q on q.id = d.second_id
  join profile_identities a on a.profile_id = p.id join profile_identities b on b.profile_id = q.id
  where d.decision is null and p.merged_into is null and q.merged_into is null`

const reportsWaiting = sql`select r.id, 0 as rank, r.waits_since as since, jsonb_build_object('en', r.reference) as title,
    case when e.id is not null then jsonb_build_object('name', e.name, 'nameJa', e.name_ja) end as employer,
    null as country, jsonb_build_object('report', r.kind) as about
  from reports r left join employers e on e.id = r.employer_id where r.outcome is null`

const sources: Record<Source, SQL> = {
  employer: employersWaiting,
  demand: demandsWaiting,
  proof: proofsWaiting,
  duplicate: duplicatesWaiting,
  report: reportsWaiting,
}

export interface WaitingRow {
  id: string
  rank: number
  since: Date
  title: Title
  employer: { name: string; nameJa: string | null } | null
  country: string | null
  about: About | null
  owner: string | null
  due: string
}

export interface Asking {
  accountId: string
  /** YYYY-MM-DD */
  today: string
}

/** A day that somebody said counts while it lies after the beginning; what comes again gets its days anew. */
const waiting = (
  source: Source,
) => sql`(select s.id, s.rank, date_trunc('milliseconds', s.since) as since, s.title, s.employer, s.country, s.about, w.owner,
    case when w.due >= (s.since at time zone 'UTC')::date then w.due
      else (s.since at time zone 'UTC')::date + ${daysToDecide}::integer end as due
  from (${sources[source]}) s
  left join desk_work w on w.subject = ${source} and w.subject_id = s.id) q`

const conditions = (whose: Whose, { accountId, today }: Asking): SQL =>
  ({
    all: sql`true`,
    mine: sql`q.owner = ${accountId}::uuid`,
    unassigned: sql`q.owner is null`,
    overdue: sql`q.due < ${today}::date`,
  })[whose]

type Row = Omit<WaitingRow, 'since'> & { since: string } & Record<string, unknown>
const columns = sql`q.id, q.rank, q.since, q.title, q.employer, q.country, q.about, q.owner, q.due::text`
const rowOf = (row: Row): WaitingRow => ({ ...row, since: new Date(row.since) })

/** The lowest rank first, then the longest waiting. */
export async function waitingPage(
  db: Database,
  source: Source,
  whose: Whose,
  asking: Asking,
  { after, limit, ranked }: ListPage,
): Promise<WaitingRow[]> {
  const rank = ranked ? sql`q.rank` : sql`0`
  const rows = await db.execute<Row>(sql`
    select ${columns} from ${waiting(source)}
    where ${conditions(whose, asking)}
      and ${after ? sql`(${rank}, q.since, q.id) > (${after[0]}::integer, ${after[1]}::timestamptz, ${after[2]}::uuid)` : sql`true`}
    order by ${ranked ? sql`q.rank,` : sql``} q.since, q.id limit ${limit}`)
  return rows.map(row => ({ ...rowOf(row), ...(!ranked && { rank: 0 }) }))
}

/** The one, while it waits. */
export async function waitingOne(db: Handle, source: Source, id: string): Promise<WaitingRow | null> {
  const [row] = await db.execute<Row>(sql`select ${columns} from ${waiting(source)} where q.id = ${id}::uuid`)
  return row ? rowOf(row) : null
}

/** Those of the ids that wait, in no order. */
export async function waitingThese(
  db: Database,
  source: Source,
  ids: readonly string[],
): Promise<WaitingRow[]> {
  if (ids.length === 0) return []
  const rows = await db.execute<Row>(
    sql`select ${columns} from ${waiting(source)} where q.id = any(${`{${ids.join(',')}}`}::uuid[])`,
  )
  return rows.map(rowOf)
}

export async function waitingCounts(
  db: Database,
  source: Source,
  asking: Asking,
): Promise<{ counts: WorkCounts; oldest: Date | null }> {
  const count = (whose: Whose) => sql`(count(*) filter (where ${conditions(whose, asking)}))::integer`
  const [row] = await db.execute<WorkCounts & { oldest: string | null } & Record<string, unknown>>(sql`
    select ${count('all')} as "all", ${count('mine')} as mine, ${count('unassigned')} as unassigned,
      ${count('overdue')} as overdue, min(q.since) as oldest from ${waiting(source)}`)
  const { oldest, ...counts } = row!
  return { counts, oldest: oldest ? new Date(oldest) : null }
}

/** @returns false when it is a colleague's by now */
export async function setOwner(
  tx: Transaction,
  subject: Source,
  id: string,
  owner: string | null,
  /** Whose it may be until now, besides nobody's; absent: anybody's. */
  { from }: { from?: string },
): Promise<boolean> {
  const changed = await tx
    .insert(deskWork)
    .values({ subject, subjectId: id, owner })
    .onConflictDoUpdate({
      target: [deskWork.subject, deskWork.subjectId],
      set: { owner },
      ...(from !== undefined && {
        setWhere: sql`${deskWork.owner} is null or ${deskWork.owner} = ${from}::uuid`,
      }),
    })
    .returning({ id: deskWork.subjectId })
  return changed.length === 1
}

export async function setDue(tx: Transaction, subject: Source, id: string, due: string): Promise<void> {
  await tx
    .insert(deskWork)
    .values({ subject, subjectId: id, due })
    .onConflictDoUpdate({ target: [deskWork.subject, deskWork.subjectId], set: { due } })
}

/** Addresses of accounts, for ministry staff; one that is no more is left out. */
export async function emailsOf(db: Handle, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap(id => id ?? []))]
  if (known.length === 0) return new Map()
  const rows = await db
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(sql`${accounts.id} = any(${sql.param(known)}::uuid[])`)
  return new Map(rows.map(({ id, email }) => [id, email]))
}
