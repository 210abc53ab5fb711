import { type TSchema, Type } from 'typebox'
import { longestPage, mostOffset } from '../../search/index.ts'
import { OpenDemandSchema } from '../demands/index.ts'
import { workModes } from '../profiles/document.ts'
import { oneOf } from '../schema-parts.ts'

const list = (description: string) =>
  Type.Optional(Type.String({ maxLength: 500, description: `${description}; several by commas` }))

export const SearchQuery = Type.Object({
  q: Type.Optional(
    Type.String({
      maxLength: 500,
      description: 'Words, as typed; `python@3` and `ja@B2` are read as filters',
    }),
  ),
  skills: list('Skill ids, with a level by @: python@3'),
  languages: list('Language codes, with a CEFR level by @: ja@B1'),
  certifications: list('Certification ids, any of'),
  workModes: list(`Any of ${workModes.join(', ')}`),
  countries: list('ISO 3166-1 alpha-2, any of'),
  fields: list('Field ids, any of'),
  cities: list('City ids, any of'),
  offset: Type.Integer({ minimum: 0, maximum: mostOffset, default: 0 }),
  limit: Type.Integer({ minimum: 1, maximum: longestPage, default: 20 }),
})

const Highlight = Type.Object({
  field: oneOf(['title', 'skills', 'text']),
  text: Type.String(),
  ranges: Type.Array(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })),
})
const Facet = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }))
const answer = <Hit extends TSchema>(hit: Hit) =>
  Type.Object({
    hits: Type.Array(hit),
    total: Type.Integer(),
    facets: Type.Record(Type.String(), Facet),
    understood: Type.Object({
      words: Type.Array(Type.String()),
      skills: Type.Array(Type.String(), { description: 'Skills that the words name.' }),
      filters: Type.Object({}, { additionalProperties: true }),
      unknown: Type.Array(Type.String(), {
        description:
          'Not read as it may be meant: an @ that names nothing, a minus, OR, NOT, years asked; emoji alone.',
      }),
      leftOut: Type.Array(Type.String(), { description: 'Words past the tenth: not looked for.' }),
    }),
    searchedBy: oneOf(['meilisearch', 'postgres']),
  })

export const ProfileCard = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  agreed: Type.Boolean({ description: 'The person agreed to be introduced to the employer.' }),
  name: Type.Optional(Type.String({ description: 'Only after the person agreed, or for ministry staff.' })),
  headline: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  languages: Type.Array(
    Type.Object({
      language: Type.String(),
      level: Type.Optional(Type.String()),
      test: Type.Optional(Type.String()),
    }),
  ),
  preferences: Type.Object({}, { additionalProperties: true }),
})
export const ProfileAnswer = answer(Type.Object({ profile: ProfileCard, highlights: Type.Array(Highlight) }))
export const DemandAnswer = answer(
  Type.Object({ demand: OpenDemandSchema, highlights: Type.Array(Highlight) }),
)

export const CompletionQuery = Type.Object({
  q: Type.String({ minLength: 1, maxLength: 100 }),
  locale: oneOf(['en', 'ja', 'ur'], { default: 'en' }),
  limit: Type.Integer({ minimum: 1, maximum: 50, default: 10 }),
})
export const CompletionAnswer = Type.Object({
  skills: Type.Array(
    Type.Object({ skill: Type.String(), label: Type.String(), alias: Type.Optional(Type.String()) }),
  ),
  searchedBy: oneOf(['meilisearch', 'postgres']),
})

export const Unindexed = Type.Object({
  items: Type.Array(
    Type.Object({
      number: Type.String(),
      kind: oneOf(['profiles', 'demands']),
      id: Type.String(),
      target: oneOf(['meilisearch', 'postgres']),
      attempts: Type.Integer(),
      error: Type.Union([Type.String(), Type.Null()]),
      deadAt: Type.String({ format: 'date-time' }),
    }),
    { description: 'Newest first, at most 100' },
  ),
})
export const Retried = Type.Object({ retried: Type.Integer() })
