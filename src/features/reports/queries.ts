import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { demands, demandVersions } from '../../../db/schema/demands.ts'
import { employers } from '../../../db/schema/employers.ts'
import { matches } from '../../../db/schema/matches.ts'
import { profiles } from '../../../db/schema/profiles.ts'
import { reports } from '../../../db/schema/reports.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import type { ReportStage } from './kinds.ts'

export type Handle = Database | Transaction
export type Report = typeof reports.$inferSelect

export async function insertReport(tx: Transaction, row: typeof reports.$inferInsert): Promise<Report> {
  const [made] = await tx.insert(reports).values(row).returning()
  return made!
}

/** Any report. Every caller decides whether the actor may know of it. */
export async function reportById(db: Handle, id: string): Promise<Report | undefined> {
  const [row] = await db.select().from(reports).where(eq(reports.id, id))
  return row
}

/** The same, held until the transaction ends. */
export async function reportForUpdate(tx: Transaction, id: string): Promise<Report | undefined> {
  const [row] = await tx.select().from(reports).where(eq(reports.id, id)).for('update')
  return row
}

/** Of a report that is held. */
export async function changeReport(
  tx: Transaction,
  id: string,
  change: Partial<typeof reports.$inferInsert>,
): Promise<Report> {
  const [changed] = await tx
    .update(reports)
    .set({ ...change, revision: sql`${reports.revision} + 1` })
    .where(eq(reports.id, id))
    .returning()
  return changed!
}

/** The match that a person reports a contact about, as far as they know of it. */
export interface ReportedMatch {
  id: string
  title: { en?: string; ja?: string } | null
  company: Pick<typeof employers.$inferSelect, 'id' | 'name' | 'nameJa'>
}

const matchColumns = {
  id: matches.id,
  title: sql<ReportedMatch['title']>`${demandVersions.document}->'title'`,
  company: { id: employers.id, name: employers.name, nameJa: employers.nameJa },
}

function selectMatches(db: Handle) {
  return db
    .select(matchColumns)
    .from(matches)
    .innerJoin(demands, eq(demands.id, matches.demandId))
    .innerJoin(employers, eq(employers.id, demands.employerId))
    .leftJoin(
      demandVersions,
      and(eq(demandVersions.demandId, demands.id), eq(demandVersions.version, demands.version)),
    )
    .$dynamic()
}

/** @returns undefined unless the match is the actor's own and they know of it */
export async function ownMatch(db: Handle, actor: Actor, id: string): Promise<ReportedMatch | undefined> {
  const [row] = await selectMatches(db)
    .innerJoin(profiles, eq(profiles.id, matches.profileId))
    .where(
      and(
        eq(matches.id, id),
        eq(profiles.accountId, actor.accountId),
        sql`(${matches.candidate} <> 'none' or ${matches.employer} in ('shortlisted', 'selected'))`,
      ),
    )
  return row
}

/** For staff. */
export async function matchById(db: Handle, id: string): Promise<ReportedMatch | undefined> {
  const [row] = await selectMatches(db).where(eq(matches.id, id))
  return row
}

/** What its reporter sees of a report. */
export type OwnReport = Pick<
  Report,
  'reference' | 'kind' | 'words' | 'saidFrom' | 'accountId' | 'createdAt' | 'decidedAt'
> & { stage: ReportStage; repliesByMail: boolean }

const ownColumns = {
  reference: reports.reference,
  kind: reports.kind,
  words: reports.words,
  saidFrom: reports.saidFrom,
  accountId: reports.accountId,
  createdAt: reports.createdAt,
  decidedAt: reports.decidedAt,
  // Whoever has taken it at the desk looks at it.
  stage: sql<ReportStage>`coalesce(${reports.outcome}, case when exists (select from desk_work w
    where w.subject = 'report' and w.subject_id = reports.id and w.owner is not null) then 'looked-at' else 'received' end)`,
  repliesByMail: sql<boolean>`${reports.replyTo} is not null`,
}

export async function reportByReference(db: Handle, reference: string): Promise<OwnReport | undefined> {
  const [row] = await db.select(ownColumns).from(reports).where(eq(reports.reference, reference))
  return row
}

/** Newest first. */
export async function reportsOf(db: Handle, accountId: string): Promise<OwnReport[]> {
  return db
    .select(ownColumns)
    .from(reports)
    .where(eq(reports.accountId, accountId))
    .orderBy(desc(reports.createdAt), desc(reports.id))
}

/** Of somebody who erases everything: what they reported stays, without them. */
export async function forgetReporter(tx: Transaction, accountId: string): Promise<void> {
  await tx.update(reports).set({ accountId: null, matchId: null }).where(eq(reports.accountId, accountId))
}

export async function forgetReplies(db: Database, closedBefore: Date): Promise<void> {
  await db
    .update(reports)
    .set({ replyTo: null })
    .where(and(isNotNull(reports.replyTo), lt(reports.decidedAt, closedBefore)))
}
