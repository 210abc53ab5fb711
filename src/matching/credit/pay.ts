import type { CreditRule } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { met, nothing, type Outcome, outcome, standing } from '../outcome.ts'
import { centsPerYear, unknown32 } from '../quantise.ts'

const withinTenth = 700
const withinFifth = 500

/** @param least what the person wants, @param most what the employer pays: US cents a year, or `unknown32` */
export function payOutcome(most: number, least: number): Outcome {
  if (least === unknown32 || most === unknown32) return nothing(standing.open)
  if (least <= most) return met()
  if (most * 10 >= least * 9) return outcome(withinTenth, standing.short)
  if (most * 10 >= least * 8) return outcome(withinFifth, standing.short)
  return nothing(standing.missing)
}

export const payCredit: CreditRule<'pay'> = {
  absent: () => nothing(standing.missing),

  findings({ maximum }, profile, { reference }) {
    const most = centsPerYear(maximum, reference) ?? unknown32
    const least = profile.payCents
    const minimum = profile.facts.minimumPay
    return [
      {
        outcome: payOutcome(most, least),
        evidence: () =>
          minimum ? [{ kind: 'preference', preference: 'minimumPay', state: 'self-declared' }] : [],
        explain: () => {
          if (!minimum) {
            return {
              message: message('pay.unknown', { pay: maximum }),
              question: message('ask.pay', { pay: maximum }),
            }
          }
          const params = { pay: maximum, heldPay: minimum }
          if (most === unknown32 || least === unknown32) return { message: message('pay.no-rate', params) }
          return { message: message(least <= most ? 'pay.met' : 'pay.above', params) }
        },
      },
    ]
  },

  explainAbsent: ({ maximum }) => ({ message: message('pay.unknown', { pay: maximum }) }),
}
