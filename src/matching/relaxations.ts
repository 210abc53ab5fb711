import {
  type CefrLevel,
  cefrLevels,
  degreeLevels,
  type LanguageTest,
  type Level,
} from '../reference/types.ts'
import { certificationNeighbours } from './credit/certification-levels.ts'
import { ladderOf } from './credit/language-tests.ts'
import type { RequirementOf } from './finding.ts'
import { message } from './messages/keys.ts'
import type { MatchingReference, Message, Requirement, RequirementLine } from './types.ts'

/** One step by which an employer could ask for less. */
export interface Relaxation {
  message: Message
  /** The line as it would then be; null: dropped. */
  line: RequirementLine | null
}

/** From this weight on a related skill is worth offering as an alternative, and so many of them. */
const closeWeight = 0.5
const mostAlternatives = 2
const mostAnyOf = 12

/** The sensible single steps for one line: each alternative made easier, one more alternative, a nice to have, gone. */
export function relaxations(line: RequirementLine, reference: MatchingReference): Relaxation[] {
  const steps: Relaxation[] = []
  line.anyOf.forEach((requirement, index) => {
    for (const easier of easierOnes(requirement, reference)) {
      const anyOf = line.anyOf.with(index, easier.requirement) as RequirementLine['anyOf']
      steps.push({ message: easier.message, line: { ...line, anyOf } })
    }
    if (line.anyOf.length >= mostAnyOf) return
    for (const other of alternatives(requirement, line, reference)) {
      steps.push({ message: other.message, line: { ...line, anyOf: [...line.anyOf, other.requirement] } })
    }
  })
  if (line.necessity === 'must')
    steps.push({ message: message('relax.nice'), line: { ...line, necessity: 'nice' } })
  steps.push({ message: message('relax.drop'), line: null })
  return steps
}

interface Easier {
  message: Message
  requirement: Requirement
}

function easierOnes(requirement: Requirement, reference: MatchingReference): Easier[] {
  switch (requirement.kind) {
    case 'skill':
      return easierSkill(requirement)
    case 'language':
      return easierLanguage(requirement, reference)
    case 'education':
      return easierEducation(requirement)
    case 'experience': {
      const { years, field } = requirement
      if (years <= 0) return []
      const fewer = fewerYears(years)
      const key = field === undefined ? 'relax.experience' : 'relax.field-experience'
      const params = { years, newYears: fewer, ...(field !== undefined && { field }) }
      return [{ message: message(key, params), requirement: { ...requirement, years: fewer } }]
    }
    case 'pay': {
      const { maximum } = requirement
      const more = { ...maximum, amount: Math.ceil(maximum.amount * 1.1) }
      return [
        {
          message: message('relax.pay', { pay: maximum, newPay: more }),
          requirement: { kind: 'pay', maximum: more },
        },
      ]
    }
    case 'availability': {
      const then = new Date(`${requirement.from}T00:00:00Z`)
      if (Number.isNaN(then.getTime())) return []
      then.setUTCDate(then.getUTCDate() + 31)
      const from = then.toISOString().slice(0, 10)
      return [
        {
          message: message('relax.date', { date: requirement.from, newDate: from }),
          requirement: { ...requirement, from },
        },
      ]
    }
    case 'certification':
    case 'field':
    case 'work-mode':
      return []
  }
}

/** One year less, two from five years on. */
const fewerYears = (years: number): number => Math.max(0, years - (years >= 5 ? 2 : 1))

function easierSkill(requirement: RequirementOf<'skill'>): Easier[] {
  const { skill, level, years } = requirement
  const steps: Easier[] = []
  if (level !== undefined && level > 1) {
    const lower = (level - 1) as Level
    steps.push({
      message: message('relax.level', { skill, level, newLevel: lower }),
      requirement: { ...requirement, level: lower },
    })
  }
  if (years !== undefined && years > 0) {
    const fewer = fewerYears(years)
    const { years: _, ...without } = requirement
    steps.push(
      fewer === 0
        ? { message: message('relax.no-years', { skill }), requirement: without }
        : {
            message: message('relax.years', { skill, years, newYears: fewer }),
            requirement: { ...requirement, years: fewer },
          },
    )
  }
  return steps
}

