import t from 'tap'
import { assess } from '../../src/matching/assess.ts'
import { render } from '../../src/matching/messages/render.ts'
import type { DemandFacts, ProfileFacts, Requirement } from '../../src/matching/types.ts'
import { verdictOf, verdicts } from '../../src/matching/verdict.ts'
import { small } from './small-reference.ts'

const said = { state: 'self-declared' } as const
const bilal: ProfileFacts = {
  id: 'bilal',
  version: 3,
  skills: [
    { skill: 'python', level: 4, years: 5, evidence: { state: 'verified', by: 'PSEB', at: '2026-01-10' } },
    { skill: 'react', level: 2, evidence: said },
    { skill: 'aws', evidence: said },
  ],
  certifications: [{ certification: 'cloud-professional', issued: '2024-05-31', evidence: said }],
  education: [{ level: 'bachelor', subject: 'computer-science', evidence: said }],
  languages: [{ language: 'ja', level: 'A2', test: 'jlpt-n3', score: 97, evidence: said }],
  experience: [{ field: 'programming', months: 60, evidence: said }],
  workModes: ['on-site'],
  countries: ['JP'],
}
const musts = (...requirements: Requirement[]): DemandFacts => ({
  id: 'demand',
  version: 2,
  startDate: '2026-09-01',
  lines: requirements.map((requirement, index) => ({
    id: `${index}`,
    necessity: 'must',
    weight: 3,
    anyOf: [requirement],
  })),
})
const python: Requirement = { kind: 'skill', skill: 'python', level: 3, years: 3 }
const asked = (...requirements: Requirement[]) =>
  assess(musts(...requirements), bilal, small, { on: '2026-06-01' })

t.test('verdicts', async t => {
  t.equal(asked(python).verdict, 'eligible')
  t.equal(
    asked(python, { kind: 'skill', skill: 'aws', level: 3 }).verdict,
    'needs-evidence',
    'a level not said',
  )
  t.equal(asked(python, { kind: 'skill', skill: 'azure' }).verdict, 'near', 'a related skill')
  t.equal(asked(python, { kind: 'skill', skill: 'docker' }).verdict, 'near', 'one skill missing')
  t.equal(asked({ kind: 'skill', skill: 'docker' }).verdict, 'not-eligible', 'nothing asked is there')
  t.equal(
    asked(python, { kind: 'education', level: 'master' }).verdict,
    'not-eligible',
    'a degree takes years',
  )
  t.equal(
    asked(python, { kind: 'pay', maximum: { amount: 1, currency: 'USD', period: 'year' } }).verdict,
    'needs-evidence',
  )
  t.equal(asked().verdict, 'eligible', 'nothing is asked')
})

t.test('every verdict by its counts: two misses at most, none of them far', async t => {
  t.equal(verdicts[verdictOf(5, 0, 2, 0, 0)], 'near')
  t.equal(verdicts[verdictOf(5, 0, 1, 1, 0)], 'near')
  t.equal(verdicts[verdictOf(5, 0, 0, 2, 0)], 'not-eligible')
  t.equal(verdicts[verdictOf(5, 0, 3, 0, 0)], 'not-eligible')
  t.equal(verdicts[verdictOf(5, 0, 0, 0, 1)], 'not-eligible')
  t.equal(verdicts[verdictOf(5, 4, 0, 1, 0)], 'not-eligible', 'too little is known to call it near')
})

t.test('lines carry status, credit, evidence, relation and sentence', async t => {
  const answer = asked(
    python,
    { kind: 'skill', skill: 'frontend-frameworks' },
    { kind: 'certification', certification: 'cloud-associate' },
    { kind: 'education', level: 'bachelor', subject: 'software-engineering' },
    { kind: 'language', language: 'ja', level: 'B1', test: 'jlpt-n2' },
    { kind: 'experience', years: 6, field: 'programming' },
    { kind: 'work-mode', mode: 'hybrid', country: 'JP' },
    { kind: 'availability', from: '2026-09-01' },
    { kind: 'field', field: 'security' },
  )
  t.match(answer.lines, [
    {
      status: 'met',
      credit: 1,
      relation: 'exact',
      evidence: [{ kind: 'skill', state: 'verified', by: 'PSEB' }],
    },
    { status: 'met', credit: 0.985, relation: 'narrower', message: { key: 'skill.narrower' } },
    { status: 'met', relation: 'narrower', message: { key: 'certification.higher' } },
    { status: 'partly', credit: 0.8, relation: 'related' },
    { status: 'partly', credit: 0.7, message: { params: { grade: 'jlpt-n2', heldGrade: 'jlpt-n3' } } },
    { status: 'partly', credit: 0.708 },
    { status: 'met', message: { key: 'mobility.met' } },
    { status: 'unknown', credit: 0, question: { key: 'ask.availability' } },
    { status: 'not-met', credit: 0 },
  ])
  t.match(answer, { engine: '3', reference: 'small', demand: { version: 2 }, profile: { version: 3 } })
})

