import fc from 'fast-check'
import t from 'tap'
import { loadReference } from '../../src/reference/index.ts'

const reference = loadReference()
const ids = [...reference.skills.keys()]
const anySkill = fc.constantFrom(...ids)

t.test('relations of well-known skills', async t => {
  t.match(reference.relation('react', 'react'), { relation: 'exact', weight: 1, distance: 0 })
  t.match(reference.relation('frontend-frameworks', 'react'), { relation: 'narrower', distance: 1 })
  t.match(reference.relation('react', 'frontend-frameworks'), { relation: 'broader', distance: 1 })
  t.match(reference.relation('react', 'vue'), { relation: 'related' })
  t.equal(reference.relation('react', 'photoshop'), null)
  t.equal(reference.relation('no-such-skill', 'react'), null)
  t.equal(reference.ancestors('django').get('python-frameworks'), 1)
  t.ok(reference.descendants('python-frameworks').has('django'))
})

t.test('properties of the graph', async t => {
  fc.assert(
    fc.property(anySkill, anySkill, (a, b) => {
      const relation = reference.relation(a, b)
      if (a === b) return relation?.relation === 'exact'
      if (relation === null) return true
      const positive = relation.weight > 0 && relation.weight <= 1
      if (relation.relation === 'narrower') return positive && reference.ancestors(b).has(a)
      if (relation.relation === 'broader')
        return positive && relation.weight < 1 && reference.ancestors(a).has(b)
      return positive && relation.weight < 1
    }),
  )
  for (const id of ids) {
    if (reference.ancestors(id).has(id)) t.fail(`${id} is its own ancestor`)
    for (const [other, weight] of reference.related(id)) {
      if (reference.related(other).get(id) !== weight) t.fail(`${id} and ${other} are not related both ways`)
    }
    const neighbours = reference.neighbours(id)
    if (neighbours[0]?.skill !== id) t.fail(`${id} is not its own first neighbour`)
    if (new Set(neighbours.map(({ skill }) => skill)).size !== neighbours.length)
      t.fail(`${id} has a neighbour twice`)
    for (const { skill, relation, weight, distance } of neighbours) {
      t.strictSame(reference.relation(id, skill), { relation, weight, distance }) || t.fail(`${id} ${skill}`)
      break
    }
  }
})
