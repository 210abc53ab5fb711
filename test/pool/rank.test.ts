import fc from 'fast-check'
import t from 'tap'
import { workModes } from '../../src/matching/types.ts'
import { verdicts } from '../../src/matching/verdict.ts'
import { experienceBands, type PoolFilters, payBands, TalentPool } from '../../src/pool/index.ts'
import { cefrLevels, type Level } from '../../src/reference/types.ts'
import { demand, on, profileWith } from '../matching/arbitraries.ts'
import { small } from '../matching/small-reference.ts'
import { comparable, rankEverybody } from './everybody.ts'

const ids = fc.integer({ min: 0, max: 30 }).map(number => `person-${number}`)
const person = profileWith(ids)
const population = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 25 })
const filters = fc.record(
  {
    verdicts: fc.subarray([...verdicts]),
    fields: fc.subarray([...small.fields.keys()], { maxLength: 2 }),
    languages: fc.array(
      fc.record(
        { language: fc.constantFrom(...small.languages.keys()), level: fc.constantFrom(...cefrLevels) },
        { requiredKeys: ['language'] },
      ),
      { maxLength: 2 },
    ),
    skills: fc.array(
      fc.record(
        {
          skill: fc.constantFrom('python', 'react', 'aws'),
          level: fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<Level>,
        },
        { requiredKeys: ['skill'] },
      ),
      { maxLength: 1 },
    ),
    experience: fc.subarray([...experienceBands]),
    workModes: fc.subarray([...workModes, 'unknown'] as const),
    pay: fc.subarray([...payBands]),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<PoolFilters>
const question = fc.record(
  { on: fc.constant(on), limit: fc.integer({ min: 0, max: 30 }), filters, within: fc.uniqueArray(ids) },
  { requiredKeys: ['on', 'limit'] },
)

function filled(people: Iterable<Parameters<TalentPool['add']>[0]>): TalentPool {
  const pool = new TalentPool(small)
  for (const one of people) pool.add(one)
  return pool
}

function sameAsEverybody(
  pool: TalentPool,
  people: Parameters<typeof rankEverybody>[1],
  of: Parameters<TalentPool['rank']>[0],
  asked: Parameters<TalentPool['rank']>[1],
) {
  const { best, total, verdicts: counts, facets } = pool.rank(of, asked)
  const slow = rankEverybody(of, people, asked)
  return (
    JSON.stringify({ best, total, counts, facets: comparable(facets) }) ===
    JSON.stringify({
      best: slow.best,
      total: slow.total,
      counts: slow.verdicts,
      facets: comparable(slow.facets),
    })
  )
}

t.test('order, scores, verdicts, total and facets equal assessing everybody', async () => {
  fc.assert(
    fc.property(population, demand, question, (people, of, asked) =>
      sameAsEverybody(filled(people), people, of, asked),
    ),
    { numRuns: 1500 },
  )
})

t.test('and still after any sequence of adding, changing and removing', async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ add: person }) },
    { weight: 1, arbitrary: fc.record({ remove: ids }) },
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), demand, question, (steps, of, asked) => {
      const pool = new TalentPool(small)
      const people = new Map<string, Parameters<TalentPool['add']>[0]>()
      for (const one of steps) {
        if ('add' in one) {
          pool.add(one.add)
          people.set(one.add.id, one.add)
        } else if (pool.remove(one.remove) !== people.delete(one.remove)) return false
        if (pool.size !== people.size) return false
        if (pool.size === 7) pool.trim()
        // What is kept from one answer for the next must not outlive a change.
        pool.rank(of, { on, limit: 1 })
      }
      const everybody = [...people.values()]
      return (
        sameAsEverybody(pool, everybody, of, asked) && sameAsEverybody(pool, everybody, of, { on, limit: 3 })
      )
    }),
    { numRuns: 500 },
  )
})

t.test('answers do not disturb one another', async () => {
  fc.assert(
    fc.property(population, fc.array(fc.tuple(demand, question), { maxLength: 5 }), (people, asked) => {
      const pool = filled(people)
      return asked.every(([of, one]) => sameAsEverybody(pool, people, of, one))
    }),
    { numRuns: 200 },
  )
})

t.test('the pool tells what it holds', async t => {
  const pool = filled(fc.sample(person, { seed: 7, numRuns: 50 }))
  const [id] = pool.ids()
  t.ok(pool.has(id!))
  t.type(pool.version(id!), 'number')
  t.ok(pool.bytes > 0)
  t.equal(pool.changeNumber, 0)
  t.equal(pool.remove('nobody'), false)
  const lines = Array.from({ length: 61 }, (_, index) => ({
    id: `${index}`,
    necessity: 'nice' as const,
    weight: 1 as const,
    anyOf: [{ kind: 'skill' as const, skill: 'python' }] as [{ kind: 'skill'; skill: string }],
  }))
  t.throws(() => pool.rank({ id: 'd', version: 1, lines }, { on, limit: 1 }), { code: 'invalid-input' })
})
