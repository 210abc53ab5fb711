// Pay as Japanese ads write it: 年収500〜800万円, 月給 350,000円～, ￥6,000,000／年.

import type { PayPeriod } from '../matching/types.ts'
import type { PayFound } from './pay.ts'

const labels =
  '年収|年俸|年棒|年額|月給|月収|月額|月単価|単価|基本給|時給|時間給|日給|日額|日当|給与|給料|報酬|賃金'
/** "¥900k" and "¥6M" are written in English. */
const amount =
  '(?<![\\d,.])¥?\\s?(\\d[\\d,]{0,14}(?:\\.\\d{1,4})?)(?![\\d,.]*\\s?[kKmM%])\\s{0,3}(万|億|千)?\\s{0,3}円?'
const pattern = new RegExp(
  `(?:((?:想定|理論|予定)?(?:${labels}))[^\\d\\n。]{0,12}?)?(?:${amount})?\\s*(~|〜|-|から|以上)\\s*(?:${amount})?|((?:想定|理論|予定|初任)?(?:${labels}))[^\\d\\n。]{0,12}?${amount}`,
  'g',
)
const overtime =
  /(?:(\d{1,3})\s*時間分?[^。\n]{0,8}(?:みなし|固定|見込み?)\s*(?:残業|時間外)|(?:みなし|固定|見込み?)\s*(?:残業|時間外)[^。\n]{0,14}?(\d{1,3})\s*時間)/
const noPay = /資本金|売上|調達|上限|手当|予算|補助|交通費/
/** 日給: a period that no demand has. */
const byTheDay = /^日|^\s*\)?\s*[/／]\s*日/

export function readPayInYen(text: string): PayFound | undefined {
  for (const match of text.matchAll(pattern)) {
    const words = match[0]
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    const after = text.slice(match.index + words.length, match.index + words.length + 12)
    if (!/[万円¥]/.test(words) || noPay.test(before + words)) continue
    const [, label1, low, lowUnit, , high, highUnit, label2, single, singleUnit] = match
    const label = label1 ?? label2 ?? lastLabel(text, match.index)
    if (byTheDay.test(label ?? '') || byTheDay.test(after)) continue
    const unit = (own: string | undefined, other: string | undefined) =>
      own ?? (words.includes('円') && other === undefined ? undefined : other)
    const upTo = single !== undefined && (/最大|最高/.test(words) || /^\s*(?:まで|も?可|以下)/.test(after))
    const one = single === undefined ? undefined : yenOf(single, singleUnit)
    const minimum = low ? yenOf(low, unit(lowUnit, highUnit)) : upTo ? undefined : one
    const maximum = high ? yenOf(high, highUnit) : one
    const largest = maximum ?? minimum
    if (
      largest === undefined ||
      largest < 800 ||
      (minimum !== undefined && maximum !== undefined && minimum > maximum)
    )
      continue
    const hours = overtime.exec(text)
    const included = hours ? Number(hours[1] ?? hours[2]) : undefined
    const lead = words.length - words.replace(/^[^\d年月時日給報想理単基賃¥~〜]+/u, '').length
    return {
      start: match.index + lead,
      end: match.index + words.trimEnd().length,
      pay: {
        ...(minimum !== undefined && { minimum }),
        ...(maximum !== undefined && { maximum }),
        currency: 'JPY',
        period: periodOf(/^\s*\)?\s*[/／]\s*([年月時])/.exec(after)?.[1] ?? label, largest),
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
  new RegExp(`(${labels})[^\\n]{0,20}$`).exec(text.slice(Math.max(0, at - 30), at))?.[1]

function periodOf(label: string | undefined, most: number): PayPeriod {
  if (label && /年/.test(label)) return 'year'
  if (label && /月/.test(label)) return 'month'
  if (label && /時/.test(label)) return 'hour'
  return most >= 1_500_000 ? 'year' : most >= 60_000 ? 'month' : 'hour'
}
