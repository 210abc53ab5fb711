import t from 'tap'
import { rowSays } from '../../../../src/features/profiles/import/skill-table.ts'

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
    t.equal(rowSays(text, text.indexOf('Go')).level, level, cell)
  }
})
