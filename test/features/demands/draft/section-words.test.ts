import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const asked = (text: string) =>
  draftDemand(text, reference).lines.map(({ necessity, anyOf: [{ requirement }] }) => ({
    necessity,
    ...requirement,
  }))

t.test('headings inside one line open parts of their own', async t => {
  for (const text of [
    '【必須】Pythonでの開発経験3年以上 【歓迎】AWS、日本語N3',
    '【必須】Pythonでの開発経験3年以上【歓迎】AWS、日本語N3',
    '■必須 Pythonでの開発経験3年以上 ■歓迎 AWS、日本語N3',
    'Required: Python, 3+ years. Preferred: AWS and Japanese N3',
    'Required: 3 years of Python Nice to have: AWS, Japanese N3',
  ])
    t.match(
      asked(text),
      [
        { necessity: 'must', skill: 'python', years: 3 },
        { necessity: 'nice', skill: 'aws', years: undefined },
        { necessity: 'nice', language: 'ja', test: 'jlpt-n3' },
      ],
      text,
    )
  t.match(
    asked('Python is must, not required: AWS'),
    [{ skill: 'python' }],
    'what is not required opens nothing',
  )
})
