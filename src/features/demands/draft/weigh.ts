// The weight of a drafted line: how much this skill tells one person from another, and how much the ad makes of it.

import type { Level, Reference, SkillId } from '../../../reference/types.ts'
import type { MergedLine } from './merge-lines.ts'

export interface Emphasis {
  /** How often each skill, or a narrower one, is named anywhere in the ad. */
  times: ReadonlyMap<SkillId, number>
  /** Skills of the title or of a heading. */
  titled: ReadonlySet<SkillId>
  /**
   * Share (0-1) of the pool's profiles with the skill; absent: nothing is known of the pool. Rare skills say more
   * about a person than those everybody lists.
   */
  share?: (skill: SkillId) => number | undefined
}

/** 1 generic or a whole field … 3 an ordinary tool, language or practice … 5 what the ad is about; with the reasons. */
export function weigh(
  line: MergedLine,
  emphasis: Emphasis,
  reference: Reference,
): { weight: Level; why: string[] } {
  const why: string[] = []
  const each = line.entries.map(entry => specificity(entry.skill, emphasis, reference))
  let weight = Math.max(...each)
  why.push(
    weight <= 1 ? 'says little about a person' : weight >= 4 ? 'a specific skill' : 'an ordinary skill',
  )
  const times = Math.max(...line.entries.map(entry => emphasis.times.get(entry.skill) ?? 1))
  if (line.entries.some(entry => emphasis.titled.has(entry.skill))) {
    weight += 2
    why.push('stands in the title or a heading')
  } else if (times >= 3) {
    weight += 1
    why.push(`named ${times} times`)
  }
  if (line.entries.some(entry => (entry.level ?? 0) >= 4 || (entry.years ?? 0) >= 5)) {
    weight += 1
    why.push('asked for in depth')
  }
  if (line.necessity === 'nice') {
    weight -= 1
    why.push('a wish')
  }
  return { weight: Math.min(5, Math.max(1, Math.round(weight))) as Level, why }
}

function specificity(id: SkillId, emphasis: Emphasis, reference: Reference): number {
  const skill = reference.skills.get(id)
  if (!skill || skill.generic) return 1
  const share = emphasis.share?.(id)
  const base = skill.kind === 'family' || skill.kind === 'concept' ? 2 : skill.kind === 'practice' ? 2.4 : 3
  if (share === undefined) return base
  return base + (share < 0.03 ? 1 : share < 0.1 ? 0.5 : share < 0.25 ? 0 : -1)
}
