import t from 'tap'
import { dateText, lengthText } from '../../src/matching/index.ts'

t.test('a length is written in one way', t => {
  const all = (months: number) => (['en', 'ja', 'ur'] as const).map(locale => lengthText(months, locale))
  t.same(all(102), ['8 years 6 months', '8年6か月', '8 سال 6 ماہ'])
  t.same(all(96), ['8 years', '8年', '8 سال'])
  t.same(all(18), ['1 year 6 months', '1年6か月', '1 سال 6 ماہ'])
  t.same(all(1), ['1 month', '1か月', '1 ماہ'])
  t.same(all(0), ['0 months', '0か月', '0 ماہ'])
  t.equal(lengthText(2.4 * 12, 'en'), '2 years 5 months', 'to the month')
  t.end()
})

t.test('so is a day', t => {
  const day = new Date('2026-11-22T00:00:00Z')
  t.equal(dateText(day, 'en'), '22 November 2026')
  t.equal(dateText(day, 'ja'), '2026年11月22日')
  t.equal(dateText(day, 'ur'), '22 نومبر 2026')
  t.end()
})
