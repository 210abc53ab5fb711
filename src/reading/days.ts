// Days in words: "25 December 2026", "Dec 25th, 2026", "2026-12-25", 2026年12月25日, 令和8年12月25日.

import type { IsoDate } from '../reference/types.ts'

/** Offsets into the text. */
export interface DayFound {
  start: number
  end: number
  date: IsoDate
  /** False: only the month stood there, and the date is its first day. */
  exact: boolean
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const nth = '(\\d{1,2})(?:st|nd|rd|th)?'
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'

type Parts = [year: number, month: number, day: number | undefined]
const numberOf = (digits: string | undefined): number | undefined => (digits ? Number(digits) : undefined)

const ways: [RegExp, (match: RegExpExecArray) => Parts | undefined][] = [
  [
    /(?<!\d)(20\d\d)\s*[-/.年]\s*(\d{1,2})(?!\d)(?:\s*[-/.月]\s*(\d{1,2})(?!\d)日?|月)?/,
    ([, year, month, day]) => [Number(year), Number(month), numberOf(day)],
  ],
  [
    /令和\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/,
    ([, year, month, day]) => [2018 + (year === '元' ? 1 : Number(year)), Number(month), numberOf(day)],
  ],
  [
    /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(20\d\d)(?!\d)/,
    ([, first, mark, second, year]) => dayAndMonth(Number(first), Number(second), Number(year), mark === '.'),
  ],
  [
    new RegExp(
      `(?:(?<!\\d)${nth}(?:\\s+of)?[\\s-]+)?\\b${month}[\\s,-]+(?:${nth},?\\s+)?(20\\d\\d)(?!\\d)`,
      'i',
    ),
    ([, before, name, behind, year]) => [
      Number(year),
      months.indexOf(name!.toLowerCase()) + 1,
      numberOf(before ?? behind),
    ],
  ],
]

/** 05/12/2026 is a day in May to some and in December to others: neither is read. */
function dayAndMonth(first: number, second: number, year: number, dayFirst: boolean): Parts | undefined {
  if (dayFirst || first > 12 || first === second) return [year, second, first]
  return second > 12 ? [year, first, second] : undefined
}

/** The first day or month of the text; undefined also where it can be read in two ways, or is on no calendar. */
export function readDay(text: string): DayFound | undefined {
  const [first] = ways
    .flatMap(([pattern, parts]) => {
      const match = pattern.exec(text)
      return match ? [{ match, parts }] : []
    })
    .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length)
  const read = first?.parts(first.match)
  if (!first || !read) return undefined
  const [year, month, day = 1] = read
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1) return undefined
  return {
    start: first.match.index,
    end: first.match.index + first.match[0].length,
    date: date.toISOString().slice(0, 10),
    exact: read[2] !== undefined,
  }
}
