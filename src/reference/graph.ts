import { AppError } from '../errors.ts'
import type { Neighbour, Skill, SkillId, SkillRelation } from './types.ts'

/** How much a skill one, two … steps narrower than the required one covers of it. */
const narrowerWeight = (distance: number): number => Math.max(0.6, 1.05 - 0.05 * distance)
/** A broader skill says only that the required one may be known: half per step, nothing after two. */
const broaderWeights = [1, 0.5, 0.25]
/** A skill just below a related one (a Vue requirement, held: Next.js through React). */
const throughRelated = 0.8
const leastWeight = 0.2

export interface SkillGraph {
  ancestors: ReadonlyMap<SkillId, ReadonlyMap<SkillId, number>>
  descendants: ReadonlyMap<SkillId, ReadonlyMap<SkillId, number>>
  relationsOf(required: SkillId): ReadonlyMap<SkillId, SkillRelation>
  neighboursOf(required: SkillId): readonly Neighbour[]
}

/** Tabulates who earns what for whom. `placeOf` names file and line of a skill, for the message about a cycle. */
export function buildGraph(
  skills: ReadonlyMap<SkillId, Skill>,
  placeOf: (id: SkillId) => string,
): SkillGraph {
  const ancestors = new Map<SkillId, Map<SkillId, number>>()
  const descendants = new Map<SkillId, Map<SkillId, number>>()
  const open = new Set<SkillId>()

  const climb = (skill: Skill): Map<SkillId, number> => {
    const known = ancestors.get(skill.id)
    if (known) return known
    if (open.has(skill.id)) {
      const path = [...open, skill.id]
      const cycle = path.slice(path.indexOf(skill.id)).join(' -> ')
      throw new AppError(
        'unreadable-file',
        `${placeOf(skill.id)}: the parents of "${skill.id}" form a cycle: ${cycle}`,
      )
    }
    open.add(skill.id)
    const above = new Map<SkillId, number>()
    for (const parent of skill.parents) {
      keepNearest(above, parent, 1)
      for (const [id, distance] of climb(skills.get(parent)!)) keepNearest(above, id, distance + 1)
    }
    open.delete(skill.id)
    ancestors.set(skill.id, above)
    return above
  }
  for (const skill of skills.values()) {
    descendants.set(skill.id, new Map())
    climb(skill)
  }
  for (const [id, above] of ancestors) {
    for (const [ancestor, distance] of above) descendants.get(ancestor)!.set(id, distance)
  }

  // Made at the first question about a skill and kept: all of them at once would double the time of loading.
  const relations = new Map<SkillId, ReadonlyMap<SkillId, SkillRelation>>()
  const relationsOf = (id: SkillId): ReadonlyMap<SkillId, SkillRelation> => {
    const known = relations.get(id)
    if (known !== undefined) return known
    const skill = skills.get(id)
    if (skill === undefined) return new Map()
    const earned = earnedFor(skill, ancestors.get(id)!, descendants)
    relations.set(id, earned)
    return earned
  }
  const neighbours = new Map<SkillId, readonly Neighbour[]>()
  const neighboursOf = (id: SkillId): readonly Neighbour[] => {
    const known = neighbours.get(id)
    if (known !== undefined) return known
    const list = Array.from(relationsOf(id), ([skill, relation]) => ({ skill, ...relation })).sort(
      exactThenWeight,
    )
    if (skills.has(id)) neighbours.set(id, list)
    return list
  }
  return { ancestors, descendants, relationsOf, neighboursOf }
}

function earnedFor(
  skill: Skill,
  above: ReadonlyMap<SkillId, number>,
  descendants: ReadonlyMap<SkillId, ReadonlyMap<SkillId, number>>,
): Map<SkillId, SkillRelation> {
  const earned = new Map<SkillId, SkillRelation>([[skill.id, { relation: 'exact', weight: 1, distance: 0 }]])
  const offer = (id: SkillId, relation: SkillRelation): void => {
    const known = earned.get(id)
    if (relation.weight >= leastWeight && (known === undefined || known.weight < relation.weight)) {
      earned.set(id, relation)
    }
  }
  for (const [id, distance] of descendants.get(skill.id)!) {
    offer(id, { relation: 'narrower', weight: narrowerWeight(distance), distance })
  }
  for (const [id, distance] of above) {
    offer(id, { relation: 'broader', weight: broaderWeights[distance] ?? 0, distance })
  }
  for (const [id, weight] of skill.related) {
    offer(id, { relation: 'related', weight, distance: 0 })
    for (const [below, distance] of descendants.get(id)!) {
      if (distance === 1) offer(below, { relation: 'related', weight: weight * throughRelated, distance: 0 })
    }
  }
  return earned
}

function keepNearest(distances: Map<SkillId, number>, id: SkillId, distance: number): void {
  const known = distances.get(id)
  if (known === undefined || distance < known) distances.set(id, distance)
}

function exactThenWeight(a: Neighbour, b: Neighbour): number {
  if ((a.relation === 'exact') !== (b.relation === 'exact')) return a.relation === 'exact' ? -1 : 1
  return b.weight - a.weight || (a.skill < b.skill ? -1 : 1)
}