t.test('a test passed is compared on its own ladder, a failed one counts for nothing', async t => {
  const n2: Requirement = { kind: 'language', language: 'ja', level: 'B1', test: 'jlpt-n2' }
  const withTest = (test: string, score?: number) =>
    withLanguage({ test, ...(score !== undefined && { score }) })
  const withLanguage = (held: { test?: string; score?: number; level?: 'A2' | 'B1' }) => {
    const language = { language: 'ja', evidence: said, ...held }
    return assess(musts(n2), { ...bilal, languages: [language] }, small, { on: '2026-06-01' }).lines[0]
  }
  t.match(withTest('jlpt-n3', 150), { status: 'partly' }, 'N3 at its best is B1, and still not N2')
  t.match(withTest('jlpt-n2', 92), { status: 'met' })
  t.match(withTest('jlpt-n1'), { status: 'met' })
  t.match(withTest('jlpt-n2', 60), { status: 'partly', credit: 0.2, question: { key: 'ask.language' } })
  const open = { status: 'partly', credit: 0.8, question: { key: 'ask.language-test' } }
  t.match(withLanguage({ level: 'B1' }), open, 'a level that is only said needs evidence')
  t.match(withLanguage({ level: 'B1', test: 'jlpt-n3' }), open, 'and a lower test takes nothing from it')
  t.match(
    withLanguage({ level: 'A2' }),
    { status: 'partly', credit: 0.4 },
    'A2 stands for N4, two grades below',
  )
})

t.test('where the credit and the open question come from different alternatives, both are told', async t => {
  const either: DemandFacts = {
    ...musts(),
    lines: [
      {
        id: 'either',
        necessity: 'must',
        weight: 5,
        anyOf: [
          { kind: 'skill', skill: 'vue' },
          { kind: 'availability', from: '2026-09-01' },
        ],
      },
    ],
  }
  const { lines, verdict } = assess(either, bilal, small, { on: '2026-06-01' })
  t.match(lines[0], {
    status: 'partly',
    message: { key: 'skill.related' },
    question: { key: 'ask.availability' },
  })
  t.equal(verdict, 'needs-evidence')
})

t.test('a line is told by the skill that counts, and how it belongs to the one asked', async t => {
  const say = (asks: Requirement, ...skills: Omit<ProfileFacts['skills'][number], 'evidence'>[]) => {
    const facts = skills.map(fact => ({ ...fact, evidence: said }))
    const { message } = assess(musts(asks), { ...bilal, skills: facts }, small, { on: '2026-06-01' })
      .lines[0]!
    return render(message, 'en', small)
  }
  const java: Requirement = { kind: 'skill', skill: 'java', level: 5 }
  const spring = { skill: 'spring', level: 4 } as const
  const short = 'Knows spring at level 4, which belongs to java; level 5 is asked.'
  t.equal(say(java, spring), short)
  t.equal(say(java, spring, { skill: 'java', level: 1 }), short, 'it earns more than the skill itself')
  t.equal(
    say(java, spring, { skill: 'java', level: 4 }),
    'Knows java at level 4; level 5 is asked.',
    'the skill itself where it earns as much',
  )
  t.equal(
    say({ ...java, years: 3 }, { skill: 'spring' }),
    'Knows spring, which belongs to java; neither level nor years are said, and level 5 and 3 years are asked.',
  )
  const vue: Requirement = { kind: 'skill', skill: 'vue', level: 5 }
  t.equal(
    say(vue, { skill: 'react', level: 5 }),
    'Knows react, which is related; vue itself is not on the profile.',
  )
  t.equal(
    say(vue, { skill: 'react', level: 5 }, { skill: 'vue', level: 1 }),
    'Knows react, which is related and counts for more here than what is said of vue itself.',
  )
})
