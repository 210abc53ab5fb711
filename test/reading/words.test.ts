import t from 'tap'
import { readLanguages } from '../../src/reading/languages.ts'
import { readYears } from '../../src/reading/years.ts'
import { loadReference } from '../../src/reference/index.ts'

t.test('years of experience', async t => {
  for (const [text, years] of [
    ['5+ years of Java', 5],
    ['at least three (3) years', 3],
    ['3-5 years experience', 3],
    ['6 months of UiPath', 0.5],
    ['3年以上', 3],
    ['最低2年から4年の経験', 2],
    ['6か月以上', 0.5],
    ['2年半', 2.5],
  ] as const)
    t.same(
      readYears(text).map(found => found.years),
      [years],
      text,
    )
  for (const text of [
    'ten years old',
    '2017年12月',
    '創業3年',
    '9期連続',
    '5 years ago',
    'version 3',
    'in business for 30 years',
    'over 20 years of history',
  ])
    t.same(readYears(text), [], text)
})

t.test('languages', async t => {
  const reference = loadReference()
  const read = (text: string) => readLanguages(text, reference)
  t.match(read('日本語能力試験N2以上'), [{ language: 'ja', test: 'jlpt-n2', level: 'B1' }])
  t.match(read('JLPT N2 (120/180)'), [{ language: 'ja', test: 'jlpt-n2', score: 120, level: 'B2' }])
  t.match(read('英語: ビジネスレベル'), [{ language: 'en', level: 'B2' }])
  t.match(read('英語力不問'), [{ language: 'en', noMatter: true }])
  t.match(read('Fluent English'), [{ language: 'en', stated: true }])
  t.match(read('German B1'), [{ language: 'de', level: 'B1' }])
  t.same(read('nothing here'), [])
})