function easierLanguage(requirement: RequirementOf<'language'>, reference: MatchingReference): Easier[] {
  const { language, level, test } = requirement
  const asked = test === undefined ? undefined : reference.languageTests.get(test)
  if (asked?.language === language)
    return [...easierGrade(requirement, asked, reference), untested(requirement, asked)]
  const lower = cefrLevels[cefrLevels.indexOf(level) - 1]
  if (lower === undefined) return []
  return [
    {
      message: message('relax.grade', { language, grade: level, newGrade: lower }),
      requirement: { kind: 'language', language, level: lower },
    },
  ]
}

/** The grade below on the same ladder; a test with one score for all levels has none. */
function easierGrade(
  requirement: RequirementOf<'language'>,
  asked: LanguageTest,
  reference: MatchingReference,
): Easier[] {
  const { language, level } = requirement
  const ladder = ladderOf(asked, reference)
  const below = ladder[ladder.indexOf(asked) - 1]
  if (!below?.passCefr) return []
  return [
    {
      message: message('relax.grade', { language, grade: asked.id, newGrade: below.id }),
      requirement: { ...requirement, test: below.id, level: lowerOf(level, below.passCefr) },
    },
  ]
}

/** The level is enough, also where no test shows it. */
function untested({ language, level }: RequirementOf<'language'>, asked: LanguageTest): Easier {
  const enough = lowerOf(level, asked.passCefr ?? level)
  return {
    message: message('relax.no-test', { language, grade: asked.id, newGrade: enough }),
    requirement: { kind: 'language', language, level: enough },
  }
}

const lowerOf = (a: CefrLevel, b: CefrLevel): CefrLevel => (a < b ? a : b)

function easierEducation(requirement: RequirementOf<'education'>): Easier[] {
  const { level, subject } = requirement
  const steps: Easier[] = []
  const lower = degreeLevels[degreeLevels.indexOf(level) - 1]
  if (lower !== undefined) {
    steps.push({
      message: message('relax.degree', { degree: level, newDegree: lower }),
      requirement: { ...requirement, level: lower },
    })
  }
  if (subject !== undefined) {
    steps.push({
      message: message('relax.any-subject', { degree: level, subject }),
      requirement: { kind: 'education', level },
    })
  }
  return steps
}

const nextMode = { 'on-site': 'hybrid', hybrid: 'remote', 'delivery-centre': 'remote', remote: null } as const

/** Close skills, the certification one step lower, or less presence, that could be accepted as well. */
function alternatives(
  requirement: Requirement,
  line: RequirementLine,
  reference: MatchingReference,
): Easier[] {
  if (requirement.kind === 'skill') {
    const asked = new Set(line.anyOf.map(other => (other.kind === 'skill' ? other.skill : '')))
    return reference
      .neighbours(requirement.skill)
      .filter(
        ({ skill, relation, weight }) => relation === 'related' && weight >= closeWeight && !asked.has(skill),
      )
      .slice(0, mostAlternatives)
      .map(({ skill }) => ({
        message: message('relax.skill-or', { skill: requirement.skill, otherSkill: skill }),
        requirement: { ...requirement, skill },
      }))
  }
  if (requirement.kind === 'work-mode') {
    const mode = nextMode[requirement.mode]
    if (mode === null || line.anyOf.some(other => other.kind === 'work-mode' && other.mode === mode))
      return []
    const step = message('relax.mode-or', { mode: requirement.mode, newMode: mode })
    return [{ message: step, requirement: { ...requirement, mode } }]
  }
  if (requirement.kind === 'certification') {
    const asked = new Set(
      line.anyOf.map(other => (other.kind === 'certification' ? other.certification : '')),
    )
    return certificationNeighbours(requirement.certification, reference)
      .filter(({ certification, relation }) => relation === 'broader' && !asked.has(certification))
      .map(({ certification }) => ({
        message: message('relax.certification-or', {
          certification: requirement.certification,
          otherCertification: certification,
        }),
        requirement: { kind: 'certification', certification },
      }))
  }
  return []
}
