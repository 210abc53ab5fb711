import type { Neighbour } from '../../reference/types.ts'
import type { CreditRule, Finding, RequirementOf } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { leastMet, met, mostPartly, nothing, type Outcome, outcome, standing } from '../outcome.ts'
import type { Coded } from '../prepare.ts'
import { quartersAsked } from '../quantise.ts'
import type { Message, MessageParams, SkillFact } from '../types.ts'
import { used } from '../used-evidence.ts'

/** What a level so many steps below the asked one is worth. */
const levelGap = [1000, 600, 350, 150, 50] as const
/** Taken off a met line: for a level of 1 (or not said), 2, and for a narrower skill far below the asked one. */
const belowTwo = 30
const belowThree = 15
const narrowerSpan = 50
/** Years: from this much for none to all of it, in proportion. */
const noYears = 450
const halfWay = 500

/**
 * Credit of one held skill for a skill requirement. A level not said earns what the lowest would, years not said what
 * none would. Only the skill itself or a narrower one can meet the line.
 * @param code as `skillCode` makes it
 */
export function skillOutcome(
  requirement: Pick<RequirementOf<'skill'>, 'level' | 'years'>,
  { relation, weight }: Pick<Neighbour, 'relation' | 'weight'>,
  code: number,
): Outcome {
  const level = code & 7
  const quarters = (code >> 3) - 1
  const gap = requirement.level === undefined ? 0 : Math.max(0, requirement.level - Math.max(1, level))
  const asked = requirement.years === undefined ? 0 : quartersAsked(requirement.years)
  const yearsShort = Math.max(0, asked - Math.max(0, quarters))
  const covers = relation === 'exact' || relation === 'narrower'
  const finesse =
    (level < 2 ? belowTwo : level < 3 ? belowThree : 0) +
    (covers ? Math.round((1 - weight) * narrowerSpan) : 0)

  if (covers && gap === 0 && yearsShort === 0) return met(Math.max(leastMet, 1000 - finesse))
  const years = asked === 0 ? 1000 : 1000 - Math.floor(((1000 - noYears) * yearsShort) / asked)
  const share = covers ? 1000 : Math.round(weight * 1000)
  const product = share * levelGap[gap]! * years * (1000 - finesse)
  const credit = Math.min(mostPartly, Math.floor(product / 1_000_000_000))
  if (covers && (gap === 0 || level === 0) && (yearsShort === 0 || quarters < 0))
    return outcome(credit, standing.open)
  return outcome(credit, credit >= halfWay && yearsShort * 2 <= asked ? standing.short : standing.missing)
}

export const skillCredit: CreditRule<'skill'> = {
  absent: (_requirement, listed) => nothing(listed ? standing.missing : standing.open),

  findings(requirement, profile, { reference }) {
    const findings: Finding[] = []
    const isExactHeld = profile.skills.has(requirement.skill)
    for (const neighbour of reference.neighbours(requirement.skill)) {
      // A skill has some tens of neighbours, and a person few of them: only for these is anything made.
      const known = profile.skills.get(neighbour.skill)
      if (known === undefined) continue
      for (const held of known) findings.push(findingOf(requirement, neighbour, held, isExactHeld))
    }
    return findings
  },

  explainAbsent: (requirement, listed) =>
    listed
      ? { message: message('skill.absent', { skill: requirement.skill }) }
      : {
          message: message('skill.none-listed', { skill: requirement.skill }),
          question: message('ask.skill', { skill: requirement.skill }),
        },
}

const findingOf = (
  requirement: RequirementOf<'skill'>,
  neighbour: Neighbour,
  held: Coded<SkillFact>,
  isExactHeld: boolean,
): Finding => ({
  outcome: skillOutcome(requirement, neighbour, held.code),
  evidence: () => [used('skill', held.fact)],
  relation: neighbour.relation,
  explain: () => explain(requirement, neighbour, held, isExactHeld),
})

function explain(
  requirement: RequirementOf<'skill'>,
  { relation, skill }: Neighbour,
  { fact }: Coded<SkillFact>,
  isExactHeld: boolean,
): { message: Message; question?: Message } {
  const { level, years } = requirement
  const params: MessageParams = {
    skill: requirement.skill,
    heldSkill: skill,
    ...(level !== undefined && { level }),
    ...(years !== undefined && { years }),
    ...(fact.level !== undefined && { heldLevel: fact.level }),
    ...(fact.years !== undefined && { heldYears: fact.years }),
  }
  if (relation === 'broader' || relation === 'related')
    return { message: message(isExactHeld ? `skill.${relation}-beside` : `skill.${relation}`, params) }
  const which = relation === 'narrower' ? 'skill.narrower-' : 'skill.'
  const levelUnsaid = level !== undefined && level > 1 && fact.level === undefined
  const levelShort = level !== undefined && fact.level !== undefined && fact.level < level
  const yearsUnsaid = years !== undefined && quartersAsked(years) > 0 && fact.years === undefined
  const yearsShort =
    years !== undefined &&
    fact.years !== undefined &&
    Math.floor(fact.years * 4 + 1e-9) < quartersAsked(years)
  if (levelShort && yearsShort) return { message: message(`${which}level-and-years-short`, params) }
  if (levelShort) return { message: message(`${which}level-short`, params) }
  if (yearsShort) return { message: message(`${which}years-short`, params) }
  if (levelUnsaid && yearsUnsaid) {
    return {
      message: message(`${which}level-and-years-unsaid`, params),
      question: message('ask.level-and-years', params),
    }
  }
  if (levelUnsaid)
    return { message: message(`${which}level-unsaid`, params), question: message('ask.level', params) }
  if (yearsUnsaid)
    return { message: message(`${which}years-unsaid`, params), question: message('ask.years', params) }
  if (relation === 'narrower') return { message: message('skill.narrower', params) }
  if (fact.level === undefined) {
    return { message: message(fact.years === undefined ? 'skill.exact' : 'skill.exact-years', params) }
  }
  return {
    message: message(fact.years === undefined ? 'skill.exact-level' : 'skill.exact-level-years', params),
  }
}
