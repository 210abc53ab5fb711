import { skillOutcome } from '../matching/credit/skill.ts'
import type { RequirementOf } from '../matching/finding.ts'
import { skillCodes } from '../matching/quantise.ts'
import type { Neighbour } from '../reference/types.ts'

/** Tables made so far: few levels, years and weights occur, so nearly every line finds its own. */
const made = new Map<string, Uint16Array>()
const mostTables = 4096

/** What every skill code earns for a requirement through a neighbour of the asked skill. */
export function skillTable(
  requirement: Pick<RequirementOf<'skill'>, 'level' | 'years'>,
  neighbour: Pick<Neighbour, 'relation' | 'weight'>,
): Uint16Array {
  const key = `${requirement.level}|${requirement.years}|${neighbour.relation}|${neighbour.weight}`
  let table = made.get(key)
  if (!table) {
    table = new Uint16Array(skillCodes)
    for (let code = 0; code < skillCodes; code++) table[code] = skillOutcome(requirement, neighbour, code)
    if (made.size >= mostTables) made.clear()
    made.set(key, table)
  }
  return table
}
