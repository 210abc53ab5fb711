// Text that was printed in two columns and pasted line by line: each column is read by itself.

import { type Readable, readable, type Span } from '../../../reading/readable.ts'
import { cvHeadings } from './section-words.ts'

/** UTF-16 offsets into the raw text. */
interface Row extends Span {
  /** Where the words of the right column begin, in the raw text and in the line. */
  right?: { at: number; column: number }
}

const leastLines = 8
const narrowest = 16
const leastGap = 3

/** `raw` made readable, the left column before the right one; text in one column is read as it stands. */
export function readableColumns(raw: string): Readable {
  const order = columnsOf(raw)
  if (!order) return readable(raw)
  const parts = order.map(({ start, end }) => ({ start, read: readable(raw.slice(start, end)) }))
  const text = parts.map(({ read }) => read.text).join('\n')
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  let at = 0
  for (const { start, read } of parts) {
    for (let unit = 0; unit < read.text.length; unit += 1, at += 1) {
      starts[at] = start + read.starts[unit]!
      ends[at] = start + read.ends[unit]!
    }
    if (at < text.length) {
      starts[at] = ends[at - 1] ?? start
      ends[at] = starts[at]!
      at += 1
    }
  }
  return { raw, text, starts, ends }
}

/** The lines in reading order; undefined unless both columns hold headings of their own. */
function columnsOf(raw: string): Span[] | undefined {
  const rows = rowsOf(raw)
  const column = commonColumn(rows)
  if (column === undefined) return undefined
  const isRight = ({ right }: Row) => right !== undefined && Math.abs(right.column - column) <= 1
  const first = rows.findIndex(isRight)
  const last = rows.findLastIndex(isRight)
  const inside = rows.slice(first, last + 1)
  const crossing = inside.filter(row => !isRight(row) && row.end - row.start > column)
  if (inside.length < leastLines || crossing.length * 8 > inside.length) return undefined
  const left = inside.map(row => (isRight(row) ? { start: row.start, end: row.right!.at } : row))
  const right = inside.filter(isRight).map(({ right, end }) => ({ start: right!.at, end }))
  const headed = (spans: Span[]) =>
    spans.some(({ start, end }) => cvHeadings.bare(raw.slice(start, end).trim()) !== undefined)
  if (!headed(left) || !headed(right)) return undefined
  const gap = { start: rows[last]!.end, end: rows[last]!.end }
  return [...rows.slice(0, first), ...left, gap, ...right, gap, ...rows.slice(last + 1)]
}

function rowsOf(raw: string): Row[] {
  const rows: Row[] = []
  for (let start = 0; start <= raw.length; ) {
    const found = raw.indexOf('\n', start)
    const end = found < 0 ? raw.length : found
    const column = gapEnd(raw.slice(start, end))
    rows.push({ start, end, ...(column !== undefined && { right: { at: start + column, column } }) })
    if (found < 0) break
    start = found + 1
  }
  return rows
}

/** Where words go on behind the first wide gap that ends far enough to the right. */
function gapEnd(line: string): number | undefined {
  let blanks = 0
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === ' ' || line[at] === '\t') {
      blanks += line[at] === '\t' ? leastGap : 1
      continue
    }
    if (at >= narrowest && blanks >= leastGap) return at
    blanks = 0
  }
  return undefined
}

/** Where most lines with a wide gap begin anew. */
function commonColumn(rows: Row[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { right } of rows) if (right) counts.set(right.column, (counts.get(right.column) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= leastLines - 2 ? best[0] : undefined
}
