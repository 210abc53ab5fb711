import { Type } from 'typebox'
import { Page, PageQuery } from '../../http/paging.ts'
import { kinds, topics, ways } from '../events/index.ts'
import { maybeWhen, oneOf, strict, uuid, when } from '../schema-parts.ts'

export { Id } from '../schema-parts.ts'

const kindNames = Object.keys(kinds) as (keyof typeof kinds)[]
const topicNames = Object.keys(topics) as (keyof typeof topics)[]

export const ListQuery = Type.Interface([PageQuery], {
  unread: Type.Optional(Type.Boolean({ description: 'Only those not read yet' })),
  locale: Type.Optional(oneOf(['en', 'ja', 'ur'])),
})
export const Notification = Type.Object({
  id: uuid,
  kind: oneOf(kindNames),
  topic: oneOf(topicNames),
  text: Type.String({ description: 'In the language of the reader; with no name of a person in it' }),
  matchId: Type.Union([uuid, Type.Null()]),
  demandId: Type.Union([uuid, Type.Null()]),
  createdAt: when,
  readAt: maybeWhen,
})
export const NotificationPage = Type.Interface([Page(Notification)], {
  unread: Type.Integer({ description: 'Of all, not only of this page' }),
})
export const ReadBody = Type.Object(
  { ids: Type.Optional(Type.Array(uuid, { minItems: 1, maxItems: 200, description: 'Absent: all' })) },
  strict,
)
export const Ways = Type.Object({
  items: Type.Array(
    Type.Object({ topic: oneOf(topicNames), way: oneOf(ways), ways: Type.Array(oneOf(ways)) }),
  ),
})
export const WaysBody = Type.Object(
  {
    ways: Type.Record(Type.String({ maxLength: 40 }), oneOf(ways), {
      description: 'By topic; those that are not named stay as they are',
    }),
  },
  strict,
)
export const TokenQuery = Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) })

const filter = (description: string) =>
  Type.Optional(Type.String({ maxLength: 500, description: `${description}; several by commas` }))
/** The names and forms of the shortlist's own filters. */
const filters = Type.Object(
  {
    q: Type.Optional(
      Type.String({ maxLength: 500, description: 'Only those whose profile mentions these words' }),
    ),
    verdicts: filter('Verdicts, any of'),
    fields: filter('Field ids, any of'),
    skills: filter('Skill ids, all of, with a level by @: python@3'),
    languages: filter('Language codes, all of, with a CEFR level by @: ja@B1'),
    experience: filter('Bands of experience, any of'),
    workModes: filter('Ways of working, any of'),
    pay: filter('Bands of pay, any of'),
  },
  strict,
)
export const KeepBody = Type.Object(
  {
    demandId: Type.Optional(
      Type.String({
        format: 'uuid',
        description: 'Of employers: the demand for which people are looked for',
      }),
    ),
    filters: Type.Optional(filters),
  },
  strict,
)
export const KeptChange = Type.Object({ paused: Type.Boolean() }, strict)
export const KeptSearch = Type.Object({
  id: uuid,
  kind: oneOf(['people', 'demands']),
  demandId: Type.Union([uuid, Type.Null()]),
  filters,
  paused: Type.Boolean(),
  createdAt: when,
  lookedAt: maybeWhen,
  found: Type.Integer({ description: 'How many you were told of since it is kept' }),
  newest: Type.Array(Type.Object({ id: uuid, toldAt: when }), {
    description: 'The ten told last: profiles by id alone, or demands',
  }),
})
export const KeptSearches = Type.Object({ items: Type.Array(KeptSearch) })
