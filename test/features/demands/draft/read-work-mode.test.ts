import t from 'tap'
import { draftOf } from './shown.ts'

const modeOf = (words: string) => {
  const { workMode, conditions } = draftOf(`Goエンジニア\n■必須\n・Go\n■働き方\n${words}`)
  return [workMode?.value, conditions.remoteDays?.value].filter(value => value !== undefined)
}

t.test('a share of remote work, or a mere possibility, is hybrid', async t => {
  for (const [words, said] of [
    ['リモート週3日可', ['hybrid', 3]],
    ['テレワーク制度あり', ['hybrid']],
    ['在宅勤務あり（週2回まで）', ['hybrid', 2]],
    ['リモートワーク週2日まで', ['hybrid', 2]],
    ['リモートワーク：週２日まで', ['hybrid', 2]],
    ['週2〜3日リモート可', ['hybrid', 2]],
    ['リモート可（週2日出社）', ['hybrid', 3]],
    ['週1日の出社、ほかはリモート', ['hybrid', 4]],
    ['リモート可（週5日勤務）', ['hybrid']],
    ['リモート可', ['hybrid']],
    ['在宅勤務', ['hybrid']],
    ['hybrid, 2 days remote', ['hybrid', 2]],
    ['Remote possible', ['hybrid']],
    ['Hybrid: three days a week in the office', ['hybrid', 2]],
    ['2 days per week from home', ['hybrid', 2]],
    ['Work from home two days a week', ['hybrid', 2]],
  ] as const)
    t.same(modeOf(words), said, words)
})

t.test('only what says "always" is remote', async t => {
  for (const words of [
    'フルリモート',
    'フルリモート可',
    '完全在宅勤務',
    '出社不要',
    'Fully remote',
    '100% remote',
    'Remote from anywhere in the world',
    'Location: Remote',
  ])
    t.same(modeOf(words), ['remote'], words)
  for (const words of [
    '原則出社（リモート相談可）',
    'テレワーク不可',
    'リモートワーク：なし',
    'No remote work',
  ])
    t.same(modeOf(words), ['on-site'], words)
  t.same(modeOf('Experience with remote sensing'), [])
})
