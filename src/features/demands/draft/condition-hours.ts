// Working hours, breaks, overtime, holidays and probation, as Japanese postings and English ones write them.

import { numberOf } from '../../../reading/years.ts'
import type { DemandTerms } from '../terms.ts'
import { type Condition, conditionOf, type Said } from './condition-words.ts'

const clock = '(\\d{1,2})(?::(\\d{2})|時(?:(\\d{1,2})分|半)?)?\\s?(am|pm|a\\.m\\.|p\\.m\\.)?'
const range = new RegExp(
  `(?<![\\d:])${clock}\\s*(?:[~〜～–—-]|から|to|until)\\s*${clock}(?![\\d日か年月万名回])`,
  'gi',
)
/** Before a range: it is no time from which or to which people work. */
const otherRange = /(?:コア|フレキシブル|休憩|core|flexible|break|lunch|面接|受付)[^\d\n]{0,12}$/i
const hoursCue =
  /勤務時間|就業時間|所定|始業|定時|就労時間|working hours|work hours|office hours|business hours/i

const amount = '(\\d{1,3}|one|two|three|four|five|six|nine|twelve)'

export function readHours(line: Said): Condition[] {
  const found: Condition[] = []
  const put = <Name extends keyof DemandTerms>(
    name: Name,
    pattern: RegExp,
    read: (match: RegExpExecArray) => NonNullable<DemandTerms[Name]> | undefined,
  ) => {
    const match = pattern.exec(line.text)
    const value = match ? read(match) : undefined
    if (match && value !== undefined) found.push(conditionOf(name, value, match, line))
  }
  const { text } = line
  if (hoursCue.test(text)) {
    const ranges = [...text.matchAll(range)].filter(
      ({ index, 0: words }) =>
        /[:時apAP]/.test(words) && !otherRange.test(text.slice(Math.max(0, index - 20), index)),
    )
    // Several, and those over night, are shifts: which is meant, the employer says.
    const [only, ...others] = ranges
    const [from, to] = only ? [timeOf(only.slice(1, 5)), timeOf(only.slice(5, 9))] : []
    if (only && others.length === 0 && from && to && from < to)
      found.push(conditionOf('hoursFrom', from, only, line), conditionOf('hoursTo', to, only, line))
  }
  put(
    'hourSystem',
    /フレックス(?:タイム)?(?:制度?|勤務)?(?!なし|無し|ではな)|flex(?:i)?[- ]?time|flexible (?:working )?hours/i,
    () => 'flexible',
  )
  put('hourSystem', /(?:専門業務型|企画業務型)?裁量労働制?/, () => 'discretionary')
  put('hourSystem', /シフト(?:制|勤務)|交[代替]制|(?:rotating|work(?:ing)? in) shifts/i, () => 'shifts')
  put('hourSystem', /固定(?:時間|勤務)制/, () => 'fixed')
  put(
    'breakMinutes',
    /休憩(?:時間)?[^\d\n。、]{0,4}(\d{1,3})\s?(分|時間)(半)?|(\d{1,3})\s?(分|時間)(半)?(?:の)?休憩/,
    ([, minutes, unit, half, minutes2, unit2, half2]) =>
      minutesOf(Number(minutes ?? minutes2), (unit ?? unit2) === '時間', Boolean(half ?? half2)),
  )
  put(
    'breakMinutes',
    /休憩(?:時間)?[^\d\n。、]{0,4}(\d{1,2}):(\d{2})\s*[~〜–-]\s*(\d{1,2}):(\d{2})/,
    ([, h, m, h2, m2]) => minutesOf((Number(h2) - Number(h)) * 60 + Number(m2) - Number(m), false, false),
  )
  put(
    'breakMinutes',
    new RegExp(`\\b${amount}[- ](minutes?|mins?|hours?)(?: of)?(?: lunch)? break`, 'i'),
    ([, value, unit]) => minutesOf(numberOf(value!), /^h/i.test(unit!), false),
  )
  put('overtimeHours', /(?<!固定|みなし)残業(?:時間)?(?:は)?[:：\s]*(?:ほぼ)?(?:なし|無し|ゼロ)/, () => 0)
  put(
    'overtimeHours',
    /(?<!固定|みなし)残業(?:時間)?(?!代|手当)(?:は)?[^\d\n。]{0,12}(?:[~〜]?\d{1,2}[~〜-])?(\d{1,2})\s?(?:時間|h)(?!分)/,
    ([, hours]) => Number(hours),
  )
  put(
    'holidaysPerYear',
    /年間(?:の)?(?:休日|休暇)(?:数|日数)?[^\d\n。]{0,6}(\d{2,3})\s?日|(?:休日)[^\d\n。]{0,4}年間?\s?(\d{2,3})\s?日|(\d{2,3}) (?:annual|yearly) holidays|(\d{2,3}) (?:days of )?holidays (?:a|per) year/i,
    match => {
      const days = Number(match.slice(1).find(Boolean))
      return days <= 250 ? days : undefined
    },
  )
  put(
    'holidays',
    /(?:完全)?週休[2二3三](?:日)?(?:制)?(?:\s?\([^()\n]{1,20}\))?(?:[、,・/\s]{1,2}(?:土日祝?日?(?:休み)?|祝日|年末年始(?:休暇)?|夏季(?:休暇)?|有給(?:休暇)?|慶弔(?:休暇)?))*|土日祝(?:日)?(?:休み|休日)/,
    ([words]) => words.trim(),
  )
  put('probationMonths', /試用期間[^\d\n。]{0,12}(\d{1,2})\s?(?:か|ヶ|カ|ヵ|ケ|個|箇)月/, ([, months]) =>
    upTo(24, Number(months)),
  )
  put('probationMonths', /試用期間(?:は)?[:：\s]*(?:なし|無し)|\bno probation/i, () => 0)
  put(
    'probationMonths',
    new RegExp(
      `\\b${amount}[- ]months?(?:['’]|s)?(?: of)? probation|probation(?:ary)?(?: period)?(?: of|:| is)?:? ${amount}[- ]months?`,
      'i',
    ),
    ([, one, other]) => upTo(24, numberOf(one ?? other!)),
  )
  put(
    'contractMonths',
    /契約期間[^\d\n。]{0,8}(\d{1,2})\s?(年|(?:か|ヶ|カ|ヵ|ケ|個|箇)月)/,
    ([, value, unit]) => upTo(120, Number(value) * (unit === '年' ? 12 : 1)),
  )
  return found
}

const upTo = (most: number, value: number): number | undefined => (value <= most ? value : undefined)

const minutesOf = (value: number, isHours: boolean, half: boolean): number | undefined => {
  const minutes = isHours ? value * 60 + (half ? 30 : 0) : value
  return minutes > 0 ? upTo(240, minutes) : undefined
}

/** HH:MM; undefined for what no clock shows. */
function timeOf([hours, minutes, later, half]: (string | undefined)[]): string | undefined {
  const noon = /^p/i.test(half ?? '') && Number(hours) < 12 ? 12 : 0
  const [h, m] = [Number(hours) + noon, Number(minutes ?? later ?? 0)]
  return h < 24 && m < 60 ? `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` : undefined
}
