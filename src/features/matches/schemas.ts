import { Type } from 'typebox'
import { Page, PageQuery } from '../../http/paging.ts'
import { isoDate, line, maybeWhen, oneOf, orNull, prose, strict, uuid, when } from '../schema-parts.ts'
import { ProfileCardSchema } from '../search/index.ts'
import { reasons } from './reasons.ts'
import { rules, steps } from './rules.ts'
import { stages } from './stages.ts'

export { Id } from '../schema-parts.ts'

const codes = (kind: keyof typeof reasons) =>
  oneOf(
    reasons[kind].map(({ code }) => code),
    { description: 'A code of listMatchReasons' },
  )
const actions = (side: keyof typeof rules) => Type.Array(oneOf(Object.keys(rules[side])))

export const LocaleQuery = Type.Object({ locale: Type.Optional(oneOf(['en', 'ja', 'ur'])) })
export const ListQuery = Type.Interface([LocaleQuery, PageQuery], {})
export const DemandMatchQuery = Type.Interface([ListQuery], {
  stages: Type.Optional(
    Type.String({
      maxLength: 300,
      description: `Any of ${[...new Set([...stages.employer, ...stages.ministry])].join(', ')}, by commas`,
    }),
  ),
})

export const LeaveBody = Type.Object({ reason: Type.Optional(codes('candidate')) }, strict)
export const ShortlistBody = Type.Object({ profileId: uuid }, strict)
const profileIds = Type.Array(uuid, { minItems: 1, maxItems: 200 })
export const DeclineBody = Type.Object({ profileIds, reason: codes('employer') }, strict)
export const TakeBackBody = Type.Object({ profileIds }, strict)
const note = Type.Optional(prose(2000))
export const ReferBody = Type.Object({ note, overrideReason: Type.Optional(codes('override')) }, strict)
export const NotReferBody = Type.Object({ reason: codes('ministry'), note }, strict)
export const OfferBody = Type.Object({ answerBy: Type.Optional(isoDate) }, strict)
export const CancelBody = Type.Object({ reason: codes('cancel') }, strict)
export const StepBody = Type.Object(
  {
    step: oneOf(steps),
    doneOn: isoDate,
    number: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}$',
        description: 'Of the registration with the Protector of Emigrants',
      }),
    ),
  },
  strict,
)
export const BulkReferBody = Type.Object(
  { ids: Type.Array(uuid, { minItems: 1, maxItems: 200 }), note },
  strict,
)

const Reason = Type.Object({ code: Type.String(), text: Type.String() })
const Steps = Type.Array(
  Type.Object({
    step: oneOf(steps),
    text: Type.String(),
    doneOn: orNull(Type.String()),
    number: orNull(Type.String()),
  }),
)
const title = Type.Object({ en: Type.Optional(Type.String()), ja: Type.Optional(Type.String()) })
const Demand = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  title,
  employer: Type.Object({
    id: Type.String(),
    name: Type.String(),
    nameJa: orNull(Type.String()),
    country: Type.String(),
  }),
  open: Type.Boolean({ description: 'Something new may start.' }),
})

export const MyMatch = Type.Object({
  id: Type.String(),
  demand: Demand,
  stage: Type.Object({ key: oneOf(stages.candidate), text: Type.String(), next: Type.String() }),
  reason: orNull(Reason),
  asked: Type.Boolean({ description: 'The employer asked.' }),
  agreedVersion: orNull(Type.Integer()),
  answeredAt: maybeWhen,
  answerBy: orNull(Type.String({ description: 'Until when an offer should be answered' })),
  steps: Steps,
  can: actions('candidate'),
})
export const MyMatchPage = Page(MyMatch)

const Count = Type.Object({ met: Type.Integer(), total: Type.Integer() })
const answer = { at: maybeWhen, by: orNull(Type.String()), reason: orNull(Reason) }
const common = {
  id: Type.String(),
  revision: Type.Integer({ description: 'Counts every change; it is the ETag.' }),
  demand: Demand,
  profileId: orNull(Type.String({ description: 'Null: the person has erased everything.' })),
  profile: orNull(ProfileCardSchema),
  assessment: orNull(
    Type.Object({ verdict: Type.String(), score: Type.Number(), required: Count, niceToHave: Count }),
  ),
  comments: Type.Integer({ description: 'Of the reader’s colleagues' }),
  employer: Type.Object({ answer: Type.String(), ...answer }),
  offer: Type.Object({ answer: Type.String(), at: maybeWhen, answerBy: orNull(Type.String()) }),
  cancelled: orNull(Type.Object({ at: when, reason: orNull(Reason) })),
  seat: orNull(oneOf(['reserve', 'proposed', 'selected', 'offered', 'filled'])),
  steps: Steps,
  createdAt: when,
  updatedAt: when,
}
const candidate = { answer: Type.String(), at: maybeWhen, agreedVersion: orNull(Type.Integer()) }
/** As employers see it; ministry staff get the rest too. */
export const WorkMatch = Type.Object({
  ...common,
  candidate: Type.Object({ ...candidate, reason: Type.Optional(orNull(Reason)) }),
  stage: Type.Object({
    key: oneOf([...new Set([...stages.employer, ...stages.ministry])]),
    text: Type.String(),
  }),
  referredAt: Type.Optional(maybeWhen),
  ministry: Type.Optional(Type.Object({ answer: Type.String(), ...answer, note: orNull(Type.String()) })),
  override: Type.Optional(
    orNull(
      Type.Object({
        kinds: Type.Array(Type.String()),
        reason: orNull(Reason),
        askedBy: Type.String(),
        askedAt: maybeWhen,
        confirmedBy: orNull(Type.String()),
        waits: Type.Boolean({ description: 'A second liaison has to confirm it.' }),
      }),
    ),
  ),
  visibility: Type.Optional(orNull(Type.String())),
  owner: Type.Optional(orNull(Type.String())),
  due: Type.Optional(orNull(Type.String())),
  waitingDays: Type.Optional(orNull(Type.Integer())),
  can: Type.Array(oneOf([...new Set([...Object.keys(rules.employer), ...Object.keys(rules.ministry)])])),
})
export const DemandMatchPage = Type.Interface([Page(WorkMatch)], {
  counts: Type.Object({}, { additionalProperties: Type.Integer() }),
  total: Type.Integer({ description: 'All of the wanted stages' }),
})
export const Bulk = Type.Object({
  done: Type.Array(Type.String()),
  refused: Type.Array(Type.Object({ id: Type.String(), message: Type.String() })),
})

