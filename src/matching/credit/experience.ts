import type { CreditRule } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { met, nothing, type Outcome, outcome, standing } from '../outcome.ts'
import { fieldIndex } from '../prepare.ts'
import { monthsAsked, unknown16 } from '../quantise.ts'
import { used } from '../used-evidence.ts'

const mostForLess = 850

/** @param held months, or `unknown16` */
export function experienceOutcome(asked: number, held: number): Outcome {
  if (held === unknown16) return nothing(standing.open)
  if (held >= asked) return met()
  const credit = Math.floor((mostForLess * held) / asked)
  return outcome(credit, held * 4 >= asked * 3 ? standing.short : standing.far)
}

export const experienceCredit: CreditRule<'experience'> = {
  absent: () => nothing(standing.far),

  findings({ years, field }, profile, { reference }) {
    const place = field === undefined ? 0 : fieldIndex(field, reference) + 1
    if (place === 0 && field !== undefined) return []
    const held = profile.experience[place]!
    return [
      {
        outcome: experienceOutcome(monthsAsked(years), held),
        evidence: () =>
          profile.facts.experience
            .filter(fact => field === undefined || fact.field === field)
            .sort((a, b) => b.months - a.months)
            .slice(0, 1)
            .map(fact => used('experience', fact)),
        explain: () => {
          const params = {
            years,
            ...(field !== undefined && { field }),
            ...(held !== unknown16 && { heldMonths: held }),
          }
          const where = field === undefined ? 'experience' : 'field-experience'
          if (held === unknown16) {
            return { message: message(`${where}.unknown`, params), question: message(`ask.${where}`, params) }
          }
          return { message: message(held >= monthsAsked(years) ? `${where}.met` : `${where}.short`, params) }
        },
      },
    ]
  },

  /** Only for a field the reference does not know. */
  explainAbsent: ({ years, field = '' }) => ({
    message: message('field-experience.short', { years, field, heldMonths: 0 }),
  }),
}
