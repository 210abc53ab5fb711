import { availabilityCredit } from './credit/availability.ts'
import { certificationCredit } from './credit/certification.ts'
import { educationCredit } from './credit/education.ts'
import { experienceCredit } from './credit/experience.ts'
import { fieldCredit } from './credit/field.ts'
import { languageCredit } from './credit/language.ts'
import { payCredit } from './credit/pay.ts'
import { skillCredit } from './credit/skill.ts'
import { workModeCredit } from './credit/work-mode.ts'
import type { CreditRule, Finding, Question } from './finding.ts'
import { better, creditOf, leastMet, nothing, type Outcome, standing, standingOf } from './outcome.ts'
import { isListed, type PreparedProfile } from './prepare.ts'
import {
  type AssessedLine,
  evidenceRank,
  type LineStatus,
  type Requirement,
  type RequirementKind,
  type RequirementLine,
} from './types.ts'

const rules: { [Kind in RequirementKind]: CreditRule<Kind> } = {
  skill: skillCredit,
  field: fieldCredit,
  certification: certificationCredit,
  education: educationCredit,
  language: languageCredit,
  experience: experienceCredit,
  'work-mode': workModeCredit,
  pay: payCredit,
  availability: availabilityCredit,
}

const ruleOf = (requirement: Requirement) => rules[requirement.kind] as CreditRule<RequirementKind>

/** What a requirement earns where no fact bears on it; `listed`: the profile says something in its section. */
export const absentOutcome = (requirement: Requirement, listed: boolean): Outcome =>
  ruleOf(requirement).absent(requirement, listed)

export function requirementFindings(
  requirement: Requirement,
  profile: PreparedProfile,
  question: Question,
): Finding[] {
  return ruleOf(requirement).findings(requirement, profile, question)
}

/** The best a profile earns on a line: of all alternatives, the highest credit and the nearest standing. */
export function lineOutcome(
  line: Pick<RequirementLine, 'anyOf'>,
  profile: PreparedProfile,
  question: Question,
): Outcome {
  let best = nothing(standing.far)
  for (const requirement of line.anyOf) {
    best = better(best, absentOutcome(requirement, isListed(requirement.kind, profile.facts)))
    for (const { outcome } of requirementFindings(requirement, profile, question))
      best = better(best, outcome)
  }
  return best
}

export function statusOf(result: Outcome): LineStatus {
  const credit = creditOf(result)
  if (credit >= leastMet) return 'met'
  if (credit > 0) return 'partly'
  return standingOf(result) === standing.open ? 'unknown' : 'not-met'
}

/** What a profile earns on a line, as `lineOutcome` says, with the line as it is shown. */
export interface JudgedLine {
  outcome: Outcome
  line: AssessedLine
}

/**
 * A line with its reasons. It shows the alternative with the highest credit; where another one would be met if
 * something unsaid were known, its question is asked too.
 */
export function judgeLine(
  { id, necessity, weight, anyOf }: RequirementLine,
  profile: PreparedProfile,
  question: Question,
): JudgedLine {
  let total = nothing(standing.far)
  let best: Finding | undefined
  let alternative = 0
  let open: Finding | undefined
  anyOf.forEach((requirement, place) => {
    const listed = isListed(requirement.kind, profile.facts)
    const findings = requirementFindings(requirement, profile, question)
    findings.push({
      outcome: absentOutcome(requirement, listed),
      evidence: () => [],
      explain: () => ruleOf(requirement).explainAbsent(requirement, listed),
    })
    for (const finding of findings) {
      total = better(total, finding.outcome)
      if (standingOf(finding.outcome) === standing.open) open ??= finding
      if (best && !isClearer(finding, best)) continue
      best = finding
      alternative = place
    }
  })
  const shown = best!
  const { message, question: own } = shown.explain()
  const toAsk = own ?? (standingOf(total) === standing.open ? open?.explain().question : undefined)
  return {
    outcome: total,
    line: {
      id,
      necessity,
      weight,
      status: statusOf(total),
      credit: creditOf(total) / 1000,
      alternative,
      evidence: shown.evidence(),
      ...(shown.relation && { relation: shown.relation }),
      message,
      ...(toAsk && { question: toAsk }),
    },
  }
}

/** More credit, then the nearer standing, then the fact that has more behind it; else the one found first. */
function isClearer(a: Finding, b: Finding): boolean {
  if (creditOf(a.outcome) !== creditOf(b.outcome)) return creditOf(a.outcome) > creditOf(b.outcome)
  if (standingOf(a.outcome) !== standingOf(b.outcome)) return standingOf(a.outcome) > standingOf(b.outcome)
  const [first, second] = [a.evidence()[0], b.evidence()[0]]
  return (
    first !== undefined && (second === undefined || evidenceRank[first.state] > evidenceRank[second.state])
  )
}
