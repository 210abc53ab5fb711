// Pay as English ads write it: "$120k-150k", "6-8 million JPY per year", "PKR 300,000/- monthly", "INR 20-30 LPA".

import type { PayPeriod } from '../matching/types.ts'
import type { PayFound } from './pay.ts'

/**
 * From which amount a number without a period is a year's pay. Where pay is told by the month (the Gulf, Pakistan,
 * Malaysia, China) this lies higher than the same money elsewhere.
 */
const yearFrom: Record<string, number> = {
  USD: 10_000,
  EUR: 10_000,
  GBP: 10_000,
  CHF: 10_000,
  CAD: 10_000,
  AUD: 10_000,
  SGD: 25_000,
  AED: 90_000,
  SAR: 90_000,
  QAR: 90_000,
  KWD: 10_000,
  OMR: 10_000,
  BHD: 10_000,
  MYR: 40_000,
  CNY: 80_000,
  JPY: 1_500_000,
  KRW: 12_000_000,
  PKR: 2_500_000,
  INR: 300_000,
  SEK: 120_000,
  NOK: 120_000,
  DKK: 80_000,
  PLN: 40_000,
  CZK: 250_000,
  TRY: 400_000,
}
/** Where a bare range of some thousands is a month's pay even without a word that says so. */
const monthly = /^(?:AED|SAR|QAR|KWD|OMR|BHD|MYR|SGD|CNY|PKR|INR|JPY)$/

const names: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  c$: 'CAD',
  ca$: 'CAD',
  a$: 'AUD',
  s$: 'SGD',
  '€': 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  yen: 'JPY',
  rs: 'PKR',
  'rs.': 'PKR',
  '₹': 'INR',
  rmb: 'CNY',
  dhs: 'AED',
  rm: 'MYR',
}
const codes = `(?:${Object.keys(yearFrom).join('|')}|RMB|Dhs|RM|yen|euros?)`
const sign = `us\\$|ca?\\$|a\\$|s\\$|[$€£¥₹]|rs\\.?(?=\\s?\\d)|${codes}(?=\\s?[\\d$€£¥])`
const number = '\\d{1,3}(?:,\\d{2})+,\\d{3}|\\d{1,3}(?:[,.]\\d{3}){1,4}|\\d{1,9}(?:\\.\\d{1,4})?'
const unit = `(?:k|thousand|m|mn|million|lakhs?|lacs?|lpa|crores?|bn|billion|b)(?:(?![a-z\\d])|(?=${codes}))`
const money = `(?:(${sign})\\s?[$€£¥]?)?(${number})(?![\\d%])(?:/[-=])?\\s?(${unit})?(?:\\s?(${codes}(?![a-z])|[€£])|\\s?\\((${codes})\\))?(?:/-)?`
const single = `(?<![\\w.,])${money}`
/** "$120k + equity" names no open end. */
const plus = '\\+|\\s\\+(?!\\s*[a-z\\d])'
const range = new RegExp(
  `${single}(?:\\s*(?:-|–|—|to|~|(?<=\\bbetween\\s.{0,24})and)\\s*${money})?(${plus})?`,
  'gi',
)
const alone = new RegExp(`${single}()()()()()(${plus})?`, 'iy')

const scales: [RegExp, number][] = [
  [/^(?:k|thousand)$/i, 1000],
  [/^(?:lakhs?|lacs?|lpa)$/i, 100_000],
  [/^(?:m|mn|million)$/i, 1_000_000],
  [/^crores?$/i, 10_000_000],
  [/./, Number.NaN],
]
const scaleOf = (word: string | undefined): number =>
  word === undefined ? 1 : scales.find(([pattern]) => pattern.test(word))![1]

const notPay =
  /rais(?:ed|ing)|fund|revenue|\barr\b|valuation|series|seed|invest|worth|market|budget|bonus|customers|users|sav(?:e|ing)|volume|transactions|grants?|donat|401|stipend|referral|allowance|benefits|perks|reimburse|turnover|capital|prize|price|cost/i
/** What stands before it counts up to the word for pay: "the market's best salary: $120k". */
const sayingOf = /[\n|;]|\.\s|\bbudget\s*:|salar(?:y|ies)|compensation|\bpay\b|remuneration/i
const notPayAfter =
  /^\s*(?:in|of|annual|sign(?:ing|-on)|referral|a year in|per year in|\s)*\s*(?:fund|revenue|\barr\b|valuation|series|seed|invest|budget|bonus|customers|users|saving|volume|transactions|grants?|donat|401|stipend|referral|allowance|prize)/i
const label =
  /salary|salaries|compensation|\bpay\b|remunerat|\bpackage\b|\bctc\b|\bwages?\b|\bbase\b|\bote\b|\boffer(?:ing)?\b|annual/i

