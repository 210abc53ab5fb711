import type { CreditRule } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { met, nothing, type Outcome, outcome, standing } from '../outcome.ts'
import { dayNumber } from '../quantise.ts'

const withinMonth = 700
const withinQuarter = 500

/** @param asked, @param available day numbers; 0: not said */
export function availabilityOutcome(asked: number, available: number): Outcome {
  if (available === 0 || asked === 0) return nothing(standing.open)
  const late = available - asked
  if (late <= 0) return met()
  if (late <= 31) return outcome(withinMonth, standing.short)
  if (late <= 92) return outcome(withinQuarter, standing.short)
  return nothing(standing.missing)
}

export const availabilityCredit: CreditRule<'availability'> = {
  absent: () => nothing(standing.missing),

  findings({ from }, profile) {
    const heldDate = profile.facts.availableFrom
    return [
      {
        outcome: availabilityOutcome(dayNumber(from), profile.availableDay),
        evidence: () =>
          heldDate === undefined
            ? []
            : [{ kind: 'preference', preference: 'availableFrom', state: 'self-declared' }],
        explain: () => {
          if (heldDate === undefined) {
            return {
              message: message('availability.unknown', { date: from }),
              question: message('ask.availability', { date: from }),
            }
          }
          const late = profile.availableDay > dayNumber(from)
          return {
            message: message(late ? 'availability.later' : 'availability.met', { date: from, heldDate }),
          }
        },
      },
    ]
  },

  explainAbsent: ({ from }) => ({ message: message('availability.unknown', { date: from }) }),
}
