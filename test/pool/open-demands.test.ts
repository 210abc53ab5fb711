import fc from 'fast-check'
import t from 'tap'
import { assess } from '../../src/matching/assess.ts'
import { compareScores } from '../../src/matching/score.ts'
import { verdicts } from '../../src/matching/verdict.ts'
import { OpenDemands } from '../../src/pool/open-demands.ts'
import { demand, on, profile } from '../matching/arbitraries.ts'
import { small } from '../matching/small-reference.ts'

t.test('the demands for a person are ranked as assessing each of them ranks them', async t => {
  fc.assert(
    fc.property(fc.array(demand, { maxLength: 12 }), profile, (drawn, person) => {
      const demands = drawn.map((one, index) => ({ ...one, id: `demand-${index % 9}`, version: index }))
      const open = new OpenDemands(small)
      for (const one of demands) open.add(one)
      const newest = [...new Map(demands.map(one => [one.id, one])).values()]
      const slow = newest
        .map(one => assess(one, person, small, { on }))
        .sort(
          (a, b) =>
            compareScores(a, b) ||
            verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
            (a.demand.id < b.demand.id ? -1 : 1),
        )
        .map(({ demand: { id, version }, verdict, score }) => ({ id, version, verdict, score }))
      t.same(open.rankFor(person, { on }), slow)
      t.equal(open.size, newest.length)
    }),
    { numRuns: 150 },
  )
})

t.test('after its deadline a demand is ranked for nobody', async t => {
  const open = new OpenDemands(small)
  const [one] = fc.sample(demand, 1)
  const [person] = fc.sample(profile, 1)
  open.add(one!, '2026-06-01')
  t.equal(open.rankFor(person!, { on: '2026-06-01' }).length, 1)
  t.equal(open.rankFor(person!, { on: '2026-06-02' }).length, 0)
})
