import type { Static } from 'typebox'
import type { Employer } from '../employers/index.ts'
import type { ReportToDecide } from './get-report.ts'
import type { ListedReport } from './list-queries.ts'
import type { OwnReport } from './queries.ts'
import type * as schemas from './schemas.ts'

/** For whoever has the number: nothing of what was written. */
export function presentFollowed({
  reference,
  stage,
  createdAt,
  decidedAt,
}: OwnReport): Static<typeof schemas.Followed> {
  return {
    reference,
    stage,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }
}

/** For its reporter, also in their export. */
export function presentOwn(report: OwnReport): Static<typeof schemas.OwnReport> {
  const { kind, words, saidFrom } = report
  return { ...presentFollowed(report), kind, words, saidFrom }
}

export function presentListed(report: ListedReport): Static<typeof schemas.Listed> {
  const { createdAt, waitsSince, decidedAt, ...rest } = report
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    waitsSince: waitsSince.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }
}

const presentCompany = ({ id, name, nameJa, verification }: Employer) => ({ id, name, nameJa, verification })

/** For the ministry. */
export function presentReport({
  report,
  message,
  sentToReporter,
  match,
  employer,
  others,
  suggested,
  reporter,
}: ReportToDecide): Static<typeof schemas.Report> {
  const { id, reference, revision, kind, words, saidFrom, language, replyTo, unknownCode } = report
  const { outcome, note, createdAt, waitsSince, decidedAt } = report
  return {
    id,
    reference,
    revision,
    kind,
    words,
    saidFrom,
    language,
    reporter,
    replyTo,
    message: message && { ...message, sentAt: message.sentAt.toISOString(), sentToReporter },
    unknownCode,
    match: match && { id: match.id, company: match.company },
    employer: employer && presentCompany(employer),
    suggested: suggested.map(presentCompany),
    others: others.map(presentListed),
    outcome,
    note,
    createdAt: createdAt.toISOString(),
    waitsSince: waitsSince.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }
}
