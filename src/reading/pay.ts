// Pay in words: 年収500〜800万円, 月給 350,000円～, $120k-150k, "AED 20,000 per month".

import type { PayPeriod } from '../matching/types.ts'

export interface PayRange {
  minimum?: number
  /** Absent: no upper end is named. */
  maximum?: number
  /** ISO 4217 */
  currency: string
  period: PayPeriod
  /** Hours of overtime a month already inside the pay (みなし残業, 固定残業). */
  includedOvertimeHours?: number
}

export interface PayFound {
  start: number
  end: number
  pay: PayRange
}

const yenAmount = '(?<![\\d,])(\\d[\\d,]{0,14}(?:\\.\\d{1,4})?)\\s{0,3}(万|億|千)?\\s{0,3}円?'
const yen = new RegExp(
  `(年収|年俸|年棒|月給|月収|月額|時給|日給|給与|報酬|想定年収|理論年収)?[^\\d\\n。]{0,12}?(?:${yenAmount})?\\s*(~|〜|-|から|以上)\\s*(?:${yenAmount})?|(年収|年俸|年棒|月給|月収|月額|時給|報酬)[^\\d\\n。]{0,12}?${yenAmount}`,
  'g',
)
const overtime =
  /(?:(\d{1,3})\s*時間分?[^。\n]{0,8}(?:みなし|固定|見込み?)\s*(?:残業|時間外)|(?:みなし|固定|見込み?)\s*(?:残業|時間外)[^。\n]{0,14}?(\d{1,3})\s*時間)/

/** The first pay named in Japanese, else in English; undefined if none. */
export function readPay(text: string): PayFound | undefined {
  return readYen(text) ?? readForeign(text)
}

function readYen(text: string): PayFound | undefined {
  for (const match of text.matchAll(yen)) {
    const words = match[0]
    if (
      !/[万円]/.test(words) ||
      /資本金|売上|調達|上限|手当/.test(text.slice(Math.max(0, match.index - 8), match.index) + words)
    )
      continue
    const [, label1, low, lowUnit, , high, highUnit, label2, single, singleUnit] = match
    const unit = (own: string | undefined, other: string | undefined) =>
      own ?? (words.includes('円') && other === undefined ? undefined : other)
    const minimum = low ? yenOf(low, unit(lowUnit, highUnit)) : single ? yenOf(single, singleUnit) : undefined
    const maximum = high ? yenOf(high, highUnit ?? undefined) : single ? yenOf(single, singleUnit) : undefined
    const largest = maximum ?? minimum
    if (
      largest === undefined ||
      largest < 800 ||
      (minimum !== undefined && maximum !== undefined && minimum > maximum)
    )
      continue
    const hours = overtime.exec(text)
    const included = hours ? Number(hours[1] ?? hours[2]) : undefined
    const label = label1 ?? label2 ?? lastLabel(text, match.index)
    const lead = words.length - words.replace(/^[^\d年月時日給報想理~〜]+/u, '').length
    return {
      start: match.index + lead,
      end: match.index + words.trimEnd().length,
      pay: {
        ...(minimum !== undefined && { minimum }),
        ...(maximum !== undefined && { maximum }),
        currency: 'JPY',
        period: periodOfYen(label, largest),
        ...(included !== undefined && { includedOvertimeHours: included }),
      },
    }
  }
  return undefined
}

const yenOf = (digits: string, unit: string | undefined): number =>
  Math.round(
    Number(digits.replaceAll(',', '')) *
      (unit === '万' ? 10_000 : unit === '億' ? 100_000_000 : unit === '千' ? 1000 : 1),
  )

const lastLabel = (text: string, at: number): string | undefined =>
  /(年収|年俸|年棒|月給|月収|月額|時給)[^\n]{0,20}$/.exec(text.slice(Math.max(0, at - 30), at))?.[1]

function periodOfYen(label: string | undefined, amount: number): PayPeriod {
  if (label && /年/.test(label)) return 'year'
  if (label && /月/.test(label)) return 'month'
  if (label && /時/.test(label)) return 'hour'
  return amount >= 1_500_000 ? 'year' : amount >= 60_000 ? 'month' : 'hour'
}

