import { Type } from 'typebox'
import { Page, PageQuery } from '../../http/paging.ts'
import { Id, maybeWhen, oneOf, prose, strict, uuid, when } from '../schema-parts.ts'
import { demandDocument } from './document.ts'
import { unreadWhys } from './draft/index.ts'
import { returnReasons } from './return-reasons.ts'

export { Id } from '../schema-parts.ts'

export const state = oneOf(['draft', 'submitted', 'published', 'closed'])

export const DemandBody = Type.Object({ document: demandDocument }, strict)
export const NewDemandBody = Type.Object(
  {
    employerId: uuid,
    document: demandDocument,
    ad: Type.Optional(
      Type.String({
        maxLength: 100_000,
        description: 'The ad it was drafted from, which the words of its lines point into. Never published.',
      }),
    ),
  },
  strict,
)

const returnReason = oneOf(returnReasons.map(({ code }) => code))
export const ReturnBody = Type.Object({ reason: returnReason, note: Type.Optional(prose(2000)) }, strict)

export const Demand = Type.Object({
  id: Type.String(),
  employerId: Type.String(),
  revision: Type.Integer({ description: 'Counts every change; it is the ETag.' }),
  state,
  version: Type.Integer({ description: 'The newest published version; 0: none yet.' }),
  draft: demandDocument,
  ad: Type.Union([Type.String(), Type.Null()], {
    description: 'As it was pasted. Null: none, or the words of the lines point into the text of the draft.',
  }),
  clonedFrom: Type.Union([Type.String(), Type.Null()]),
  createdAt: when,
  updatedAt: when,
  submittedAt: maybeWhen,
  publishedAt: maybeWhen,
  closedAt: maybeWhen,
  waiting: Type.Boolean({ description: 'Submitted, and a liaison has not published it yet.' }),
  returned: Type.Union(
    [
      Type.Object({ at: when, reason: Type.String(), note: Type.Union([Type.String(), Type.Null()]) }),
      Type.Null(),
    ],
    { description: 'Given back by a liaison, and not submitted since' },
  ),
})
export const DemandPage = Page(Demand)
export const DemandQuery = Type.Interface([PageQuery], {
  employerId: Type.Optional(uuid),
  state: Type.Optional(state),
  waiting: Type.Optional(Type.Boolean({ description: 'Only those that wait for a liaison.' })),
})

export const Version = Type.Object({
  demandId: Type.String(),
  version: Type.Integer(),
  document: demandDocument,
  publishedAt: when,
})
export const VersionList = Type.Object({ items: Type.Array(Version) })
export const VersionParams = Type.Interface([Id], { version: Type.Integer({ minimum: 1 }) })

export const OpenDemand = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  publishedAt: when,
  employer: Type.Object({
    name: Type.String(),
    nameJa: Type.Union([Type.String(), Type.Null()]),
    country: Type.String(),
  }),
  document: demandDocument,
})
export const OpenDemandPage = Page(OpenDemand)

export const AdBody = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 100_000 }),
    title: Type.Optional(Type.String({ maxLength: 300 })),
    levels: Type.Optional(
      oneOf(['stated', 'estimated'], {
        description:
          'stated (the default): a level is asked only where the ad says one; estimated: elsewhere it follows from how much the ad stresses the skill',
      }),
    ),
  },
  strict,
)

const Words = Type.Object({
  start: Type.Integer({ description: 'UTF-16 offset into the ad' }),
  end: Type.Integer(),
  text: Type.String(),
})
export const Draft = Type.Object({
  document: demandDocument,
  lines: Type.Array(
    Type.Object(
      { necessity: oneOf(['must', 'nice']), weight: Type.Integer(), why: Type.Array(Type.String()) },
      {
        additionalProperties: true,
        description: 'A requirement, or `anyOf`, with `start` and `end` of its words',
      },
    ),
  ),
  unread: Type.Array(Type.Object({ words: Words, why: oneOf(Object.values(unreadWhys)) })),
  forbidden: Type.Array(
    Type.Object({
      phrase: Type.String(),
      start: Type.Integer(),
      end: Type.Integer(),
      message: Type.String(),
    }),
    { description: 'What may not be asked; it must go before the demand is saved' },
  ),
})
