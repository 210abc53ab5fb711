// An ad without what may not be asked: the whole clause or item goes, so that what stays can be read.

import { lintDemand } from './lint-demand.ts'

interface Span {
  start: number
  end: number
}

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
  for (let [found] = lintDemand(rest); found; [found] = lintDemand(rest)) rest = leaveOut(rest, found)
  return rest
}

function leaveOut(text: string, phrase: Span): string {
  const from = text.lastIndexOf('\n', phrase.start - 1) + 1
  const after = text.indexOf('\n', phrase.end)
  const to = after < 0 ? text.length : after
  const line = text.slice(from, to)
  const kept = lineWithout(line, { start: phrase.start - from, end: phrase.end - from })
  if (kept !== undefined) return text.slice(0, from) + kept + text.slice(to)
  const before = text.slice(0, from)
  const rest = text.slice(to + 1)
  return (isHeadingOfNothing(before, rest) ? before.replace(/[^\n]*\n$/, '') : before) + rest
}

/** @returns undefined where nothing is left that says something */
function lineWithout(line: string, phrase: Span): string | undefined {
  const head = opening.exec(line)![0].length
  if (line.trimStart().startsWith('|') || phrase.start < head) return undefined
  const clause = clauseAround(line, phrase, head)
  const before = line.slice(head, clause.start)
  const behind = line.slice(clause.end)
  const begins = before.trim() === '' || /[。.!?！？(（「『【[]\s*$/u.test(before)
  const space = /[.!?]$/.test(before) ? ' ' : ''
  // One of the two marks around the clause goes with it.
  const kept = begins
    ? before + space + behind.replace(/^[\s、，,;；/／|。.!?！？]+/u, '').replace(joins, '')
    : before.replace(/[\s、，,;；/／|]+$/u, '') + behind
  return /[\p{L}\p{N}]/u.test(kept) ? (line.slice(0, head) + kept).trimEnd() : undefined
}

/** Between the marks around the phrase that stand outside of other brackets; a bracket that holds nothing else goes. */
function clauseAround(line: string, phrase: Span, head: number): Span {
  const bracket = bracketAround(line, phrase)
  const scope = bracket
    ? { start: bracket.start + 1, end: bracket.end - 1 }
    : { start: head, end: line.length }
  const cuts = cutsIn(line, scope)
  const start = Math.max(scope.start, ...cuts.filter(({ end }) => end <= phrase.start).map(({ end }) => end))
  const end = Math.min(scope.end, ...cuts.filter(cut => cut.start >= phrase.end).map(cut => cut.start))
  return bracket && start === scope.start && end === scope.end ? bracket : { start, end }
}

/** English sentences hang together by their commas; a list without an end, and Japanese, does not. */
function cutsIn(line: string, scope: Span): Span[] {
  const words = line.slice(scope.start, scope.end)
  const isList = japanese.test(words) || !/[.!?]\s*$/.test(words)
  const marks = isList ? /[、，,;；/／|。！？]|[.!?](?=\s|$)/g : /[;；。！？]|[.!?](?=\s|$)/g
  return [...words.matchAll(marks)]
    .map(({ index, 0: mark }) => ({ start: scope.start + index, end: scope.start + index + mark.length }))
    .filter(({ start }) => bracketAround(line, { start, end: start + 1 }, scope) === undefined)
}

/** The innermost pair of brackets around a span, inside the scope. */
function bracketAround(
  line: string,
  span: Span,
  scope: Span = { start: 0, end: line.length },
): Span | undefined {
  const open: number[] = []
  for (let at = scope.start; at < scope.end; at += 1) {
    const char = line[at]!
    if (pairs[char]) open.push(at)
    else if (closing.has(char)) {
      const start = open.pop()
      if (start !== undefined && start < span.start && at >= span.end) return { start, end: at + 1 }
    }
  }
  return undefined
}

const heading = /^\s*(?:[■●◆▼□◇#【《≪]|[^\n]{1,30}[:：]\s*$)/u

/** A heading all of whose items are gone. */
function isHeadingOfNothing(before: string, rest: string): boolean {
  const above = before.split('\n').at(-2) ?? ''
  const [below = ''] = rest.split('\n')
  return heading.test(above) && (below.trim() === '' || heading.test(below))
}
