// Overtime that the pay includes: 固定残業代45時間分（月8万円）を含む, 月8万円の固定残業代（45時間分）.

import { type Condition, conditionOf, type Said } from './condition-words.ts'

const yen = '(?:¥\\s?(\\d[\\d,]{0,11})|(\\d[\\d,]{0,11}(?:\\.\\d{1,2})?)\\s?(万)?(?:(\\d)千)?円)'
/** With what is paid beyond it, which says nothing more. */
const included = new RegExp(
  `(?:${yen}(?:の|を))?(?:固定|みなし)(?:残業|時間外)(?:代|手当|労働手当)?([^\\n。]*)(?:。?[^\\n。]*超過[^\\n。]*)?`,
)
const amountIn = new RegExp(yen, 'g')
const hoursIn = /(\d{1,3}(?:\.\d)?)\s?(?:時間|h\b)/g
/** What stands behind one of these is the whole pay, or a part of it that is worked for otherwise. */
const otherPay =
  /(?:を?含(?:む|み|んだ|めた)|込み?)[^\n]*|超過[^\n]*|(?:年収|年俸|月給|月収|基本給|総額|賞与)[^\n]*/
/** By the year, or as a range, it depends on the pay. */
const unsure = /年額|\/\s?年|円\s?[~〜–-]|[~〜]\s?¥?\d/

/** Read where both are stated, the hours and the amount of a month: the law wants both said. */
export function fixedOvertime(line: Said): Condition[] {
  const match = included.exec(line.text)
  if (!match) return []
  const behind = match[5]!.replace(otherPay, '')
  const amounts = [match.slice(1, 5), ...[...behind.matchAll(amountIn)].map(found => found.slice(1, 5))]
    .filter(([sign, digits]) => sign ?? digits)
    .map(yenOf)
  const hours = [...behind.matchAll(hoursIn)].map(([, count]) => Number(count))
  if (amounts.length !== 1 || hours.length !== 1 || unsure.test(behind) || hours[0]! > 100) return []
  return [conditionOf('fixedOvertimePay', { amount: amounts[0]!, hours: hours[0]! }, match, line)]
}

function yenOf([sign, digits, tenThousands, thousands]: (string | undefined)[]): number {
  const count = Number((sign ?? digits)!.replaceAll(',', ''))
  return Math.round(count * (tenThousands ? 10_000 : 1) + Number(thousands ?? 0) * 1000)
}