const symbols: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  c$: 'CAD',
  ca$: 'CAD',
  a$: 'AUD',
  s$: 'SGD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  rs: 'PKR',
  'rs.': 'PKR',
  '₨': 'PKR',
  rmb: 'CNY',
}
const codes =
  'USD|EUR|GBP|CHF|CAD|AUD|SGD|AED|SAR|QAR|KWD|OMR|BHD|MYR|CNY|RMB|JPY|PKR|INR|SEK|NOK|DKK|PLN|TRY'
const money = `(us\\$|ca?\\$|a\\$|s\\$|[$€£¥₨]|rs\\.?(?=\\s?\\d)|(?:${codes})(?=\\s?[\\d$€£]))?\\s?[$€£]?(\\d{1,3}(?:[,.]\\d{3}){1,4}|\\d{1,9}(?:\\.\\d{1,4})?)\\s?(k|m|bn|million|b)?(?![\\d%])\\s?(${codes}|€|£)?`
const range = new RegExp(`(?<![\\w.])${money}(?:\\s*(?:-|–|—|to|~|and)\\s*${money})?(\\+)?`, 'gi')
const notPay =
  /rais(?:ed|ing)|fund|revenue|\barr\b|valuation|series|seed|invest|worth|market|budget|bonus|customers|users|save|saving|volume|transactions|grants?|donat|401|stipend|referral/i

function readForeign(text: string): PayFound | undefined {
  for (const match of text.matchAll(range)) {
    const [words, sign1, low, k1, code1, sign2, high, k2, code2, plus] = match
    const sign = (sign1 ?? code1 ?? sign2 ?? code2)?.toLowerCase()
    if (!sign || /^(?:m|b|bn|million)$/i.test(k1 ?? '') || /^(?:m|b|bn|million)$/i.test(k2 ?? '')) continue
    const around = text.slice(Math.max(0, match.index - 30), match.index + words.length + 14)
    if (notPay.test(around)) continue
    const scale = (k: string | undefined) => (k ? 1000 : 1)
    const maximumRead = high === undefined ? undefined : amountOf(high) * scale(k2)
    let minimum = amountOf(low!) * scale(k1)
    // "$130-$150k": the k is said once for both.
    if (k2 && !k1 && minimum < 1000) minimum *= 1000
    const after = text.slice(match.index + words.length, match.index + words.length + 24)
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    const period = periodOf(after, before, maximumRead ?? minimum)
    if (!period || (maximumRead !== undefined && maximumRead < minimum)) continue
    const open =
      maximumRead === undefined &&
      (plus !== undefined || /from|min|at least|over|above|starting/i.test(before.slice(-14)))
    const maximum = maximumRead ?? (open ? undefined : minimum)
    const upTo = maximumRead === undefined && /up to|max/i.test(before.slice(-10))
    return {
      start: match.index,
      end: match.index + words.trimEnd().length,
      pay: {
        ...(!upTo && { minimum }),
        ...(maximum !== undefined && { maximum }),
        currency: symbols[sign] ?? (sign === 'rmb' ? 'CNY' : sign.toUpperCase()),
        period,
      },
    }
  }
  return undefined
}

const amountOf = (digits: string): number =>
  Number(/[.,]\d{3}(?!\d)/.test(digits) ? digits.replace(/[.,]/g, '') : digits)

function periodOf(after: string, before: string, amount: number): PayPeriod | undefined {
  const words = `${after} ${before}`
  if (/^\s*(?:\/|per|an?)\s*h(?:ou)?r|\bhourly\b/i.test(after) || /hourly/i.test(before))
    return amount <= 1000 ? 'hour' : undefined
  if (/^\s*(?:\/|per|a)?\s*(?:mo(?:nth)?\b|monthly)/i.test(after) || /monthly/i.test(before)) return 'month'
  if (/^\s*(?:\/|per|a)?\s*(?:y(?:ea)?r\b|annum|annual|p\.?a\.?\b)/i.test(after)) return 'year'
  if (/salary|compensation|\bpay\b|\bbase\b|\bote\b|annual/i.test(words) && amount >= 10_000) return 'year'
  return amount >= 20_000 && amount <= 2_000_000 ? 'year' : undefined
}
