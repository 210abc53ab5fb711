import { Type } from 'typebox'
import { locales } from '../../actor.ts'
import { PageQuery } from '../../http/paging.ts'
import { maybeWhen, oneOf, orNull, prose, strict, uuid, when } from '../schema-parts.ts'
import { outcomes, reportKinds, reportStages } from './kinds.ts'
import { reportViews } from './list-queries.ts'

const kind = oneOf(reportKinds, {
  description:
    '`fee`: money was asked for; `documents`: passport, CNIC or bank data; `other-job`: other than promised',
})
const reference = Type.String({ description: 'The number of the report, such as R-ABCD-EFGH' })

/** Also what the form of the page asks. */
export const reportInput = {
  kind,
  words: Type.String({ minLength: 1, maxLength: 5000, description: 'What happened' }),
  saidFrom: Type.Optional(
    Type.String({ maxLength: 500, description: 'Who it was said to come from: name, number, address' }),
  ),
  code: Type.Optional(Type.String({ maxLength: 60, description: 'Of the message, as it stands there' })),
  matchId: Type.Optional(Type.String({ format: 'uuid', description: 'Your own match that it is about' })),
  replyTo: Type.Optional(
    Type.String({
      format: 'email',
      maxLength: 254,
      description: 'Where to answer; who has signed in is answered in their notifications',
    }),
  ),
}
export const ReportBody = Type.Object(
  { ...reportInput, language: Type.Optional(oneOf(locales, { description: 'Of the answer' })) },
  strict,
)
export const ReferenceParams = Type.Object({
  reference: Type.String({ maxLength: 40, description: 'The number of the report' }),
})
export const ReportParams = Type.Object({ reportId: uuid })

const stage = oneOf(reportStages, {
  description: '`looked-at`: a liaison has taken it; then what came of it',
})
export const Received = Type.Object({ reference, stage, createdAt: when })
export const Followed = Type.Object({ reference, stage, createdAt: when, decidedAt: maybeWhen })
export const OwnReport = Type.Object({
  ...Followed.properties,
  kind,
  words: Type.String(),
  saidFrom: Type.String(),
})
export const OwnReports = Type.Object({ items: Type.Array(OwnReport) })

export const ListQuery = Type.Object({
  ...PageQuery.properties,
  view: oneOf(reportViews, { default: 'waiting' }),
  kind: Type.Optional(kind),
  employerId: Type.Optional(uuid),
})
const company = Type.Object({
  id: uuid,
  name: Type.String(),
  nameJa: orNull(Type.String()),
})
const outcome = orNull(oneOf(outcomes))
export const Listed = Type.Object({
  id: uuid,
  reference,
  kind,
  saidFrom: Type.String(),
  outcome,
  employer: orNull(company),
  createdAt: when,
  waitsSince: when,
  decidedAt: maybeWhen,
})
const listedEmployer = Type.Object({
  ...company.properties,
  verification: oneOf(['unverified', 'verified', 'suspended']),
})
export const Report = Type.Object({
  id: uuid,
  reference,
  revision: Type.Integer(),
  kind,
  words: Type.String(),
  saidFrom: Type.String(),
  language: oneOf(locales),
  reporter: orNull(Type.Object({ accountId: uuid, email: Type.String(), role: Type.String() })),
  replyTo: orNull(Type.String()),
  message: orNull(
    Type.Object({
      kind: Type.String({ description: 'What it is about, such as verify-email' }),
      language: oneOf(locales),
      sentAt: when,
      recipient: Type.String({ description: 'The address it was sent to, most of it left out' }),
      sentToReporter: orNull(Type.Boolean({ description: 'Null where the address is not known' })),
    }),
  ),
  unknownCode: orNull(Type.String({ description: 'The code that was given, which no message of ours has' })),
  match: orNull(Type.Object({ id: uuid, company })),
  employer: orNull(listedEmployer),
  suggested: Type.Array(listedEmployer, { description: 'Employers with such a name' }),
  others: Type.Array(Listed, { description: 'Of the same employer, newest first' }),
  outcome,
  note: orNull(Type.String()),
  createdAt: when,
  waitsSince: when,
  decidedAt: maybeWhen,
})
export const EmployerBody = Type.Object({ employerId: orNull(uuid) }, strict)
export const DecideBody = Type.Object(
  {
    outcome: oneOf(outcomes, { description: '`warned` and `suspended` also do so to the employer' }),
    note: Type.Optional(prose(2000)),
  },
  strict,
)
