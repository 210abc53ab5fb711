import { monthsHeld, unknown16 } from '../quantise.ts'
import type { MatchingReference, ProfileFacts } from '../types.ts'

/** What one skill says about working in its field, by level; a level not said counts as the lowest. */
const skillPoints = [60, 60, 90, 130, 170, 200] as const
const mostSkillPoints = 700
const monthPoints = 10
const mostMonthPoints = 600
export const mostStrength = 1000
/** From here on a person works in the field: four or five years in jobs, or some skills and two years. */
export const fieldMet = 500

/**
 * How strongly a profile stands in each field, 0-1000, in the reference's order of fields: specific skills by level
 * and months in jobs. Generic skills say nothing. A skill named twice counts once, at its best.
 */
export function fieldStrengths(facts: ProfileFacts, reference: MatchingReference): Uint16Array {
  const strengths = new Uint16Array(reference.fields.size)
  if (facts.skills.length === 0 && facts.experience.length === 0) return strengths.fill(unknown16)
  const places = new Map([...reference.fields.keys()].map((field, index) => [field, index]))
  const best = new Map<string, number>()
  for (const { skill, level } of facts.skills) {
    best.set(skill, Math.max(best.get(skill) ?? 0, skillPoints[level ?? 0]))
  }
  const months = new Uint16Array(strengths.length)
  for (const fact of facts.experience) {
    const place = fact.field === null ? undefined : places.get(fact.field)
    if (place !== undefined) months[place] = Math.max(months[place]!, monthsHeld(fact.months))
  }
  for (const [id, points] of best) {
    const skill = reference.skills.get(id)
    const place = skill && !skill.generic ? places.get(skill.field) : undefined
    if (place !== undefined) strengths[place] = Math.min(mostSkillPoints, strengths[place]! + points)
  }
  return strengths.map((points, place) =>
    Math.min(mostStrength, points + Math.min(mostMonthPoints, months[place]! * monthPoints)),
  )
}
