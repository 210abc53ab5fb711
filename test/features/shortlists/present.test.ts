import t from 'tap'
import { presentAssessment } from '../../../src/features/shortlists/present.ts'
import { assess } from '../../../src/matching/index.ts'
import type { DemandFacts, ProfileFacts } from '../../../src/matching/types.ts'
import { small } from '../../matching/small-reference.ts'

const demand: DemandFacts = {
  id: 'demand',
  version: 1,
  lines: [
    {
      id: 'pay',
      necessity: 'must',
      weight: 3,
      anyOf: [{ kind: 'pay', maximum: { amount: 1, currency: 'USD', period: 'year' } }],
    },
  ],
}
const nothingSaid: ProfileFacts = {
  id: 'amna',
  version: 1,
  skills: [],
  certifications: [],
  education: [],
  languages: [],
  experience: [],
}

t.test('what is open is asked of the person, and told to the person', async t => {
  const assessment = assess(demand, nothingSaid, small, { on: '2026-06-01' })
  const question = (role: 'employer' | 'liaison' | 'candidate', locale: 'en' | 'ja' = 'en') =>
    presentAssessment(assessment, { role, locale }, small).lines[0]!.question!
  for (const role of ['employer', 'liaison'] as const)
    t.match(question(role), { key: 'ask.pay', text: 'Ask for the pay expected.' })
  t.match(question('candidate'), { key: 'tell.pay', text: 'Add your minimum pay.' })
  t.match(question('candidate', 'ja'), { text: '希望報酬の下限を記入してください。' })
  t.same(question('candidate').params, question('employer').params)
})
