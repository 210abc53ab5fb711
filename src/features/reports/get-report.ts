import type { SignedIn } from '../context.ts'
import { type Employer, getEmployer } from '../employers/index.ts'
import { maskAddress } from '../messages/index.ts'
import {
  employersNamedIn,
  type ListedReport,
  messageOf,
  otherReports,
  type ReportedMessage,
  type Reporter,
  reporterOf,
} from './list-queries.ts'
import { noReport, requireStaff } from './policy.ts'
import { matchById, type Report, type ReportedMatch, reportById } from './queries.ts'

export interface ReportToDecide {
  report: Report
  reporter: Reporter | null
  /** That has the code which the reporter gave. */
  message: ReportedMessage | null
  /** Whether that was sent to the reporter; null: nobody knows. */
  sentToReporter: boolean | null
  match: ReportedMatch | null
  employer: Employer | null
  /** Of the same employer, newest first. */
  others: ListedReport[]
  /** Employers it could concern, by their names; only while none is chosen. */
  suggested: Employer[]
}

const mostOthers = 20
const mostSuggested = 5

/** A report with everything that is known about it, for staff. */
export async function getReport(ctx: SignedIn, { id }: { id: string }): Promise<ReportToDecide> {
  const { db, actor } = ctx
  requireStaff(actor)
  const report = await reportById(db, id)
  if (!report) throw noReport()
  const { employerId, matchId } = report
  const [reporter, message, match, company, others, suggested] = await Promise.all([
    reporterOf(db, report.accountId),
    messageOf(db, report.message),
    matchId === null ? undefined : matchById(db, matchId),
    employerId === null ? undefined : getEmployer(ctx, { id: employerId }),
    employerId === null ? [] : otherReports(db, { id, employerId }, mostOthers),
    employerId === null ? employersNamedIn(db, report.saidFrom, mostSuggested) : [],
  ])
  const address = reporter?.email ?? report.replyTo
  return {
    report,
    reporter,
    message,
    sentToReporter: message && address !== null ? maskAddress(address) === message.recipient : null,
    match: match ?? null,
    employer: company?.employer ?? null,
    others,
    suggested,
  }
}
