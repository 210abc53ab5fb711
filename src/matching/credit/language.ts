import type { LanguageTest } from '../../reference/types.ts'
import type { CreditRule, Finding, RequirementOf } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { better, met, nothing, type Outcome, outcome, standing, standingOf } from '../outcome.ts'
import { cefrNumber } from '../quantise.ts'
import { used } from '../used-evidence.ts'
import { gradesBelow, gradesBelowFor, heldOfCode, type Tests, testAt } from './language-tests.ts'

/** What a level so many steps below the asked one is worth. */
const stepsBelow = [1000, 700, 400, 200, 100, 50] as const
/** A beginner's level can be learned in months from nothing. */
const learnable = cefrNumber('A2')

/** A test is asked for, and the level it stands for is said: it may well be so, but has to be shown. */
const untested = outcome(800, standing.open)

/**
 * Without a test asked for, levels decide, however they are known. Where one is asked for, a passed test counts, and
 * what is only said is never enough; the asked test's own ladder decides where it has grades.
 * @param code as `languageCode` makes it
 */
export function languageOutcome(
  requirement: RequirementOf<'language'>,
  code: number,
  reference: Tests,
): Outcome {
  const { said, shown, test } = heldOfCode(code)
  const level = cefrNumber(requirement.level)
  const asked = testAsked(requirement, reference)
  if (!asked)
    return said === 0 && shown === 0 ? unsaid(level - 1, met()) : stepped(level - Math.max(said, shown))
  const belowFor = (claimed: number) => gradesBelowFor(asked, claimed, reference) ?? level - claimed
  if (test === 0 && said === 0) return unsaid(belowFor(1), untested)
  const claim = said === 0 ? nothing(standing.far) : stepped(belowFor(said), untested)
  if (test === 0) return claim
  return better(claim, stepped(gradesBelow(asked, testAt(test, reference)!, reference) ?? level - shown))
}

function testAsked(
  { language, test }: RequirementOf<'language'>,
  { languageTests }: Tests,
): LanguageTest | null {
  const asked = test === undefined ? undefined : languageTests.get(test)
  return asked?.language === language ? asked : null
}

function stepped(below: number, enough: Outcome = met()): Outcome {
  if (below <= 0) return enough
  return outcome(stepsBelow[below] ?? 0, below === 1 ? standing.short : standing.far)
}

/** A level not said earns what the lowest would. */
const unsaid = (below: number, enough: Outcome): Outcome =>
  below <= 0 ? enough : outcome(stepsBelow[below] ?? 0, standing.open)

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
          const passed = heldOfCode(code).test > 0 ? fact.test : undefined
          const heldGrade = passed ?? fact.level ?? fact.test
          const params = { ...asked(requirement), ...(heldGrade !== undefined && { heldGrade }) }
          const stands = standingOf(result)
          if (stands === standing.met)
            return { message: message((passed ?? fact.level) ? 'language.met' : 'language.listed', params) }
          if (stands !== standing.open) return { message: message('language.short', params) }
          if (fact.level === undefined) {
            const failed = fact.test !== undefined && fact.score !== undefined
            const key = failed ? 'language.not-passed' : 'language.grade-unsaid'
            return { message: message(key, params), question: message('ask.language', params) }
          }
          return {
            message: message('language.untested', { ...params, heldGrade: fact.level }),
            question: message('ask.language-test', params),
          }
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
