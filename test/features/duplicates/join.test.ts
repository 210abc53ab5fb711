import fc from 'fast-check'
import t from 'tap'
import {
  type Comparable,
  compareProfiles,
  entriesOf,
  entryLists,
  saysSame,
} from '../../../src/features/duplicates/compare.ts'
import { joinProfiles } from '../../../src/features/duplicates/join.ts'
import { partDocument } from '../../../src/features/duplicates/part.ts'
import { ayesha } from '../../fixtures/builders.ts'
import { byUniversity } from './scene.ts'

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

const own: Comparable = {
  identity: { ...ayesha.identity, nativeName: 'عائشہ' },
  document: {
    ...ayesha.document,
    summary: 'Writes Python.',
    experience: [{ field: 'programming', months: 60 }, { months: 80 }],
    preferences: { countries: ['JP', 'QA'], workModes: ['remote'], availableFrom: '2027-01-01' },
  },
}
const handedIn: Comparable = {
  identity: { latinName: 'Siddiqui Ayesha' },
  document: {
    ...byUniversity.document,
    experience: [{ field: 'data', months: 12 }],
    preferences: { countries: ['JP', 'DE'] },
  },
}

t.test('each entry and each value can be taken or left out on its own', async t => {
  const both = { first: own, second: handedIn }
  const { facts: rows, values: said } = compareProfiles(own, handedIn)
  const side = fc.constantFrom('first' as const, 'second' as const)
  await fc.assert(
    fc.property(
      side,
      fc.array(side, { minLength: rows.length, maxLength: rows.length }),
      fc.constantFrom('first', 'second', 'both', undefined),
      (keep, picks, section) => {
        const facts = Object.fromEntries(rows.map(({ key }, at) => [key, picks[at]!]))
        const sections = section ? Object.fromEntries(entryLists.map(list => [list, section])) : {}
        const { document } = joinProfiles(both, keep, { facts, sections })
        for (const list of entryLists) {
          const wanted = rows.flatMap((row, at) => (row.list === list ? (row[picks[at]!] ?? []) : []))
          const joined = entriesOf(document, list) ?? []
          if (joined.length !== wanted.length || !wanted.every(one => joined.some(all => saysSame(all, one))))
            throw new Error(`${list}: ${JSON.stringify(joined)} instead of ${JSON.stringify(wanted)}`)
        }
        // Taken apart untouched it is what it was; and what the other brought goes again when something was added.
        const before = both[keep].document
        t.same(partDocument({ before, after: document, now: document }), before)
        const now = {
          ...document,
          skills: [...document.skills, { skill: 'rust' }],
          preferences: {
            ...document.preferences,
            countries: [...(document.preferences.countries ?? []), 'NZ'],
          },
        }
        const parted = partDocument({ before, after: document, now })
        t.same(parted.preferences.countries?.toSorted(), ['NZ', ...before.preferences.countries!].toSorted())
        t.same(
          parted.skills.map(({ skill }) => skill).toSorted(),
          ['rust', ...before.skills.map(({ skill }) => skill)].toSorted(),
        )
        t.same(parted.experience, before.experience)
      },
    ),
    { numRuns: 60 },
  )
  for (const { name } of said.filter(({ name }) => name !== 'latinName' && name !== 'place')) {
    const { identity, document } = joinProfiles(both, 'first', { values: { [name]: 'second' } })
    const joined = { ...identity, ...document, ...document.preferences }
    const wanted = { ...handedIn.identity, ...handedIn.document, ...handedIn.document.preferences }
    t.same(
      joined[name as 'summary'],
      wanted[name as 'summary'],
      `${name}: a side that is silent leaves it out`,
    )
  }
})

t.test('where nothing is chosen, wishes and stated experience are those of the kept one', async t => {
  const { document } = joinProfiles({ first: own, second: handedIn }, 'second')
  t.same(document.preferences, { ...own.document.preferences, countries: ['JP', 'DE'] })
  t.same(document.experience, [{ field: 'data', months: 12 }])
  const united = joinProfiles({ first: own, second: handedIn }, 'second', { sections: { countries: 'both' } })
  t.same(united.document.preferences.countries, ['JP', 'DE', 'QA'])
})

t.test('what the person says since of stated experience is not doubled by the undo', async t => {
  const stated = (months: number) => ({ ...own.document, experience: [{ field: 'data', months }] })
  const parted = partDocument({ before: stated(60), after: stated(84), now: stated(96) })
  t.same(parted.experience, [{ field: 'data', months: 96 }])
})
