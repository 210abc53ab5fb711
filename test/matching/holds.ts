import fc from 'fast-check'
import t from 'tap'
import { assess } from '../../src/matching/assess.ts'
import type { DemandFacts, ProfileFacts, RequirementLine } from '../../src/matching/types.ts'
import { on } from './arbitraries.ts'
import { small } from './small-reference.ts'

export const judge = (of: DemandFacts, person: ProfileFacts) => assess(of, person, small, { on })
export const oneLine = (...anyOf: RequirementLine['anyOf']): DemandFacts => ({
  id: 'd',
  version: 1,
  lines: [{ id: 'l', necessity: 'must', weight: 3, anyOf }],
})
/** Somebody who has said nothing. */
export const empty: ProfileFacts = {
  id: 'e',
  version: 1,
  skills: [],
  certifications: [],
  education: [],
  languages: [],
  experience: [],
}
export const said = { state: 'self-declared' } as const

/** A property, tried on many. */
export function holds<Drawn>(title: string, property: fc.IProperty<Drawn>): void {
  t.test(title, async () => fc.assert(property, { numRuns: 400 }))
}
