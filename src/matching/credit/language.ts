import type { CreditRule, Finding, RequirementOf } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { met, nothing, type Outcome, outcome, standing } from '../outcome.ts'
import { cefrNumber } from '../quantise.ts'
import type { MatchingReference } from '../types.ts'
import { used } from '../used-evidence.ts'
import { cefrOfCode, gradesBelow, testOfCode } from './language-tests.ts'

/** What a level so many steps below the asked one is worth. */
const stepsBelow = [1000, 700, 400, 200, 100, 50] as const
/** A beginner's level can be learned in months from nothing. */
const learnable = cefrNumber('A2')

/**
 * The asked test's own ladder decides where the person has passed one of its grades; else levels do.
 * @param code as `languageCode` makes it
 */
export function languageOutcome(
  requirement: RequirementOf<'language'>,
  code: number,
  reference: Pick<MatchingReference, 'languageTests'>,
): Outcome {
  const grades = gradesBelow(requirement.test, testOfCode(code, reference), reference)
  if (grades === null && cefrOfCode(code) === 0) {
    const floor = stepsBelow[cefrNumber(requirement.level) - 1]!
    return floor === 1000 ? met() : outcome(floor, standing.open)
  }
  const below = grades ?? cefrNumber(requirement.level) - cefrOfCode(code)
  if (below <= 0) return met()
  return outcome(stepsBelow[below] ?? 0, below === 1 ? standing.short : standing.far)
}

export const languageCredit: CreditRule<'language'> = {
  absent: ({ level }, listed) =>
    nothing(!listed ? standing.open : cefrNumber(level) <= learnable ? standing.missing : standing.far),

  findings: (requirement, profile, { reference }) =>
    (profile.languages.get(requirement.language) ?? []).map(({ fact, code }): Finding => {
      const result = languageOutcome(requirement, code, reference)
      return {
        outcome: result,
        evidence: () => [used('language', fact)],
        relation: 'exact',
        explain: () => {
          const heldGrade = fact.test ?? fact.level
          const params = { ...asked(requirement), ...(heldGrade !== undefined && { heldGrade }) }
          if ((result & 7) === standing.met) {
            return {
              message: message(heldGrade === undefined ? 'language.listed' : 'language.met', params),
            }
          }
          if ((result & 7) === standing.open) {
            return {
              message: message('language.grade-unsaid', params),
              question: message('ask.language', params),
            }
          }
          return { message: message('language.short', params) }
        },
      }
    }),

  explainAbsent: (requirement, listed) =>
    listed
      ? { message: message('language.absent', asked(requirement)) }
      : {
          message: message('language.unknown', asked(requirement)),
          question: message('ask.language', asked(requirement)),
        },
}

const asked = ({ language, level, test }: RequirementOf<'language'>) => ({ language, grade: test ?? level })
