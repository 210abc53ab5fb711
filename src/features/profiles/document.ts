import { type Static, Type } from 'typebox'
import { cefrLevels, degreeLevels } from '../../reference/types.ts'
import {
  country,
  identifier,
  isoDate,
  isoMonth,
  language,
  line,
  oneOf,
  prose,
  strict,
} from '../schema-parts.ts'

const year = Type.Integer({ minimum: 1950, maximum: 2100 })
const evidence = Type.Object(
  {
    state: oneOf(['self-declared', 'document', 'verified']),
    by: Type.Optional(line(120)),
    at: Type.Optional(isoDate),
  },
  {
    additionalProperties: false,
    readOnly: true,
    description: 'What backs the fact. Set by the service, never by the person: ignored where it is sent.',
  },
)
const backed = { evidence: Type.Optional(evidence) }

export const workModes = ['on-site', 'hybrid', 'remote', 'delivery-centre'] as const
export const payPeriods = ['hour', 'month', 'year'] as const

export const payAmount = Type.Object(
  {
    amount: Type.Number({ minimum: 0, maximum: 1e12 }),
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217, such as JPY' }),
    period: oneOf(payPeriods),
  },
  strict,
)

export const profileDocument = Type.Object(
  {
    headline: Type.Optional(line(200)),
    summary: Type.Optional(prose(4000)),
    skills: Type.Array(
      Type.Object(
        {
          skill: identifier,
          level: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
          years: Type.Optional(Type.Number({ minimum: 0, maximum: 60 })),
          lastUsed: Type.Optional(year),
          ...backed,
        },
        strict,
      ),
      { maxItems: 200 },
    ),
    certifications: Type.Array(
      Type.Object(
        {
          certification: identifier,
          issuer: Type.Optional(
            Type.String({
              readOnly: true,
              description: 'As the vocabulary names it. Ignored where it is sent.',
            }),
          ),
          number: Type.Optional(line(80)),
          issued: Type.Optional(isoDate),
          expires: Type.Optional(Type.Union([isoDate, Type.Null()])),
          proof: Type.Optional(
            Type.String({
              format: 'uri',
              pattern: '^https://',
              maxLength: 500,
              description: 'An address that begins with https://',
            }),
          ),
          ...backed,
        },
        strict,
      ),
      { maxItems: 100 },
    ),
    education: Type.Array(
      Type.Object(
        {
          level: oneOf(degreeLevels),
          degree: Type.Optional(line(120)),
          subject: Type.Optional(identifier),
          institution: Type.Optional(line(160)),
          graduated: Type.Optional(year),
          ...backed,
        },
        strict,
      ),
      { maxItems: 20 },
    ),
    languages: Type.Array(
      Type.Object(
        {
          language,
          level: Type.Optional(oneOf(cefrLevels)),
          test: Type.Optional(identifier),
          score: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
          ...backed,
        },
        strict,
      ),
      { maxItems: 20 },
    ),
    jobs: Type.Array(
      Type.Object(
        {
          title: line(160),
          organisation: Type.Optional(line(160)),
          field: Type.Optional(identifier),
          from: Type.Optional(isoMonth),
          to: Type.Optional(Type.Union([isoMonth, Type.Null()], { description: 'null: the present job' })),
          description: Type.Optional(prose(4000)),
          ...backed,
        },
        strict,
      ),
      { maxItems: 60 },
    ),
    experience: Type.Optional(
      Type.Array(
        Type.Object(
          {
            field: Type.Optional(identifier),
            months: Type.Integer({ minimum: 0, maximum: 720 }),
            ...backed,
          },
          strict,
        ),
        { maxItems: 20, description: 'What the person states beside dated jobs; field absent: all IT work' },
      ),
    ),
    place: Type.Optional(
      Type.Object(
        { province: Type.Optional(identifierOfPlace()), city: Type.Optional(line(80)), ...backed },
        strict,
      ),
    ),
    preferences: Type.Object(
      {
        countries: Type.Optional(Type.Array(country, { maxItems: 60 })),
        workModes: Type.Optional(Type.Array(oneOf(workModes), { maxItems: 4 })),
        minimumPay: Type.Optional(payAmount),
        availableFrom: Type.Optional(isoDate),
      },
      strict,
    ),
  },
  strict,
)

function identifierOfPlace() {
  return Type.String({ pattern: '^PK-[A-Z]{2}$', description: 'ISO 3166-2, such as PK-PB' })
}

/** All a person says of themselves for matching and reading, but the name and the contact. */
export type ProfileDocument = Static<typeof profileDocument>

export const emptyDocument: ProfileDocument = {
  skills: [],
  certifications: [],
  education: [],
  languages: [],
  jobs: [],
  preferences: {},
}
