// The terms of employment that an ad states beside place and pay: hours, leave, insurance, help with moving.

import type { DemandTerms } from '../terms.ts'
import { benefits } from './condition-benefits.ts'
import { readHours } from './condition-hours.ts'
import { fixedOvertime } from './condition-overtime.ts'
import type { Condition, Said } from './condition-words.ts'
import type { Term } from './read-terms.ts'
import type { AdOutline } from './section-words.ts'
import type { Read, ReadConditions, Words } from './types.ts'

/** What a line names without saying it so that it can be read, by the fields of which one would hold it. */
const named: [(keyof DemandTerms)[], RegExp][] = [
  [['hoursFrom', 'hourSystem'], /勤務時間|就業時間|始業|working hours/i],
  [['hourSystem'], /フレックス|裁量労働|シフト制|flex(?:i)?time/i],
  [['breakMinutes'], /休憩/],
  [['overtimeHours'], /(?<!固定|みなし)残業(?!代|手当)(?=[^\n。]*\d)/],
  [['fixedOvertimePay'], /(?:固定|みなし)残業/],
  [['holidaysPerYear', 'holidays'], /年間休日|週休|休日|annual holidays/i],
  [['insurance'], /社会保険|社保|social insurance/i],
  [['housing'], /住宅(?:手当|補助)|家賃補助|社宅|housing|accommodation (?:is )?(?:provided|allowance)/i],
  [['visaSupport'], /ビザ|就労資格の支援|visa (?:support|sponsor)/i],
  [['travelPaid'], /渡航|航空券|airfare|air ticket/i],
  [['probationMonths'], /試用期間|probation/i],
  [['bonus'], /(?:^|: )賞与/],
  [['raise'], /(?:^|: )昇給/],
]

/**
 * Reads them from the lines that speak of the job's terms, never from duties or the company's own words.
 * @param remoteDays as the work mode was read
 * @returns what was read, and the lines that name a term of which nothing was read
 */
export function readConditions(
  outline: AdOutline,
  remoteDays: Term<number> | undefined,
  words: (start: number, end: number) => Words,
): { conditions: ReadConditions; missed: Words[] } {
  const lines = outline.parts
    .filter(
      ({ section, text }) =>
        !elsewhere.has(section) &&
        !(asking.has(section) && /経験|知識|スキル|experience|knowledge|skills/i.test(text)),
    )
    .map(
      (part): Said => ({ ...part, text: `${part.heading}: ${part.text}`, before: part.heading.length + 2 }),
    )
  const conditions: Record<string, Read<unknown>> = {}
  const keep = ({ name, value, start, end }: Condition) => {
    conditions[name] ??= { value, words: words(start, end) }
  }
  if (remoteDays) keep({ name: 'remoteDays', ...remoteDays })
  for (const line of lines) for (const found of readHours(line)) keep(found)
  for (const line of lines) for (const found of fixedOvertime(line)) keep(found)
  for (const line of lines) for (const found of benefits(line)) keep(found)
  const read = Object.values(conditions).map(({ words }) => words)
  // Under one heading for several terms each line says its own.
  const isRead = ({ start, end }: Said): boolean => {
    const here = words(start, end)
    return read.some(term => term.start < here.end && here.start < term.end)
  }
  const missed = new Map<number, Words>()
  for (const [names, pattern] of named) {
    if (names.some(name => name in conditions)) continue
    const line = lines.find(one => pattern.test(one.text) && !isRead(one))
    if (line) missed.set(line.start, words(line.start, line.end))
  }
  return { conditions: conditions as ReadConditions, missed: [...missed.values()] }
}

const elsewhere = new Set(['duties', 'stack', 'company', 'persona', 'refused', 'title'])
const asking = new Set(['must', 'nice', 'other', 'education', 'language'])
