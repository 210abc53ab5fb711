import { and, desc, eq, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { employers } from '../../../db/schema/employers.ts'
import { messageCodes } from '../../../db/schema/message-codes.ts'
import { reports } from '../../../db/schema/reports.ts'
import type { Role } from '../../actor.ts'
import type { Database } from '../../infra/database.ts'
import type { Employer } from '../employers/index.ts'
import type { ReportKind } from './kinds.ts'
import type { Report } from './queries.ts'

export const reportViews = ['waiting', 'closed', 'all'] as const
export type ReportView = (typeof reportViews)[number]

export interface ReportFilter {
  view: ReportView
  kind?: ReportKind | undefined
  employerId?: string | undefined
}

export type ListedReport = Pick<
  Report,
  'id' | 'reference' | 'kind' | 'saidFrom' | 'outcome' | 'createdAt' | 'waitsSince' | 'decidedAt'
> & { employer: Pick<Employer, 'id' | 'name' | 'nameJa'> | null }

const inView: Record<ReportView, SQL | undefined> = {
  waiting: isNull(reports.outcome),
  closed: isNotNull(reports.outcome),
  all: undefined,
}

const matching = ({ kind, employerId }: Omit<ReportFilter, 'view'>) => [
  kind && eq(reports.kind, kind),
  employerId ? eq(reports.employerId, employerId) : undefined,
]

const columns = {
  id: reports.id,
  reference: reports.reference,
  kind: reports.kind,
  saidFrom: reports.saidFrom,
  outcome: reports.outcome,
  createdAt: reports.createdAt,
  waitsSince: reports.waitsSince,
  decidedAt: reports.decidedAt,
  employer: { id: employers.id, name: employers.name, nameJa: employers.nameJa },
}

/** What waits: the longest first; the rest: what came last. */
export async function listedReports(
  db: Database,
  { view, ...filter }: ReportFilter,
  { after, limit }: { after?: readonly [since: string, id: string] | undefined; limit: number },
): Promise<ListedReport[]> {
  const waiting = view === 'waiting'
  const since = sql`date_trunc('milliseconds', ${reports.waitsSince})`
  const position = after && sql`(${after[0]}::timestamptz, ${after[1]}::uuid)`
  return db
    .select(columns)
    .from(reports)
    .leftJoin(employers, eq(employers.id, reports.employerId))
    .where(
      and(
        inView[view],
        ...matching(filter),
        position &&
          (waiting
            ? sql`(${since}, ${reports.id}) > ${position}`
            : sql`(${since}, ${reports.id}) < ${position}`),
      ),
    )
    .orderBy(...(waiting ? [since, reports.id] : [desc(since), desc(reports.id)]))
    .limit(limit)
}

export async function countedReports(
  db: Database,
  filter: Omit<ReportFilter, 'view'>,
): Promise<Record<ReportView, number>> {
  const count = (view: ReportView) =>
    sql<number>`(count(*) filter (where ${inView[view] ?? sql`true`}))::integer`
  const [row] = await db
    .select({ waiting: count('waiting'), closed: count('closed'), all: count('all') })
    .from(reports)
    .where(and(...matching(filter)))
  return row!
}

/** Others about the same employer, the newest first. */
export async function otherReports(
  db: Database,
  { id, employerId }: { id: string; employerId: string },
  limit: number,
): Promise<ListedReport[]> {
  return db
    .select(columns)
    .from(reports)
    .leftJoin(employers, eq(employers.id, reports.employerId))
    .where(and(eq(reports.employerId, employerId), ne(reports.id, id)))
    .orderBy(desc(reports.id))
    .limit(limit)
}

export interface Reporter {
  accountId: string
  email: string
  role: Role
}

/** For staff; null: without an account, or erased. */
export async function reporterOf(db: Database, accountId: string | null): Promise<Reporter | null> {
  if (accountId === null) return null
  const [row] = await db
    .select({ accountId: accounts.id, email: accounts.email, role: accounts.role })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row ?? null
}

export type ReportedMessage = Pick<
  typeof messageCodes.$inferSelect,
  'kind' | 'language' | 'sentAt' | 'recipient'
>

export async function messageOf(db: Database, codeHash: string | null): Promise<ReportedMessage | null> {
  if (codeHash === null) return null
  const [row] = await db
    .select({
      kind: messageCodes.kind,
      language: messageCodes.language,
      sentAt: messageCodes.sentAt,
      recipient: messageCodes.recipient,
    })
    .from(messageCodes)
    .where(eq(messageCodes.codeHash, codeHash))
  return row ?? null
}

/** Employers whose name stands in a text, or nearly so: the likeliest first. */
export async function employersNamedIn(db: Database, text: string, limit: number): Promise<Employer[]> {
  if (text === '') return []
  const likeness = sql`greatest(word_similarity(${employers.name}, ${text}),
    case when position(coalesce(${employers.nameJa}, ${employers.name}) in ${text}) > 0 then 1 else 0 end)`
  return db
    .select()
    .from(employers)
    .where(sql`${likeness} >= 0.6`)
    .orderBy(desc(likeness), employers.id)
    .limit(limit)
}