export const CommentBody = Type.Object({ text: line(4000) }, strict)
export const ProfileCommentBody = Type.Object({ profileId: uuid, text: line(4000) }, strict)
export const CommentParams = Type.Object({ id: uuid, commentId: uuid })
export const Comment = Type.Object({
  id: Type.String(),
  text: Type.String(),
  createdAt: when,
  accountId: orNull(Type.String()),
  email: orNull(Type.String({ description: 'Of the colleague; null: the account is no more' })),
})
export const ProfileComment = Type.Interface([Comment], { matchId: Type.String() })
export const Comments = Type.Object({ items: Type.Array(Comment) })

export const QueueQuery = Type.Interface([ListQuery], {
  owner: Type.Optional(
    Type.Union([oneOf(['me', 'nobody']), uuid], { description: 'me, nobody, or a liaison’s account' }),
  ),
  employerId: Type.Optional(uuid),
  demandId: Type.Optional(uuid),
  overdue: Type.Optional(Type.Boolean()),
  second: Type.Optional(Type.Boolean({ description: 'Only those that wait for a second liaison, or not' })),
})
export const QueuePage = Type.Interface([Page(WorkMatch)], {
  counts: Type.Object(
    {
      total: Type.Integer(),
      mine: Type.Integer(),
      unassigned: Type.Integer(),
      overdue: Type.Integer(),
      second: Type.Integer(),
    },
    { description: 'Of everything the filter finds: exact' },
  ),
})
export const AssignBody = Type.Object(
  { takeOver: Type.Optional(Type.Boolean({ description: 'From a colleague' })) },
  strict,
)
export const DueBody = Type.Object({ due: isoDate }, strict)

export const InterviewBody = Type.Object(
  {
    times: Type.Array(when, { minItems: 1, maxItems: 5 }),
    minutes: Type.Optional(Type.Integer({ minimum: 10, maximum: 480, description: 'Absent: 60' })),
    place: Type.Optional(prose(500)),
  },
  strict,
)
export const OtherTimesBody = Type.Object({ times: Type.Array(when, { minItems: 1, maxItems: 3 }) }, strict)
export const TimeBody = Type.Object({ time: when }, strict)
const Moment = Type.Object({
  at: Type.String({ format: 'date-time', description: 'UTC' }),
  employer: Type.String({ description: 'As a clock there shows it, with its offset' }),
  candidate: Type.String(),
})
export const Interview = Type.Object({
  id: Type.String(),
  matchId: Type.String(),
  state: oneOf(['proposed', 'confirmed', 'cancelled']),
  minutes: Type.Integer(),
  place: Type.String(),
  zones: Type.Object({ employer: Type.String(), candidate: Type.String() }),
  times: Type.Array(Moment),
  otherTimes: Type.Array(Moment, { description: 'Those the person proposes instead' }),
  confirmed: orNull(Moment),
  createdAt: when,
})
export const Interviews = Type.Object({ items: Type.Array(Interview) })

export const ViewPage = Page(
  Type.Object({
    by: oneOf(['employer', 'ministry']),
    employer: orNull(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        nameJa: orNull(Type.String()),
        country: Type.String(),
      }),
    ),
    demand: orNull(Type.Object({ id: Type.String(), title })),
    what: oneOf(['name', 'profile', 'shortlisted', 'masked']),
    day: Type.String({ description: 'YYYY-MM-DD, UTC; of masked looks the last' }),
    at: when,
    times: Type.Integer({ description: 'On that day; of masked looks on how many days' }),
  }),
)

export const Record = Type.Object({
  items: Type.Array(
    Type.Object({
      at: when,
      verb: Type.String(),
      detail: Type.Object({}, { additionalProperties: true }),
      by: orNull(Type.Object({ accountId: Type.String(), role: Type.String(), email: Type.String() })),
    }),
  ),
})

const labelled = Type.Object({
  code: Type.String(),
  en: Type.String(),
  ja: Type.String(),
  ur: Type.String(),
  told: Type.Optional(Type.Boolean({ description: 'The person is told this reason.' })),
})
export const Reasons = Type.Object(
  Object.fromEntries(Object.keys(reasons).map(kind => [kind, Type.Array(labelled)])) as Record<
    keyof typeof reasons,
    Type.TArray<typeof labelled>
  >,
)
