import { type Static, Type } from 'typebox'
import { cefrLevels, degreeLevels } from '../../reference/types.ts'
import { payAmount, payPeriods, workModes } from '../profiles/document.ts'
import { country, identifier, isoDate, language, oneOf, strict } from '../schema-parts.ts'
import { demandTerms } from './terms.ts'

const level = Type.Integer({ minimum: 1, maximum: 5 })
const years = Type.Number({ minimum: 0, maximum: 50 })
export const employmentTypes = ['permanent', 'fixed-term', 'dispatch', 'contract', 'internship'] as const

export const requirement = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Literal('skill'),
        skill: identifier,
        level: Type.Optional(level),
        years: Type.Optional(years),
      },
      strict,
    ),
    Type.Object({ kind: Type.Literal('field'), field: identifier }, strict),
    Type.Object({ kind: Type.Literal('certification'), certification: identifier }, strict),
    Type.Object(
      { kind: Type.Literal('education'), level: oneOf(degreeLevels), subject: Type.Optional(identifier) },
      strict,
    ),
    Type.Object(
      {
        kind: Type.Literal('language'),
        language,
        level: oneOf(cefrLevels),
        test: Type.Optional(identifier),
      },
      strict,
    ),
    Type.Object({ kind: Type.Literal('experience'), years, field: Type.Optional(identifier) }, strict),
    Type.Object(
      { kind: Type.Literal('work-mode'), mode: oneOf(workModes), country: Type.Optional(country) },
      strict,
    ),
    Type.Object({ kind: Type.Literal('pay'), maximum: payAmount }, strict),
    Type.Object({ kind: Type.Literal('availability'), from: isoDate }, strict),
  ],
  { discriminator: { propertyName: 'kind' } },
)

export const requirementLine = Type.Object(
  {
    id: Type.String({
      pattern: '^[A-Za-z0-9_-]{1,40}$',
      description: '1 to 40 letters, digits, - and _; stable within the demand',
    }),
    necessity: oneOf(['must', 'nice'] as const),
    weight: level,
    anyOf: Type.Array(requirement, { minItems: 1, maxItems: 12 }),
    words: Type.Optional(
      Type.Object(
        { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) },
        { ...strict, description: 'The words of the ad it was drafted from' },
      ),
    ),
  },
  strict,
)

export const demandDocument = Type.Object(
  {
    title: Type.Object(
      {
        en: Type.Optional(Type.String({ maxLength: 200 })),
        ja: Type.Optional(Type.String({ maxLength: 200 })),
      },
      strict,
    ),
    text: Type.Object(
      {
        en: Type.Optional(Type.String({ maxLength: 20_000 })),
        ja: Type.Optional(Type.String({ maxLength: 20_000 })),
      },
      strict,
    ),
    place: Type.Optional(
      Type.Object({ country, city: Type.Optional(Type.String({ maxLength: 80 })) }, strict),
    ),
    workMode: Type.Optional(oneOf(workModes)),
    employmentType: Type.Optional(oneOf(employmentTypes)),
    pay: Type.Optional(
      Type.Object(
        {
          minimum: Type.Optional(Type.Number({ minimum: 0, maximum: 1e12 })),
          maximum: Type.Optional(Type.Number({ minimum: 0, maximum: 1e12 })),
          currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217, such as JPY' }),
          period: oneOf(payPeriods),
        },
        strict,
      ),
    ),
    startDate: Type.Optional(isoDate),
    deadline: Type.Optional(isoDate),
    seats: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    terms: Type.Optional(demandTerms),
    requirements: Type.Array(requirementLine, { maxItems: 60 }),
  },
  { ...strict, $id: 'DemandDocument' },
)

/** What an employer asks for. A draft may lack anything; what a publication needs, `submit-demand.ts` says. */
export type DemandDocument = Static<typeof demandDocument>

export const emptyDemand: DemandDocument = { title: {}, text: {}, requirements: [] }
