import { type Static, Type } from 'typebox'
import { oneOf, prose, strict } from '../schema-parts.ts'

export const hourSystems = ['fixed', 'flexible', 'discretionary', 'shifts'] as const
export const insurances = ['health', 'pension', 'accident', 'employment'] as const
export const smokingRules = ['none-indoors', 'smoking-rooms', 'outdoors-only', 'allowed'] as const
export const visaSupports = ['full', 'documents', 'none'] as const
export const housings = ['provided', 'allowance', 'search', 'none'] as const

const clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM, of 24 hours' })

/**
 * The terms of employment that a posting states: those a Japanese 求人票 has to have, and what matters to somebody
 * who moves. Matching reads none of them; what people are matched on stands in the requirements.
 */
export const demandTerms = Type.Object(
  {
    dutiesChange: Type.Optional(prose(1000)),
    placeChange: Type.Optional(prose(1000)),
    contractMonths: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 120, description: 'Length of a fixed-term contract' }),
    ),
    renewal: Type.Optional(prose(1000)),
    probationMonths: Type.Optional(Type.Integer({ minimum: 0, maximum: 24, description: '0: none' })),
    probationTerms: Type.Optional(prose(1000)),
    hourSystem: Type.Optional(oneOf(hourSystems)),
    hoursFrom: Type.Optional(clock),
    hoursTo: Type.Optional(clock),
    breakMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 240 })),
    overtimeHours: Type.Optional(
      Type.Number({ minimum: 0, maximum: 100, description: 'Of an ordinary month; 0: none' }),
    ),
    holidaysPerYear: Type.Optional(Type.Integer({ minimum: 0, maximum: 250 })),
    holidays: Type.Optional(prose(1000)),
    fixedOvertimePay: Type.Optional(
      Type.Object(
        {
          amount: Type.Number({
            minimum: 0,
            maximum: 1e9,
            description: 'A month, in the currency of the pay',
          }),
          hours: Type.Number({ minimum: 0, maximum: 100 }),
        },
        { ...strict, description: 'Overtime that the pay includes' },
      ),
    ),
    bonus: Type.Optional(prose(1000)),
    bonusIncluded: Type.Optional(
      Type.Boolean({ description: 'The annual pay that the posting gives includes the bonus' }),
    ),
    raise: Type.Optional(prose(1000)),
    insurance: Type.Optional(Type.Array(oneOf(insurances), { maxItems: 4 })),
    smoking: Type.Optional(oneOf(smokingRules)),
    remoteDays: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 5, description: 'Days of a week away from the office' }),
    ),
    visaSupport: Type.Optional(oneOf(visaSupports)),
    travelPaid: Type.Optional(Type.Boolean({ description: 'The employer pays the journey there' })),
    housing: Type.Optional(oneOf(housings)),
    relocation: Type.Optional(prose(1000)),
    prayerRoom: Type.Optional(Type.Boolean()),
    halalMeals: Type.Optional(Type.Boolean()),
    team: Type.Optional(prose(2000)),
    personSought: Type.Optional(prose(2000)),
    selection: Type.Optional(prose(1000)),
  },
  strict,
)

export type DemandTerms = Static<typeof demandTerms>

/** The terms that are free text, where an ad may ask for what must not be asked. */
export const writtenTerms = [
  'dutiesChange',
  'placeChange',
  'renewal',
  'probationTerms',
  'holidays',
  'bonus',
  'raise',
  'relocation',
  'team',
  'personSought',
  'selection',
] as const satisfies (keyof DemandTerms)[]
