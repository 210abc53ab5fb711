import t from 'tap'
import { type PayRange, readPay } from '../../src/reading/pay.ts'
import { readable } from '../../src/reading/readable.ts'

const pay = (
  minimum: number | undefined,
  maximum: number | undefined,
  currency: string,
  period: string,
): Partial<PayRange> =>
  ({
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    currency,
    period,
  }) as Partial<PayRange>

const read: [string, Partial<PayRange>][] = [
  // Japanese
  ['600万〜800万円', pay(6e6, 8e6, 'JPY', 'year')],
  ['年収600万円以上', pay(6e6, undefined, 'JPY', 'year')],
  ['850万円以上', pay(8.5e6, undefined, 'JPY', 'year')],
  ['年俸: 500 〜 550万円', pay(5e6, 5.5e6, 'JPY', 'year')],
  ['想定年収：〜1,000万円', pay(undefined, 1e7, 'JPY', 'year')],
  ['年収最大1000万円', pay(undefined, 1e7, 'JPY', 'year')],
  ['年収1000万円まで', pay(undefined, 1e7, 'JPY', 'year')],
  ['年収4,500千円～6,000千円', pay(4.5e6, 6e6, 'JPY', 'year')],
  ['￥6,000,000～￥8,000,000／年', pay(6e6, 8e6, 'JPY', 'year')],
  ['月給40万円', pay(400_000, 400_000, 'JPY', 'month')],
  ['月給 350,000円 ~ 600,000円', pay(350_000, 600_000, 'JPY', 'month')],
  ['月給￥400,000〜￥600,000', pay(400_000, 600_000, 'JPY', 'month')],
  ['月単価：70万円〜90万円', pay(700_000, 900_000, 'JPY', 'month')],
  ['基本給：35万円', pay(350_000, 350_000, 'JPY', 'month')],
  ['時給2,500円', pay(2500, 2500, 'JPY', 'hour')],
  ['時給 1,800～2,500円', pay(1800, 2500, 'JPY', 'hour')],
  // Yen in English
  ['6-8 million JPY per year', pay(6e6, 8e6, 'JPY', 'year')],
  ['¥6M–8M', pay(6e6, 8e6, 'JPY', 'year')],
  ['¥5.5m - ¥7m', pay(5.5e6, 7e6, 'JPY', 'year')],
  ['JPY 5-7M', pay(5e6, 7e6, 'JPY', 'year')],
  ['Salary: 7 million yen a year', pay(7e6, 7e6, 'JPY', 'year')],
  ['up to ¥9M', pay(undefined, 9e6, 'JPY', 'year')],
  ['from ¥6,000,000 a year', pay(6e6, undefined, 'JPY', 'year')],
  ['¥6,000,000+', pay(6e6, undefined, 'JPY', 'year')],
  ['monthly ¥450,000', pay(450_000, 450_000, 'JPY', 'month')],
  ['JPY 450,000 monthly', pay(450_000, 450_000, 'JPY', 'month')],
  ['Pay: 2500 yen/hour', pay(2500, 2500, 'JPY', 'hour')],
  // Elsewhere
  ['USD 60k-80k', pay(60_000, 80_000, 'USD', 'year')],
  ['$130-$150k', pay(130_000, 150_000, 'USD', 'year')],
  ['Base $120k + bonus', pay(120_000, 120_000, 'USD', 'year')],
  ['$45/hr', pay(45, 45, 'USD', 'hour')],
  ['up to £90k', pay(undefined, 90_000, 'GBP', 'year')],
  ['EUR 55.000 - 70.000 brutto p.a.', pay(55_000, 70_000, 'EUR', 'year')],
  ['€60,000 - 5 weeks of holiday', pay(60_000, 60_000, 'EUR', 'year')],
  ['gross salary 3000 EUR', pay(3000, 3000, 'EUR', 'month')],
  ['AED 20,000 per month', pay(20_000, 20_000, 'AED', 'month')],
  ['AED 18,000-22,000 monthly', pay(18_000, 22_000, 'AED', 'month')],
  ['AED 18,000 per month and 30 days leave', pay(18_000, 18_000, 'AED', 'month')],
  ['25k-35k RMB per month', pay(25_000, 35_000, 'CNY', 'month')],
  ['CNY 25k–35k x 14 months', pay(25_000, 35_000, 'CNY', 'month')],
  ['SGD 6000-8000', pay(6000, 8000, 'SGD', 'month')],
  ['INR 20-30 LPA', pay(2e6, 3e6, 'INR', 'year')],
  // Pakistan
  ['PKR 300,000 - 400,000 per month', pay(300_000, 400_000, 'PKR', 'month')],
  ['Salary range: 300,000 – 450,000 PKR', pay(300_000, 450_000, 'PKR', 'month')],
  ['Salary (PKR): 250k', pay(250_000, 250_000, 'PKR', 'month')],
  ['Salary between PKR 200,000 and 300,000', pay(200_000, 300_000, 'PKR', 'month')],
  ['Rs. 250,000/- per month', pay(250_000, 250_000, 'PKR', 'month')],
  ['Rs. 1,50,000 per month', pay(150_000, 150_000, 'PKR', 'month')],
  ['Rs 2.5 lakh per month', pay(250_000, 250_000, 'PKR', 'month')],
  ['PKR 3-4 lac monthly', pay(300_000, 400_000, 'PKR', 'month')],
  ['PKR 5 million per annum', pay(5e6, 5e6, 'PKR', 'year')],
  // What stands before it is not the pay.
  ['$1,000 laptop budget. Salary: $90k', pay(90_000, 90_000, 'USD', 'year')],
  ['We raised $5M. Salary $150k', pay(150_000, 150_000, 'USD', 'year')],
]

t.test('pay in the words of many countries', async t => {
  for (const [words, expected] of read) {
    const { text } = readable(words)
    const found = readPay(text)
    t.same(found?.pay, expected, words)
    if (found) t.match(text.slice(found.start, found.end), /^\S.*[^\s(]$/, `${words}: its words`)
  }
})

t.test('overtime that is already inside', async t => {
  const { text } = readable('月給 40万円～60万円（固定残業代45時間分を含む）')
  t.equal(readPay(text)?.pay.includedOvertimeHours, 45)
})

t.test('money that is no pay, or pay by the day', async t => {
  for (const words of [
    'raised $160m in total',
    'revenue of ¥800M',
    'served 6-8 million users per year',
    'Managed a budget of $2M',
    'a grant of $50,000',
    'Benefits (unlimited PTO, $400/month for groceries)',
    '9:00 ~ 18:00',
    '交通費 5万円上限',
    '資本金1000万円',
    '売上10億円',
    '賞与年2回（計4.0ヶ月分）',
    '2024年',
    '日給 20,000円〜25,000円',
    '£450 per day',
    'PKR 100,000',
    '300k-450k',
  ])
    t.equal(readPay(readable(words).text), undefined, words)
})
