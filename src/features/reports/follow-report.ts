import type { Context, SignedIn } from '../context.ts'
import { noReport } from './policy.ts'
import { type OwnReport, ownMatch, type ReportedMatch, reportByReference, reportsOf } from './queries.ts'
import { readReference } from './reference.ts'

/**
 * How far a report is, for whoever has its number. What was written is only for the account that wrote it.
 * @throws AppError not-found
 */
export async function followReport(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { reference }: { reference: string },
): Promise<{ report: OwnReport; own: boolean }> {
  const read = readReference(reference)
  const report = read === undefined ? undefined : await reportByReference(db, read)
  if (!report) throw noReport()
  return { report, own: actor !== null && report.accountId === actor.accountId }
}

/** What the actor has reported, newest first. */
export async function listMyReports({ db, actor }: Pick<SignedIn, 'db' | 'actor'>): Promise<OwnReport[]> {
  return reportsOf(db, actor.accountId)
}

/** The match that a report is to be about; undefined where it is not the actor's. */
export async function findReportedMatch(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { id }: { id: string },
): Promise<ReportedMatch | undefined> {
  return actor ? ownMatch(db, actor, id) : undefined
}
