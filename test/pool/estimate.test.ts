import fc from 'fast-check'
import t from 'tap'
import { assess } from '../../src/matching/assess.ts'
import type { DemandFacts, ProfileFacts, RequirementLine } from '../../src/matching/types.ts'
import { TalentPool } from '../../src/pool/index.ts'
import { demand, on, profileWith } from '../matching/arbitraries.ts'
import { small } from '../matching/small-reference.ts'

const population = fc.uniqueArray(profileWith(fc.integer({ min: 0, max: 99 }).map(String)), {
  selector: ({ id }) => id,
  maxLength: 30,
})

t.test('every figure equals assessing everybody against the changed demand', async t => {
  fc.assert(
    fc.property(population, demand, (people, of) => {
      const pool = new TalentPool(small)
      for (const person of people) pool.add(person)
      const answer = pool.estimate(of, { on })
      const judge = (changed: DemandFacts) => people.map(person => assess(changed, person, small, { on }))
      const now = judge(of)
      const counted = (answers: typeof now, verdict: string) =>
        answers.filter(one => one.verdict === verdict).length
      t.equal(answer.total, people.length)
      for (const [verdict, count] of Object.entries(answer.verdicts)) t.equal(count, counted(now, verdict))
      of.lines.forEach((line, index) => {
        for (const [status, count] of Object.entries(answer.lines[index]!.people)) {
          t.equal(count, now.filter(one => one.lines[index]!.status === status).length)
        }
        for (const step of answer.lines[index]!.relaxations) {
          const lines = of.lines.flatMap((one): RequirementLine[] =>
            one !== line ? [one] : step.line ? [step.line] : [],
          )
          const then = judge({ ...of, lines })
          t.same(
            [step.eligible, step.near],
            [counted(then, 'eligible'), counted(then, 'near')],
            step.message.key,
          )
        }
      })
    }),
    { numRuns: 120 },
  )
})

t.test(
  'asking for less never makes fewer people eligible, and the pool ranks as before afterwards',
  async t => {
    fc.assert(
      fc.property(population, demand, (people: ProfileFacts[], of) => {
        const pool = new TalentPool(small)
        for (const person of people) pool.add(person)
        const before = JSON.stringify(pool.rank(of, { on, limit: 0 }))
        const { verdicts, lines } = pool.estimate(of, { on })
        t.equal(JSON.stringify(pool.rank(of, { on, limit: 0 })), before)
        return lines.every(line => line.relaxations.every(step => step.eligible >= verdicts.eligible))
      }),
      { numRuns: 200 },
    )
  },
)
