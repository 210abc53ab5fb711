// A text cut into lines, list items and, where everything stands in one paragraph, into the headings and items it once had.

import type { HeadingWords } from './outline.ts'

/** Offsets into the readable text; `text` is `slice(start, end)`. */
export interface Piece {
  start: number
  end: number
  text: string
  /** The list mark in front, '' if none. */
  bullet: string
  /** Style of a markup heading (`##2`, `u=`), '' if it is none. */
  marked: string
  /** Stands at an inline `Label:` found in running text. */
  labelled: boolean
  /** A blank line or a rule stands above it. */
  gap: boolean
}

const bulletMark = /^\s*([-*•・◦‣▪·●○■□◆◇▼★☆◎✓✔✅→➢❖►–—]|\d{1,2}[.)]|[①-⑳]|\([0-9a-z]\)|->)(?!\*)\s*/u
const rule = /^\s*([-=*+^~_#])\1{2,}\s*$/

/** Cuts the text; blank lines and rules are left out. */
export function pieces(text: string, words: HeadingWords<string>): Piece[] {
  const found: Piece[] = []
  let gap = true
  for (const [start, end] of lineSpans(text)) {
    const line = text.slice(start, end)
    const underline = rule.exec(line)
    if (underline) {
      const above = found.at(-1)
      if (above && !gap && above.bullet === '' && !above.marked) above.marked = `u${underline[1]}`
      gap = true
      continue
    }
    if (line.trim() === '') {
      gap = true
      continue
    }
    const hash = /^\s*(#{1,6})\s*(?=\S)/.exec(line)
    const first = found.length
    if (hash) {
      const whole = piece(text, start + hash[0].length, end, '')
      whole.text = whole.text.replace(/[*_#]+/g, '').trim()
      found.push({ ...whole, marked: `#${hash[1]!.length}` })
    } else
      for (const cut of cuts(line, words))
        found.push(...item(text, start + cut.start, start + cut.end, cut.labelled))
    const opens = found[first]
    if (opens) opens.gap = gap
    gap = false
  }
  return found
}

function item(text: string, start: number, end: number, labelled: boolean): Piece[] {
  const mark = bulletMark.exec(text.slice(start, end))
  // "-5 years" and "*emphasis" aside, a mark needs words after it.
  const from = mark && start + mark[0].length < end ? start + mark[0].length : start
  const made = piece(text, from, end, from === start ? '' : mark![1]!)
  return !/[\p{L}\p{N}]/u.test(made.text) ? [] : [{ ...made, labelled }]
}

function piece(text: string, start: number, end: number, bullet: string): Piece {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from]!)) from += 1
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1
  return { start: from, end: to, text: text.slice(from, to), bullet, marked: '', labelled: false, gap: false }
}

function* lineSpans(text: string): Generator<[number, number]> {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start)
    yield [start, end < 0 ? text.length : end]
    if (end < 0) return
    start = end + 1
  }
}

/** Postings whose line breaks were lost are recognised by their length. */
const runningText = 220

function cuts(
  line: string,
  words: HeadingWords<string>,
): { start: number; end: number; labelled: boolean }[] {
  const at = new Map<number, boolean>([[0, false]])
  for (const match of line.matchAll(/\s([•●◦▪‣■◆・✓➢►·](?=\s*\S)|\*(?=\s+\S))/gu))
    at.set(match.index + 1, false)
  for (const match of line.matchAll(/[^\s•](•)(?=\s*\S)/gu)) at.set(match.index + 1, false)
  for (const match of line.matchAll(
    /[\s。](?=[【≪]?(?:必須|歓迎|尚可|MUST|WANT|応募資格|求める|年収|月給|給与|勤務地|雇用形態)[^\s:。]{0,8}[】≫]?\s?:)/g,
  ))
    at.set(match.index + 1, true)
  // 【必須】… 【歓迎】… and "Required: … Preferred: …" on one line.
  for (const match of line.matchAll(/[【≪《]([^】≫》\n]{2,16})[】≫》]/gu))
    if (match.index > 0 && words.bare(match[1]!) !== undefined) at.set(match.index, true)
  for (const match of line.matchAll(inlineLabel)) at.set(match.index, true)
  if (line.length >= runningText) {
    for (const match of line.matchAll(/(?<=[a-z.;:)\]])\s?-\s?(?=[A-Z])|\s-\s(?=[A-Z])/g)) {
      const hyphen = match.index + match[0].indexOf('-')
      // "Re-Write" and "End-to-End" keep their hyphens: only one with a space on a side, or after a colon, opens an item.
      if (/\s/.test(match[0]) || /[.;:)]/.test(line[hyphen - 1] ?? '')) at.set(hyphen, false)
    }
    for (const start of labels(line, words)) at.set(start, true)
    for (const match of line.matchAll(/(?<=[a-z)\]][.!?;])(?=[A-Z][a-z])/g))
      if (!at.has(match.index)) at.set(match.index, false)
    for (const match of line.matchAll(lostBreak)) if (!at.has(match.index)) at.set(match.index, false)
  }
  const starts = [...at.keys()].sort((a, b) => a - b)
  return starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? line.length,
    labelled: at.get(start)!,
  }))
}

const inlineLabel =
  /(?<=[^\s:]\s)(?<!\b(?:not|no|is|are|and|or)\s)(?:Required|Requirements?|Preferred|Must[- ]haves?|Nice[- ]to[- ]haves?|Good to have|Desired|Desirable|Mandatory|Bonus|Optional)(?: (?:skills?|qualifications?|experience|requirements?)){0,2}\s?:(?=\s)/gi
const lostBreak =
  /(?<=[a-z0-9)]{2})(?=(?:Knowledge|Experience|Ability|Strong|Excellent|Proficien|Familiar|Understanding|Work(?:ing)? |Must |Minimum|Required|Preferred|Responsib|Qualific|Bachelor|Good |Hands|Demonstrated|Solid |Skills|Previous|Expert|Ensure|Perform|Provide|Collaborate|Proven|Design|Develop(?:s|ment|ing)? |Assist|Participat|Create|Manage|Support|Analy[sz]e|Maintain|Location|Duration)[a-z ])/g

function labels(line: string, headings: HeadingWords<string>): number[] {
  const starts: number[] = []
  for (const match of line.matchAll(/([A-Za-z][A-Za-z'’&/,\- ]{2,60}?)\s*(?::|(?=\s?[•·]|\s[*-]\s))/g)) {
    const words = match[1]!
    // The label is the shortest tail of capitalised words that names a section: "… in teams. Required Skills:".
    for (const tail of [...words.matchAll(/(?:^|[\s.a-z])([A-Z])/g)].reverse()) {
      const start = tail.index + tail[0].length - 1
      const label = words.slice(start)
      const named = match[0].endsWith(':') ? headings.marked(label) : headings.bare(label)
      if (label.split(/\s+/).length <= 7 && named) {
        const previous = [
          ...words.slice(0, start).matchAll(/([A-Z][A-Za-z'&/-]*)\s+(?:(?:and|or|&|of|to)\s+)*$/g),
        ].at(-1)
        starts.push(match.index + (previous ? previous.index : start))
        break
      }
    }
  }
  return starts
}
