import t from 'tap'
import { readDegrees } from '../../src/reading/education.ts'
import { loadReference } from '../../src/reference/index.ts'

const reference = loadReference()
const levels = (text: string) => readDegrees(text, reference).map(({ level }) => level)

t.test('short names are degrees only where they can be nothing else', async t => {
  for (const text of [
    'Apply at https://www.me-recruit.com/',
    'Write to jobs@ms.example.com or see me-jobs.com',
    'contact me, ask ma, be kind, an ad',
    'MS Office and AD, DNS',
    'Be on time. Me too.',
    'MIT licence',
  ])
    t.same(levels(text), [], text)
  t.same(levels('BE in Electronics'), ['bachelor'])
  t.same(levels('MS Computer Science'), ['master'])
  t.same(levels('BSc Physics, later a PhD'), ['bachelor', 'doctor'])
  t.same(levels('MBA'), ['master'])
})
