import fc from 'fast-check'
import t from 'tap'
import { applyProposal, proposalParts } from '../../../src/features/profiles/apply-proposal.ts'
import { emptyDocument, type ProfileDocument } from '../../../src/features/profiles/document.ts'

const mine: ProfileDocument = {
  ...emptyDocument,
  headline: 'Mine',
  skills: [
    { skill: 'python', level: 4 },
    { skill: 'java', level: 2, evidence: { state: 'verified' } },
  ],
  jobs: [{ title: 'Engineer', from: '2020-01', organisation: 'Example' }],
  preferences: { countries: ['JP'] },
}
const theirs: ProfileDocument = {
  ...emptyDocument,
  headline: 'Theirs',
  summary: 'New',
  skills: [
    { skill: 'python', level: 5, years: 7 },
    { skill: 'java', level: 5 },
    { skill: 'react', level: 3 },
  ],
  jobs: [{ title: 'engineer', from: '2020-01', to: '2022-01' }],
  preferences: { countries: ['AE'], workModes: ['remote'] },
}

t.test('what stands there stays, and gaps are filled', async t => {
  t.same(applyProposal(mine, theirs, { parts: proposalParts }), {
    ...mine,
    summary: 'New',
    skills: [
      { skill: 'python', level: 4, years: 7 },
      { skill: 'java', level: 2, evidence: { state: 'verified' } },
      { skill: 'react', level: 3 },
    ],
    jobs: [{ title: 'Engineer', from: '2020-01', to: '2022-01', organisation: 'Example' }],
    preferences: { countries: ['JP'], workModes: ['remote'] },
  })
})

t.test('replaced only when asked for, and never what was verified', async t => {
  const replaced = applyProposal(mine, theirs, { parts: ['headline', 'skills'], onConflict: 'replace' })
  t.equal(replaced.headline, 'Theirs')
  t.match(replaced.skills, [{ skill: 'python', level: 5 }, { skill: 'java', level: 2 }, { skill: 'react' }])
  t.same(replaced.preferences, mine.preferences, 'parts that were not chosen stay')
})

t.test('a place, a job or stated experience that was checked stays too', async t => {
  const evidence = { state: 'document' } as const
  const checked: ProfileDocument = {
    ...mine,
    jobs: [{ ...mine.jobs[0]!, evidence }],
    experience: [{ months: 60, evidence }],
    place: { city: 'Lahore', evidence },
  }
  const other = { ...theirs, experience: [{ months: 90 }], place: { city: 'Karachi', province: 'PK-SD' } }
  const { jobs, experience, place } = applyProposal(checked, other, {
    parts: proposalParts,
    onConflict: 'replace',
  })
  t.same(
    { jobs, experience, place },
    { jobs: checked.jobs, experience: checked.experience, place: checked.place },
  )
})

t.test('entries can be left out', async t => {
  const chosen = applyProposal(mine, theirs, { parts: ['skills'], leaveOut: { skills: [0, 2] } })
  t.same(chosen.skills, mine.skills)
})

t.test('accepting twice changes nothing more, and nothing is lost', async () => {
  const skill = fc.record(
    { skill: fc.constantFrom('a', 'b', 'c', 'd'), level: fc.integer({ min: 1, max: 5 }), years: fc.nat(20) },
    { requiredKeys: ['skill'] },
  )
  const document = fc
    .uniqueArray(skill, { selector: item => item.skill })
    .map(skills => ({ ...emptyDocument, skills }) as ProfileDocument)
  fc.assert(
    fc.property(
      document,
      document,
      fc.constantFrom('keep' as const, 'replace' as const),
      (a, b, onConflict) => {
        const choice = { parts: proposalParts, onConflict }
        const once = applyProposal(a, b, choice)
        const twice = applyProposal(once, b, choice)
        const names = (of: ProfileDocument) => of.skills.map(item => item.skill)
        return (
          JSON.stringify(twice) === JSON.stringify(once) &&
          [...names(a), ...names(b)].every(name => names(once).includes(name)) &&
          new Set(names(once)).size === once.skills.length
        )
      },
    ),
  )
})