/** The first amount that can be somebody's pay; undefined if none. */
export function readPayAbroad(text: string): PayFound | undefined {
  for (const found of text.matchAll(range)) {
    const match = rising(found) ? found : firstOf(text, found.index)
    const [words, sign1, low, unit1, code1, inside1, sign2, high, unit2, code2, inside2, more] = match
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    const after = text.slice(match.index + words.length, match.index + words.length + 32)
    const named = [sign1, code1, inside1, sign2, code2, inside2, labelledBy.exec(before)?.[1]]
      .find(Boolean)
      ?.toLowerCase()
    if (!named || notPay.test(before.split(sayingOf).at(-1)!) || notPayAfter.test(after)) continue
    const currency = names[named] ?? names[named.replace(/s$/, '')] ?? named.toUpperCase()
    const [first, last] = amounts(low!, unit1, high, unit2)
    const lpa = [unit1, unit2].some(word => /^lpa$/i.test(word ?? ''))
    const told = { after, before, range: !!high, currency }
    const period = lpa ? 'year' : periodOf(last ?? first, told)
    if (!period || Number.isNaN(first)) continue
    const open =
      last === undefined &&
      (more !== undefined ||
        /^\s*(?:or more|and (?:above|up))\b/i.test(after) ||
        /(?:from|min(?:imum)?(?: of)?|at least|over|above|starting(?: at)?|≥|>=?)\s*:?\s*$/i.test(before))
    const upTo = last === undefined && /(?:up ?to|max(?:imum)?(?: of)?)\s*:?\s*$/i.test(before)
    const maximum = last ?? (open ? undefined : first)
    return {
      start: match.index,
      end: match.index + words.trimEnd().length,
      pay: {
        ...(!upTo && { minimum: first }),
        ...(maximum !== undefined && { maximum }),
        currency,
        period,
      },
    }
  }
  return undefined
}

/** "€60,000 - 5 weeks of holiday" is no range. */
function rising([, , low, unit1, , , , high, unit2]: string[]): boolean {
  if (!high) return true
  const [first, last] = amounts(low!, unit1, high, unit2)
  return last! >= first
}

function firstOf(text: string, at: number): RegExpExecArray {
  alone.lastIndex = at
  return alone.exec(text)!
}

/** "Salary (PKR): 300,000", "Pay in USD: 4,000" */
const labelledBy = new RegExp(`\\b(${codes})\\b\\)?\\s*[:=-]?\\s*$`, 'i')

/** "$130-$150k" and "6-8 million" say the unit once for both. */
function amounts(
  low: string,
  unit1: string | undefined,
  high: string | undefined,
  unit2: string | undefined,
): [number, number | undefined] {
  if (!high) return [amountOf(low) * scaleOf(unit1), undefined]
  const [first, last] = [amountOf(low), amountOf(high)]
  const shared = first <= last && first < 1000
  return [
    first * scaleOf(unit1 ?? (shared ? unit2 : undefined)),
    last * scaleOf(unit2 ?? (last < 1000 ? unit1 : undefined)),
  ]
}

const amountOf = (digits: string): number =>
  Number(/[.,]\d{3}(?!\d)/.test(digits) ? digits.replace(/[.,]/g, '') : digits)

/** Words that may stand between the amount and its period: "gross per month". */
const between = String.raw`^(?:[\s,(]*(?:gross|net|base|basic|brutto|netto|ctc|salary|pay|in hand|take[- ]home|before tax|after tax|only)\b)*[\s,()]*`
const per = String.raw`(?:\/|per|an?\b|each)?\s*`
const said: [PayPeriod | 'none', RegExp][] = [
  ['hour', new RegExp(`${between}${per}h(?:(?:ou)?rs?|ourly)\\b`, 'i')],
  ['none', new RegExp(`${between}${per}(?:day|daily|diem|week|weekly)\\b`, 'i')],
  [
    'month',
    new RegExp(`${between}(?:${per}(?:mo|months?|monthly|mth)\\b|p\\.?m\\b|[x×*]\\s*1[2-8]\\b)`, 'i'),
  ],
  ['year', new RegExp(`${between}${per}(?:y(?:ea)?r|yearly|annum|annual(?:ly)?|p\\.?a)\\b`, 'i')],
]
const saidBefore: [PayPeriod | 'none', RegExp][] = [
  ['none', /\bdaily|\bday rate|\bweekly/i],
  ['hour', /\bhourly|\bper hour/i],
  ['month', /\bmonthly|\bper month/i],
  ['year', /\bannual|\byearly|\bper (?:year|annum)/i],
]

function periodOf(
  most: number,
  { after, before, range, currency }: { after: string; before: string; range: boolean; currency: string },
): PayPeriod | undefined {
  const year = yearFrom[currency]!
  const lineBefore = /[^\n]*\n?$/.exec(before.trimStart())![0]
  const told =
    said.find(([, pattern]) => pattern.test(after))?.[0] ??
    saidBefore.find(([, pattern]) => pattern.test(lineBefore))?.[0]
  if (told === 'none') return undefined
  if (told === 'hour') return most <= year / 10 ? told : undefined
  if (told === 'month') return most >= year / 100 && most <= year * 20 ? told : undefined
  if (told === 'year') return most >= year / 10 && most <= year * 200 ? told : undefined
  if (most > year * 200 || most < year / 100) return undefined
  const labelled = label.test(before)
  if (labelled || label.test(after)) return most >= year ? 'year' : labelled || range ? 'month' : undefined
  if (most >= year * 2) return 'year'
  return range && monthly.test(currency) ? 'month' : undefined
}
