import t from 'tap'
import { rowReader } from '../../../../src/features/profiles/import/skill-table.ts'
import { tableRows } from '../../../../src/features/profiles/import/table-rows.ts'
import { takesAsLongAsItIs } from '../../../fixtures/processor-time.ts'

t.test('the level of a row is a word or a whole number of the scale', async t => {
  for (const [cell, level] of [
    ['Expert', 5],
    ['ماہر', 5],
    ['4 / 5', 4],
    ['★★★☆☆', 3],
    ['2', 2],
    ['4.5/5', undefined],
    ['10', undefined],
    ['15 projects', undefined],
  ] as const) {
    const text = `Skill | Level\nGo | ${cell}`
    t.equal(rowReader(text)(text.indexOf('Go')).level, level, cell)
  }
})

t.test('a row stands under the first row of its own table', async t => {
  const text = 'Skill | Years\nGo | 3\n\nTool | Level\nGit | Expert\nno row\nJira | 4'
  const says = rowReader(text)
  t.same(says(text.indexOf('Go')), { years: 3 })
  t.same(says(text.indexOf('Git')), { level: 5 })
  for (const words of ['Skill', 'Tool', 'no row', 'Jira']) t.same(says(text.indexOf(words)), {}, words)
  t.same(tableRows(text)(text.length)?.head, [], 'the last row is a head of its own')
})

t.test('a long table takes as long as it is', async t => {
  await takesAsLongAsItIs(t, ['Go | 3\n', 'Go, Git, Jira | 4 | '], 40_000, rows => {
    const text = `Skill | Years\n${rows}`
    const says = rowReader(text)
    for (const { index } of text.matchAll(/Go/g)) says(index)
  })
})
