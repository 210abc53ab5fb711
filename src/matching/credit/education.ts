import type { CreditRule, Finding, RequirementOf } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { met, nothing, type Outcome, outcome, standing } from '../outcome.ts'
import { degreeNumber } from '../quantise.ts'
import type { EducationFact, MatchingReference } from '../types.ts'
import { used } from '../used-evidence.ts'

const levelBelow = [1000, 400, 200, 0, 0, 0] as const
/** A degree in another computing subject, and in any other subject (or one not said). */
const otherComputing = 800
const otherSubject = 400

type Fit = 'fits' | 'computing' | 'unsaid' | 'other'

export function educationOutcome(
  requirement: RequirementOf<'education'>,
  fact: Pick<EducationFact, 'level' | 'subject'>,
  reference: Pick<MatchingReference, 'subjects'>,
): Outcome {
  const below = Math.max(0, degreeNumber(requirement.level) - degreeNumber(fact.level))
  const fit = subjectFit(requirement.subject, fact.subject, reference)
  if (below === 0 && fit === 'fits') return met()
  const share = fit === 'fits' ? 1000 : fit === 'computing' ? otherComputing : otherSubject
  const credit = Math.floor((levelBelow[below]! * share) / 1000)
  if (below > 0) return outcome(credit, standing.far)
  return outcome(
    credit,
    fit === 'unsaid' ? standing.open : fit === 'computing' ? standing.short : standing.far,
  )
}

/** A subject fits when it is the asked one or lies within it. */
function subjectFit(
  asked: string | undefined,
  held: string | undefined,
  { subjects }: Pick<MatchingReference, 'subjects'>,
): Fit {
  if (asked === undefined) return 'fits'
  if (held === undefined) return 'unsaid'
  const seen = new Set<string>()
  for (let id: string | undefined = held; id !== undefined && !seen.has(id); id = subjects.get(id)?.parent) {
    if (id === asked) return 'fits'
    seen.add(id)
  }
  return subjects.get(asked)?.computing && subjects.get(held)?.computing ? 'computing' : 'other'
}

export const educationCredit: CreditRule<'education'> = {
  absent: (_requirement, listed) => nothing(listed ? standing.far : standing.open),

  findings: (requirement, profile, { reference }) =>
    profile.facts.education.map((fact): Finding => {
      const fit = subjectFit(requirement.subject, fact.subject, reference)
      return {
        outcome: educationOutcome(requirement, fact, reference),
        evidence: () => [used('education', fact)],
        relation: fit === 'computing' ? 'related' : 'exact',
        explain: () => {
          const params = {
            degree: requirement.level,
            heldDegree: fact.level,
            ...(requirement.subject !== undefined && { subject: requirement.subject }),
            ...(fact.subject !== undefined && { heldSubject: fact.subject }),
          }
          if (degreeNumber(fact.level) < degreeNumber(requirement.level)) {
            return { message: message('education.level-short', params) }
          }
          if (fit === 'unsaid') {
            return {
              message: message('education.subject-unsaid', params),
              question: message('ask.subject', params),
            }
          }
          if (fit === 'fits') {
            return {
              message: message(fact.subject === undefined ? 'education.met' : 'education.met-in', params),
            }
          }
          return {
            message: message(
              fit === 'computing' ? 'education.related-subject' : 'education.other-subject',
              params,
            ),
          }
        },
      }
    }),

  explainAbsent: ({ level }, listed) =>
    listed
      ? { message: message('education.absent', { degree: level }) }
      : {
          message: message('education.unknown', { degree: level }),
          question: message('ask.education', { degree: level }),
        },
}
