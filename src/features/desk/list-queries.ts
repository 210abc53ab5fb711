import { type SQL, sql } from 'drizzle-orm'
import { containing, type Database } from '../../infra/database.ts'
import type { Title } from './work.ts'
import { employerSince } from './work-queries.ts'

export const employerViews = ['unverified', 'verified', 'suspended', 'all'] as const
export type EmployerView = (typeof employerViews)[number]

export interface EmployerRow {
  id: string
  name: string
  nameJa: string | null
  country: string
  verification: 'unverified' | 'verified' | 'suspended'
  createdAt: Date
  /** Where it stands in its list. */
  place: string
  members: number
  openDemands: number
}

/** Rows of one list: a page after a position, and how many each view has. */
export interface Listing<View extends string> {
  view: View
  /** Found anywhere in names; empty: everything. */
  words: string
}

const employerNamed = (words: string): SQL =>
  words === '' ? sql`true` : sql`(e.name ilike ${containing(words)} or e.name_ja ilike ${containing(words)})`

/** By name; what waits for its check, the longest waiting first. */
export async function employersPage(
  db: Database,
  { view, words }: Listing<EmployerView>,
  { after, limit }: { after?: readonly [place: string, id: string] | undefined; limit: number },
): Promise<EmployerRow[]> {
  const place =
    view === 'unverified'
      ? sql`to_char(${employerSince} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`
      : sql`lower(e.name)`
  const rows = await db.execute<
    Omit<EmployerRow, 'createdAt'> & { createdAt: string } & Record<string, unknown>
  >(sql`
    select e.id, e.name, e.name_ja as "nameJa", e.country, e.verification, e.created_at as "createdAt", ${place} as place,
      (select count(*) from members m where m.employer_id = e.id)::integer as members,
      (select count(*) from demands d where d.employer_id = e.id and d.state = 'published')::integer as "openDemands"
    from employers e
    where ${employerNamed(words)} and ${view === 'all' ? sql`true` : sql`e.verification = ${view}`}
      and ${after ? sql`(${place}, e.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}
    order by ${place}, e.id limit ${limit}`)
  return rows.map(row => ({ ...row, createdAt: new Date(row.createdAt) }))
}

export async function employerCounts(db: Database, words: string): Promise<Record<EmployerView, number>> {
  const count = (view: EmployerView) =>
    sql`(count(*) filter (where ${view === 'all' ? sql`true` : sql`e.verification = ${view}`}))::integer`
  const [row] = await db.execute<Record<EmployerView, number>>(sql`
    select ${count('unverified')} as unverified, ${count('verified')} as verified,
      ${count('suspended')} as suspended, ${count('all')} as "all"
    from employers e where ${employerNamed(words)}`)
  return row!
}

export const demandViews = ['waiting', 'published', 'draft', 'closed', 'all'] as const
export type DemandView = (typeof demandViews)[number]

export interface DemandRow {
  id: string
  title: Title
  employer: { id: string; name: string; nameJa: string | null }
  country: string | null
  state: 'draft' | 'submitted' | 'published' | 'closed'
  version: number
  waiting: boolean
  submittedAt: Date | null
  updatedAt: Date
}

/** Each demand is in one view, but what is published and waits with an edit is in two. */
const demandConditions: Record<DemandView, SQL> = {
  waiting: sql`(d.submitted_at is not null and d.state <> 'closed')`,
  published: sql`d.state = 'published'`,
  draft: sql`(d.state = 'draft' and d.deleted_at is null)`,
  closed: sql`d.state = 'closed'`,
  all: sql`d.deleted_at is null`,
}
const demandNamed = (words: string): SQL =>
  words === ''
    ? sql`true`
    : sql`(${employerNamed(words)} or d.draft->'title'->>'en' ilike ${containing(words)}
        or d.draft->'title'->>'ja' ilike ${containing(words)})`

const demandOf = (employerId: string | undefined): SQL =>
  employerId ? sql`d.employer_id = ${employerId}::uuid` : sql`true`

/** What waits: the longest first; the rest: what changed last. */
export async function demandsPage(
  db: Database,
  { view, words, employerId }: Listing<DemandView> & { employerId?: string | undefined },
  { after, limit }: { after?: readonly [at: string, id: string] | undefined; limit: number },
): Promise<DemandRow[]> {
  const waiting = view === 'waiting'
  const key = sql`date_trunc('milliseconds', ${waiting ? sql`d.submitted_at` : sql`d.updated_at`})`
  const order = waiting ? sql`${key}, d.id` : sql`${key} desc, d.id desc`
  const position = after && sql`(${after[0]}::timestamptz, ${after[1]}::uuid)`
  const rows = await db.execute<
    Omit<DemandRow, 'submittedAt' | 'updatedAt'> & {
      submittedAt: string | null
      updatedAt: string
    } & Record<string, unknown>
  >(sql`
    select d.id, d.draft->'title' as title, d.draft->'place'->>'country' as country, d.state, d.version,
      jsonb_build_object('id', e.id, 'name', e.name, 'nameJa', e.name_ja) as employer,
      ${demandConditions.waiting} as waiting,
      d.submitted_at as "submittedAt", date_trunc('milliseconds', d.updated_at) as "updatedAt"
    from demands d join employers e on e.id = d.employer_id
    where ${demandNamed(words)} and ${demandConditions[view]}
      and ${demandOf(employerId)}
      and ${position ? (waiting ? sql`(${key}, d.id) > ${position}` : sql`(${key}, d.id) < ${position}`) : sql`true`}
    order by ${order} limit ${limit}`)
  return rows.map(row => ({
    ...row,
    submittedAt: row.submittedAt === null ? null : new Date(row.submittedAt),
    updatedAt: new Date(row.updatedAt),
  }))
}

export async function demandCounts(
  db: Database,
  { words, employerId }: { words: string; employerId?: string | undefined },
): Promise<Record<DemandView, number>> {
  const count = (view: DemandView) => sql`(count(*) filter (where ${demandConditions[view]}))::integer`
  const [row] = await db.execute<Record<DemandView, number>>(sql`
    select ${count('waiting')} as waiting, ${count('published')} as published, ${count('draft')} as draft,
      ${count('closed')} as closed, ${count('all')} as "all"
    from demands d join employers e on e.id = d.employer_id where ${demandNamed(words)} and ${demandOf(employerId)}`)
  return row!
}
