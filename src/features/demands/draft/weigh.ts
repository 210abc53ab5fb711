// The weights of drafted lines: how much a skill tells one person from another, and how much the ad makes of it.

import type { Level, Reference, SkillId } from '../../../reference/types.ts'
import type { MergedLine } from './merge-lines.ts'

export interface Emphasis {
  /** How often each skill is named anywhere in the ad. */
  times: ReadonlyMap<SkillId, number>
  /** Skills of the title or of a heading. */
  titled: ReadonlySet<SkillId>
}

export interface Weighed {
  weight: Level
  why: string[]
}

/** A skill of the title counts as if it were named so many times more. */
const titleCounts = 3
/** What is asked at a basic level only tells less about who is looked for. */
const basicCounts = 0.5

/** The heaviest line gets 5 and the others their part of it: specificity × (1 + ln times). */
export function weighAll(lines: MergedLine[], emphasis: Emphasis, reference: Reference): Weighed[] {
  const each = lines.map(line => {
    const entries = line.entries.map(({ skill, level }) => {
      const times = timesOf(skill, emphasis)
      const basic = level !== undefined && level < 3
      const tells = telling(skill, reference) * (basic ? basicCounts : 1)
      return { skill, times, basic, tells, points: tells * (1 + Math.log(times)) }
    })
    const best = entries.reduce((a, b) => (b.points > a.points ? b : a))
    // Of alternatives each carries only its part: one famous name must not lift a whole list.
    return { ...best, points: entries.reduce((sum, { points }) => sum + points, 0) / entries.length }
  })
  const heaviest = Math.max(...each.map(({ points }) => points), 0.01)
  return each.map(({ skill, basic, tells, times, points }) => ({
    weight: Math.min(5, Math.max(1, Math.round((5 * points) / heaviest))) as Level,
    why: [
      ...(basic ? ['a basic knowledge is enough'] : []),
      tells < 0.3 ? 'says little about a person' : tells > 0.7 ? 'few people have it' : 'an ordinary skill',
      ...(times > 1
        ? [emphasis.titled.has(skill) ? 'in the title or a heading' : `named ${times} times`]
        : []),
    ],
  }))
}

const timesOf = (skill: SkillId, { times, titled }: Emphasis): number =>
  Math.max(1, times.get(skill) ?? 1) + (titled.has(skill) ? titleCounts : 0)

/** 0-1: how much having the skill sets a person apart, by its kind. */
function telling(id: SkillId, reference: Reference): number {
  const skill = reference.skills.get(id)
  if (!skill) return 0.2
  if (skill.generic) return 0.2
  return skill.kind === 'family' || skill.kind === 'concept' ? 0.4 : skill.kind === 'practice' ? 0.55 : 0.7
}
