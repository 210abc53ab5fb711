// Closing dates of a job ad: 応募締切 2026年12月25日, "Apply by 25 December 2026", 2026/12/25必着.

import { readDay } from '../../../reading/days.ts'
import type { IsoDate } from '../../../reference/types.ts'
import type { AdOutline, AdPart } from './section-words.ts'

/** Offsets into the readable text. */
export interface Closing {
  start: number
  end: number
  /** undefined: it names no year or no day, or can be read in two ways. */
  date?: IsoDate
}

/** Before the date. Alone, a word such as "deadline" or 期限 tells only where a line begins with it. */
const said = [
  /^[^\p{L}〆]*(?:the )?(?:deadline|closing date|last date|締め?切り?日?|〆切日?|期限)/iu,
  /(?:application|submission)s? (?:deadline|closing date|close[sd]?|end)|\bdeadline (?:for applications?|to apply)|\bclosing date|\blast (?:date|day) (?:to apply|for applications?|of application)|\bapply (?:online |now )?(?:by|before|until|no later than)|\bapplications? (?:must|should|will|can|are|is)[^\n.\d]{0,30}\b(?:by|before|until|till)\b|\b(?:vacancy|posting|position|job) closes\b/i,
  /(?:応募|申し?込み?|エントリー|募集|受付)(?:の|受付)?(?:締め?切り?|〆切|期限|期間|終了)日?|(?:応募|申し?込み?|エントリー|募集|受付)は(?=[^\n。]{0,20}\d[^\n。]{0,14}(?:まで|締|〆|必着))/,
]
/** Behind the date, with its day of the week between. */
const saidBehind =
  /(?:(?:20\d\d|令和\s?\d{1,2})\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}日?\s*(?:\([^()\n]{1,4}\))?\s*(?:\d{1,2}:\d{2}\s*)?(?:必着|〆切|締め?切り?|(?:まで|迄)に?(?:ご)?(?:応募|エントリー|申し?込))/
const reach = 40
const dateLike =
  /\d{1,2}\s*(?:月|[-/.]\s*\d|(?:st|nd|rd|th)\b)|20\d\d|令和|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i
const clock = /\d{1,2}(?::\d{2}|\s?[ap]\.?m\b|時)/gi
const goesOn = /^\s*(?:\([^()\n]{1,4}\)\s*)?(?:~|〜|-|–|から|to|until)\s*(?=\d)/

export function readClosings({ parts }: AdOutline): Closing[] {
  return parts.flatMap(part => closingIn(part) ?? [])
}

function closingIn({ text, heading, start }: AdPart): Closing | undefined {
  const behind = saidBehind.exec(text)
  const cue = firstOf(text)
  const from = cue?.index ?? behind?.index ?? (isLabel(heading) ? 0 : undefined)
  if (from === undefined) return undefined
  const at = cue ? from + cue[0].length : from
  const words = /^[^\n。]*/.exec(text.slice(at))![0]
  if (!dateLike.test(words)) return undefined
  const day = lastDayIn(words)
  const end = start + at + (day?.end ?? words.trimEnd().length)
  return { start: start + from, end, ...(day && { date: day.date }) }
}

/** A heading that holds a number speaks of more than what stands under it. */
const isLabel = (heading: string): boolean => !/\d/.test(heading) && firstOf(heading) !== undefined

const firstOf = (text: string): RegExpExecArray | undefined =>
  said
    .map(pattern => pattern.exec(text))
    .filter(match => match !== null)
    .sort((a, b) => a.index - b.index)[0]

/** 募集期間 2026年11月1日〜2026年12月25日 ends with its second day; one without a year is none. */
function lastDayIn(words: string): { date: IsoDate; end: number } | undefined {
  const first = readDay(words)
  if (!first?.exact || first.start > reach || /\d/.test(words.slice(0, first.start).replace(clock, '')))
    return undefined
  const gap = goesOn.exec(words.slice(first.end))
  if (!gap) return first
  const from = first.end + gap[0].length
  const second = readDay(words.slice(from))
  return second?.start === 0 && second.exact ? { date: second.date, end: from + second.end } : undefined
}
