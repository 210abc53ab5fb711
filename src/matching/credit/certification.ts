import type { CreditRule, Finding } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { met, nothing, type Outcome, outcome, standing } from '../outcome.ts'
import { dateOfDay, never } from '../quantise.ts'
import type { Relation } from '../types.ts'
import { used } from '../used-evidence.ts'
import { certificationNeighbours } from './certification-levels.ts'

const stepTowards = 400

/**
 * A certificate counts only if it is valid on the day; one that ends earlier earns nothing.
 * @param expiry day number, 0 unknown, `never`
 */
export function certificationOutcome(relation: Relation, expiry: number, day: number): Outcome {
  const covers = relation === 'exact' || relation === 'narrower'
  if (expiry === 0) return nothing(covers ? standing.open : standing.missing)
  if (expiry !== never && expiry < day) return nothing(standing.missing)
  return covers ? met() : outcome(stepTowards, standing.missing)
}

export const certificationCredit: CreditRule<'certification'> = {
  absent: (_requirement, listed) => nothing(listed ? standing.missing : standing.open),

  findings({ certification }, profile, { reference, day }) {
    const findings: Finding[] = []
    for (const neighbour of certificationNeighbours(certification, reference)) {
      for (const { fact, code } of profile.certifications.get(neighbour.certification) ?? []) {
        const result = certificationOutcome(neighbour.relation, code, day)
        const params = { certification, heldCertification: neighbour.certification, date: dateOfDay(day) }
        findings.push({
          outcome: result,
          evidence: () => [used('certification', fact)],
          relation: neighbour.relation,
          explain: () => {
            if (code === 0) {
              const unsaid = message('certification.expiry-unsaid', params)
              return neighbour.relation === 'broader'
                ? { message: unsaid }
                : { message: unsaid, question: message('ask.expiry', params) }
            }
            if (code !== never && code < day) {
              return { message: message('certification.expired', { ...params, heldDate: dateOfDay(code) }) }
            }
            if (neighbour.relation === 'broader') return { message: message('certification.lower', params) }
            return {
              message: message(
                neighbour.relation === 'exact' ? 'certification.met' : 'certification.higher',
                params,
              ),
            }
          },
        })
      }
    }
    return findings
  },

  explainAbsent: ({ certification }, listed) =>
    listed
      ? { message: message('certification.absent', { certification }) }
      : {
          message: message('certification.none-listed', { certification }),
          question: message('ask.certification', { certification }),
        },
}
