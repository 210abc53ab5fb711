// Months and periods in words: "Aug 2014 – Jul 2017", "09/14-Present", "2018年4月〜現在", 平成30年4月.

/** `YYYY-MM`; a year alone is its January where a period begins and its December where it ends. */
export type Month = string

/** Offsets into the text. */
export interface PeriodFound {
  start: number
  end: number
  from: Month
  /** null: goes on. */
  to: Month | null
}

export interface MonthFound {
  start: number
  end: number
  month: Month
  /** False: only the year stood there. */
  exact: boolean
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const name =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const day = '(?:\\d{1,2}(?:st|nd|rd|th)?[\\s,]+)?'
const year = "(?:(?:19|20)\\d{2}|['’]\\d{2})"
const one = [
  `${day}${name}\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?[\\s,.’'-]*${year}`,
  `(?:19|20)\\d{2}\\s*年\\s*(?:\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)?`,
  `(?:平成|令和|昭和)\\s*(?:\\d{1,2}|元)\\s*年\\s*(?:\\d{1,2}\\s*月)?`,
  `(?:19|20)\\d{2}\\s?[-/.]\\s?(?:0?[1-9]|1[0-2])(?:[-/.]\\d{1,2})?(?!\\d)`,
  `(?:0?[1-9]|[12]\\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)\\d{2}`,
  `(?:0?[1-9]|1[0-2])\\s?[/.]\\s?(?:19|20)\\d{2}`,
  `(?:0[1-9]|1[0-2])/\\d{2}(?!\\d|/)`,
  `(?:19|20)\\d{2}`,
].join('|')
const present =
  'present|till(?:[ -](?:date|now))?|until now|to date|current(?:ly)?|now|today|ongoing|date|現在|至今|継続中'
const join = '\\s*(?:-+|–|—|~|〜|\\bto\\b|\\btill\\b|\\buntil\\b|から|→|:)\\s*(?:\\bto\\b\\s*)?'
const period = new RegExp(
  `(?<![\\d/.$])(?:from\\s+|since\\s+)?(${one})(?:${join}|\\s{2,}|\\s+(?=(?:present|current)\\b))(${one}|${present})(?![\\d%])`,
  'gi',
)
const since = new RegExp(`(?:\\bsince|\\bfrom)\\s+(${one})(?!\\s*(?:${join})?\\s*\\d)`, 'gi')
const single = new RegExp(`(?<![\\d/.$-])(${one})(?!\\d)`, 'gi')

/** Periods in reading order; ends before begins, and years to come beyond `now`, are left out. */
export function readPeriods(text: string, now: Month): PeriodFound[] {
  const found: PeriodFound[] = []
  for (const match of text.matchAll(period)) {
    const from = monthOf(match[1]!, 'first')
    const going = new RegExp(`^(?:${present})$`, 'i').test(match[2]!)
    const to = going ? null : monthOf(match[2]!, 'last')
    if (from === undefined || to === undefined || from > now || (to !== null && to < from)) continue
    // "2015-2017" inside a version or product ("Windows 2008-2012") cannot be told apart here; callers look at the section.
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      from,
      to: to !== null && to > now ? null : to,
    })
  }
  for (const match of text.matchAll(since)) {
    if (found.some(other => match.index < other.end && other.start < match.index + match[0].length)) continue
    const from = monthOf(match[1]!, 'first')
    if (from !== undefined && from <= now && /since/i.test(match[0]))
      found.push({ start: match.index, end: match.index + match[0].length, from, to: null })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Single dates in reading order, also those inside periods. */
export function readMonths(text: string): MonthFound[] {
  const found: MonthFound[] = []
  for (const match of text.matchAll(single)) {
    const month = monthOf(match[1]!, 'first')
    if (month)
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        month,
        exact: !/^\d{4}\s*年?$/.test(match[1]!.trim()),
      })
  }
  return found
}

function monthOf(words: string, side: 'first' | 'last'): Month | undefined {
  const text = words.toLowerCase()
  const named = new RegExp(name, 'i').exec(text)
  const era = /(平成|令和|昭和)\s*(\d{1,2}|元)/.exec(text)
  const eraYear = era
    ? (era[1] === '平成' ? 1988 : era[1] === '令和' ? 2018 : 1925) + (era[2] === '元' ? 1 : Number(era[2]))
    : undefined
  const four = /(?:19|20)\d{2}/.exec(text)
  const short = named ? /['’](\d{2})/.exec(text) : /^\d{2}\/(\d{2})$/.exec(text.trim())
  const yearRead = eraYear ?? (four ? Number(four[0]) : short ? fullYear(Number(short[1])) : undefined)
  if (yearRead === undefined || yearRead < 1950 || yearRead > 2100) return undefined
  const digits =
    /年\s*(\d{1,2})\s*月/.exec(text)?.[1] ??
    // Day first, as in Pakistan and most of the world.
    /^\d{1,2}[-/.](\d{1,2})[-/.]\d{4}/.exec(text)?.[1] ??
    /(?:19|20)\d{2}\s?[-/.]\s?(\d{1,2})/.exec(text)?.[1] ??
    /^(\d{1,2})\s?[/.]/.exec(text)?.[1]
  const month = named
    ? names.indexOf(named[0].slice(0, 3)) + 1
    : digits
      ? Number(digits)
      : side === 'first'
        ? 1
        : 12
  return month >= 1 && month <= 12 ? `${yearRead}-${String(month).padStart(2, '0')}` : undefined
}

const fullYear = (short: number): number => (short > 50 ? 1900 : 2000) + short

/** Months counted from year 0, to reckon with. */
export const monthNumber = (month: Month): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** Whole months that the periods cover together, each month once; both ends count. */
export function monthsCovered(periods: { from: Month; to: Month | null }[], now: Month): number {
  const months = new Set<number>()
  for (const { from, to } of periods)
    for (let month = monthNumber(from); month <= monthNumber(to ?? now); month += 1) months.add(month)
  return months.size
}
