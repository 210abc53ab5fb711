// An ad without what may not be asked: the whole clause or item goes, so that what stays can be read.

import type { Span } from '../../../reading/readable.ts'
import { lintDemand } from './lint-demand.ts'

const pairs: Record<string, string> = {
  '(': ')',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
  '[': ']',
  '［': '］',
}
const closing = new Set(Object.values(pairs))
const japanese = /[぀-ヿ㐀-鿿]/u
/** Marks of lists, numbers and headings, then a label: they stay with what is left of the line. */
const opening = /^[\s\-*•・●■◆▼□◇○◎★☆※#>]*(?:\d{1,2}[.)．）]\s*)?(?:[^:：、。.,\n]{1,20}[:：]\s*)?/u
const joins = /^(?:(?:and|or|but|also|plus)\b\s*|かつ|また(?:は)?、?|および|及び|もしくは|なお、?)/i

/** `text` without the items and clauses that hold a phrase `lintDemand` refuses; lines that say nothing then go too. */
export function withoutForbidden(text: string): string {
  let rest = text
  // What was taken out may leave another phrase. Each round takes something, so there is a last one.
  for (let found = lintDemand(rest); found.length > 0; found = lintDemand(rest)) rest = leaveOut(rest, found)
  return rest
}

function leaveOut(text: string, phrases: readonly Span[]): string {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? []
  const kept: string[] = []
  let from = 0
  let next = 0
  for (const [at, line] of lines.entries()) {
    const here: Span[] = []
    for (; next < phrases.length && phrases[next]!.start < from + line.length; next++)
      here.push({ start: phrases[next]!.start - from, end: phrases[next]!.end - from })
    from += line.length
    const left = here.length === 0 ? line : lineWithout(line, here)
    if (left !== undefined) kept.push(left)
    else if (isHeadingOfNothing(kept.at(-1), lines[at + 1])) kept.pop()
  }
  return kept.join('')
}

/** @returns undefined where nothing is left that says something */
function lineWithout(ended: string, phrases: readonly Span[]): string | undefined {
  const line = ended.replace(/\n$/, '')
  const head = opening.exec(line)![0].length
  if (line.trimStart().startsWith('|') || phrases.some(({ start }) => start < head)) return undefined
  const clauseOf = clausesOf(line, head)
  const left = withoutClauses(line, head, joined(line, phrases.map(clauseOf)))
  return /[\p{L}\p{N}]/u.test(left.slice(head)) ? left.trimEnd() + ended.slice(line.length) : undefined
}

/** Clauses that follow one another are cut as one. */
function joined(line: string, clauses: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const clause of clauses.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && !/[^\s、，,;；/／|。.!?！？]/u.test(line.slice(last.end, clause.start)))
      last.end = Math.max(last.end, clause.end)
    else all.push({ ...clause })
  }
  return all
}

/** One of the two marks around a clause goes with it. What stands between two clauses says something. */
function withoutClauses(line: string, head: number, clauses: readonly Span[]): string {
  const between = [...clauses, { start: line.length }].map(({ start }, at) =>
    line.slice(clauses[at - 1]?.end ?? head, start),
  )
  for (let at = clauses.length - 1; at >= 0; at--) {
    const before = between[at]!
    const begins = before.trim() === '' || /[。.!?！？(（「『【[]$/u.test(before.trimEnd())
    between[at] = begins
      ? before + (/[.!?]$/.test(before) ? ' ' : '')
      : before.replace(/(?<![\s、，,;；/／|])[\s、，,;；/／|]+$/u, '')
    if (begins)
      between[at + 1] = between[at + 1]!.replace(/^[\s、，,;；/／|。.!?！？]+/u, '').replace(joins, '')
  }
  return line.slice(0, head) + between.join('')
}

/** Between the marks around a phrase that stand outside of other brackets; a bracket that holds nothing else goes. */
function clausesOf(line: string, head: number): (phrase: Span) => Span {
  const brackets = bracketsIn(line)
  const depths = depthsIn(line, brackets)
  const known = new Map<number, Span[]>()
  return phrase => {
    const bracket = brackets.find(({ start, end }) => start < phrase.start && end > phrase.end)
    const scope = bracket
      ? { start: bracket.start + 1, end: bracket.end - 1 }
      : { start: head, end: line.length }
    const depth = bracket ? depths[bracket.start]! + 1 : 0
    const cuts = known.get(scope.start) ?? cutsIn(line, scope).filter(({ start }) => depths[start] === depth)
    known.set(scope.start, cuts)
    const start = cuts.findLast(({ end }) => end <= phrase.start)?.end ?? scope.start
    const end = cuts.find(cut => cut.start >= phrase.end)?.start ?? Math.max(scope.end, phrase.end)
    return bracket && start === scope.start && end === scope.end ? bracket : { start, end }
  }
}

/** English sentences hang together by their commas; a list without an end, and Japanese, does not. */
function cutsIn(line: string, scope: Span): Span[] {
  const words = line.slice(scope.start, scope.end)
  const isList = japanese.test(words) || !/[.!?]$/.test(words.trimEnd())
  const marks = isList ? /[、，,;；/／|。！？]|[.!?](?=\s|$)/g : /[;；。！？]|[.!?](?=\s|$)/g
  return [...words.matchAll(marks)].map(({ index, 0: mark }) => ({
    start: scope.start + index,
    end: scope.start + index + mark.length,
  }))
}

/** Pairs, inner ones before those around them. */
function bracketsIn(line: string): Span[] {
  const open: number[] = []
  const found: Span[] = []
  for (let at = 0; at < line.length; at++) {
    if (pairs[line[at]!]) open.push(at)
    else if (closing.has(line[at]!)) {
      const start = open.pop()
      if (start !== undefined) found.push({ start, end: at + 1 })
    }
  }
  return found
}

/** How many of the pairs are around each place. */
function depthsIn(line: string, brackets: readonly Span[]): Int32Array {
  const depths = new Int32Array(line.length + 1)
  for (const { start, end } of brackets) {
    depths[start + 1]! += 1
    depths[end - 1]! -= 1
  }
  for (let at = 1; at < depths.length; at++) depths[at]! += depths[at - 1]!
  return depths
}

const heading = /^\s*(?:[■●◆▼□◇#【《≪]|[^\n]{1,30}[:：]\s*$)/u

/** A heading all of whose items are gone. */
const isHeadingOfNothing = (above = '', below = ''): boolean =>
  heading.test(above.replace(/\n$/, '')) && (below.trim() === '' || heading.test(below))
