import t from 'tap'
import { type Comparable, compareProfiles } from '../../../src/features/duplicates/compare.ts'
import { joinProfiles } from '../../../src/features/duplicates/join.ts'
import { ayesha } from '../../fixtures/builders.ts'

const evidence = { state: 'verified', by: 'University', at: '2026-01-01' } as const

t.test('of a job, stated experience and a place that both say, the better evidence stays', async t => {
  const experience = [{ field: 'programming', months: 120 }, { months: 150 }]
  const first: Comparable = { ...ayesha, document: { ...ayesha.document, experience } }
  const second: Comparable = {
    ...ayesha,
    document: {
      ...ayesha.document,
      jobs: ayesha.document.jobs.map(job => ({ ...job, evidence })),
      experience: [{ ...experience[0]!, evidence }, experience[1]!],
      place: { ...ayesha.document.place, evidence },
    },
  }
  const { facts, values } = compareProfiles(first, second)
  t.ok([...facts, ...values].every(({ same }) => same))
  for (const keep of ['first', 'second'] as const) {
    const { jobs, experience, place } = joinProfiles({ first, second }, keep).document
    t.match(
      { jobs, experience, place },
      {
        jobs: [{ evidence }],
        experience: [{ evidence }, { evidence: undefined }],
        place: { evidence },
      },
    )
  }
  const elsewhere = { ...first, document: { ...first.document, place: { city: 'Quetta' } } }
  const { place } = joinProfiles({ first: elsewhere, second }, 'first').document
  t.same(place, { city: 'Quetta' }, 'and goes to no other words')
})
