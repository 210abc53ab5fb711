import fc from 'fast-check'
import t from 'tap'
import { draftDemand, lintDemand, requirementLines } from '../../../../src/features/demands/draft/index.ts'
import { proposeProfile } from '../../../../src/features/profiles/import/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const words = [
  'Java',
  'ｊａｖａ',
  'Python',
  '必須',
  '歓迎',
  '■',
  '・',
  '\n',
  '3年以上',
  '5+ years',
  ' or ',
  '/',
  '(',
  ')',
  '、',
  '<p>',
  '&amp;',
  'か\u3099',
  '🙂',
  'Requirements:',
  'AWS',
  'N2',
  '35歳以下',
  '2019 - 2020',
  'Engineer',
  '。',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
)

t.test('any text gives a draft whose lines point at its words', async () => {
  fc.assert(
    fc.property(text, raw => {
      const draft = draftDemand(raw, reference)
      const all = [
        ...draft.lines.flatMap(({ anyOf }) => anyOf.flatMap(({ words, also }) => [words, ...also])),
        ...draft.unread.map(({ words }) => words),
      ]
      const lines = requirementLines(draft)
      return (
        all.every(({ start, end, text }) => raw.slice(start, end) === text) &&
        lines.length <= 60 &&
        lines.every(
          ({ weight, anyOf }) => weight >= 1 && weight <= 5 && anyOf.length >= 1 && anyOf.length <= 12,
        ) &&
        lintDemand(raw).every(({ start, end, phrase }) => raw.slice(start, end) === phrase)
      )
    }),
    { numRuns: 200 },
  )
})

t.test('any text gives a proposal whose facts point at its words', async () => {
  fc.assert(
    fc.property(text, raw => {
      const proposal = proposeProfile(raw, reference, { on: '2026-11-22' })
      return (
        proposal.skills.every(
          ({ level, words }) =>
            level.value >= 1 &&
            level.value <= 5 &&
            words.every(({ start, end, text }) => raw.slice(start, end) === text),
        ) && proposal.jobs.every(({ words: { start, end, text } }) => raw.slice(start, end) === text)
      )
    }),
    { numRuns: 200 },
  )
})
