import t from 'tap'
import { monthsCovered, readMonths, readPeriods } from '../../src/reading/dates.ts'

const now = '2026-11'
const periods = (text: string) => readPeriods(text, now).map(({ from, to }) => [from, to])

t.test('periods as people write them', async t => {
  for (const [text, from, to] of [
    ['August 2014 to July 2017', '2014-08', '2017-07'],
    ['09/14-Present', '2014-09', null],
    ['2015 - 2018', '2015-01', '2018-12'],
    ['Jan 2019 – till date', '2019-01', null],
    ['2018年4月〜2021年3月', '2018-04', '2021-03'],
    ['2019/04 - 現在', '2019-04', null],
    ['平成30年4月~令和2年3月', '2018-04', '2020-03'],
    ['since March 2018', '2018-03', null],
    ["Jan'15 - Dec'17", '2015-01', '2017-12'],
    ['01-02-2015 to 03-04-2017', '2015-02', '2017-04'],
  ] as const)
    t.same(periods(text), [[from, to]], text)
  t.same(periods('2020 - 2018'), [], 'an end before the beginning')
  t.same(periods('version 1.5 to 2.0'), [])
  t.same(periods('Jan 2030 - Dec 2031'), [], 'years to come')
})

t.test('months are counted once, both ends included', async t => {
  t.equal(
    monthsCovered(
      [
        { from: '2020-01', to: '2020-12' },
        { from: '2020-06', to: '2021-03' },
      ],
      now,
    ),
    15,
  )
  t.equal(monthsCovered([{ from: '2026-10', to: null }], now), 2)
})

t.test('single months', async t => {
  t.match(readMonths('issued May 2025, expires 2028'), [
    { month: '2025-05', exact: true },
    { month: '2028-01', exact: false },
  ])
})
