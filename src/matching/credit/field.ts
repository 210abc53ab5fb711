import type { CreditRule } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { leastMet, met, mostPartly, nothing, type Outcome, outcome, standing } from '../outcome.ts'
import { fieldIndex } from '../prepare.ts'
import { unknown16 } from '../quantise.ts'
import { used } from '../used-evidence.ts'
import { fieldMet, mostStrength } from './field-strength.ts'

const nearlyMet = 400

/** @param strength 0-1000 as `fieldStrengths` makes it, or `unknown16` */
export function fieldOutcome(strength: number): Outcome {
  if (strength === unknown16) return nothing(standing.open)
  if (strength >= fieldMet) {
    return met(leastMet + Math.floor(((1000 - leastMet) * (strength - fieldMet)) / (mostStrength - fieldMet)))
  }
  const credit = Math.floor((mostPartly * strength) / fieldMet)
  return outcome(credit, strength >= nearlyMet ? standing.short : standing.far)
}

export const fieldCredit: CreditRule<'field'> = {
  absent: () => nothing(standing.far),

  findings({ field }, profile, { reference }) {
    const strength = profile.strengths[fieldIndex(field, reference)] ?? 0
    const result = fieldOutcome(strength)
    const skills = () =>
      profile.facts.skills.filter(({ skill }) => {
        const known = reference.skills.get(skill)
        return known?.field === field && !known.generic
      })
    const experience = () => profile.facts.experience.filter(fact => fact.field === field)
    return [
      {
        outcome: result,
        evidence: () => [
          ...experience().map(fact => used('experience', fact)),
          ...skills().map(fact => used('skill', fact)),
        ],
        explain: () => {
          if (strength === unknown16) {
            return { message: message('field.unknown', { field }), question: message('ask.field', { field }) }
          }
          const months = Math.max(0, ...experience().map(fact => fact.months))
          const params = {
            field,
            skillCount: new Set(skills().map(({ skill }) => skill)).size,
            heldMonths: months,
          }
          if (strength >= fieldMet) return { message: message('field.met', params) }
          return { message: message(strength > 0 ? 'field.partly' : 'field.absent', params) }
        },
      },
    ]
  },

  explainAbsent: ({ field }) => ({ message: message('field.absent', { field }) }),
}
