import t from 'tap'
import { readDay } from '../../src/reading/days.ts'

t.test('a day however it is written', async t => {
  for (const text of [
    '2026-12-25',
    '2026/12/25',
    '2026年12月25日(金)',
    '令和8年12月25日',
    'Friday, 25 December 2026',
    '25th of Dec 2026',
    'December 25th, 2026',
    'Dec. 25, 2026',
    '25-Dec-2026',
    '25.12.2026',
    '25/12/2026',
    '12/25/2026',
  ])
    t.match(readDay(`by ${text} at noon`), { date: '2026-12-25', exact: true }, text)
  const words = 'by 25 December 2026 at noon'
  const { start, end } = readDay(words)!
  t.equal(words.slice(start, end), '25 December 2026')
})

t.test('a month is its first day', async t => {
  for (const text of ['December 2026', '2026年12月', '2026-12'])
    t.match(readDay(text), { date: '2026-12-01', exact: false }, text)
})

t.test('what can be read in two ways, or is on no calendar, is no day', async t => {
  for (const text of ['05/12/2026', '2026-02-30', '31 November 2026', '12月25日', '25 December', '2020-2024'])
    t.equal(readDay(text), undefined, text)
  t.match(readDay('12/12/2026'), { date: '2026-12-12' })
})
