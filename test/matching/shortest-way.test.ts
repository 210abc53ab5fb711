import fc from 'fast-check'
import t from 'tap'
import { assess } from '../../src/matching/assess.ts'
import { applyChanges, type Change } from '../../src/matching/changes.ts'
import { possibleChanges } from '../../src/matching/possible-changes.ts'
import { startDay } from '../../src/matching/prepare.ts'
import { shortestWay } from '../../src/matching/shortest-way.ts'
import type { DemandFacts, ProfileFacts } from '../../src/matching/types.ts'
import { demandOf, on, profile, requirement } from './arbitraries.ts'
import { small } from './small-reference.ts'

const verdict = (of: DemandFacts, person: ProfileFacts, changes: readonly Change[] = []) =>
  assess(of, applyChanges(person, changes), small, { on }).verdict
const pairs = fc.tuple(demandOf(requirement, 4), profile)

t.test('the way leads to eligible, and without any one of its steps it does not', async () => {
  fc.assert(
    fc.property(pairs, ([of, person]) => {
      const way = shortestWay(of, person, small, { on })
      if (way === null) return true
      const changes = way.map(step => step.change)
      return (
        verdict(of, person, changes) === 'eligible' &&
        changes.every(
          left =>
            verdict(
              of,
              person,
              changes.filter(change => change !== left),
            ) !== 'eligible',
        )
      )
    }),
    { numRuns: 800 },
  )
})

t.test('no smaller set of changes is enough, and where none is found there is none of three', async () => {
  let compared = 0
  fc.assert(
    fc.property(pairs, ([of, person]) => {
      const { lines } = assess(of, person, small, { on })
      const open = of.lines.filter((line, at) => line.necessity === 'must' && lines[at]!.status !== 'met')
      const possible = possibleChanges(open, person, small, startDay(of.startDate, on))
      fc.pre(possible.length <= 12)
      const way = shortestWay(of, person, small, { on })
      const size = way === null ? 4 : way.length
      if (size === 0) return true
      compared++
      return subsets(possible, Math.min(3, size - 1)).every(set => verdict(of, person, set) !== 'eligible')
    }),
    { numRuns: 500 },
  )
  t.ok(compared > 100)
})

t.test('a change never lowers a score', async () => {
  fc.assert(
    fc.property(pairs, ([of, person]) => {
      const before = assess(of, person, small, { on }).points
      const musts = of.lines.filter(line => line.necessity === 'must')
      return possibleChanges(musts, person, small, startDay(of.startDate, on))
        .filter(change => change.kind !== 'pay' && change.kind !== 'availability')
        .every(change => assess(of, applyChanges(person, [change]), small, { on }).points >= before)
    }),
    { numRuns: 200 },
  )
})

t.test('one step can serve two lines, and what is only unsaid is asked for', async t => {
  const said = { state: 'self-declared' } as const
  const someone: ProfileFacts = {
    id: 'p',
    version: 1,
    skills: [{ skill: 'react', level: 2, evidence: said }],
    certifications: [{ certification: 'cloud-associate', issued: '2022-01-01', evidence: said }],
    education: [],
    languages: [],
    experience: [],
  }
  const must = (id: string, ...anyOf: DemandFacts['lines'][number]['anyOf']) =>
    ({ id, necessity: 'must', weight: 3, anyOf }) as const
  const of: DemandFacts = {
    id: 'd',
    version: 1,
    startDate: '2026-09-01',
    lines: [
      must('a', { kind: 'skill', skill: 'frontend-frameworks', level: 3 }),
      must('b', { kind: 'skill', skill: 'react', level: 4 }),
      must('c', { kind: 'certification', certification: 'cloud-associate' }),
      must('d', { kind: 'pay', maximum: { amount: 50_000, currency: 'USD', period: 'year' } }),
    ],
  }
  t.match(shortestWay(of, someone, small, { on }), [
    { message: { key: 'way.raise-level', params: { skill: 'react', heldLevel: 2, level: 4 } } },
    { message: { key: 'way.renew', params: { certification: 'cloud-associate' } } },
    { message: { key: 'way.say-pay' } },
  ])
  t.same(shortestWay({ ...of, lines: [] }, someone, small, { on }), [])
})

function subsets<T>(elements: readonly T[], most: number): T[][] {
  let sets: T[][] = [[]]
  for (const element of elements) {
    sets = sets.concat(sets.filter(set => set.length < most).map(set => [...set, element]))
  }
  return sets
}
