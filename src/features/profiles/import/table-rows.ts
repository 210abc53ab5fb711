// The tables of a text: lines with "|" that follow one another, under the first of them.

import type { Span } from '../../../reading/readable.ts'
import { spanAt } from '../../../reading/spans.ts'

export interface TableRow extends Span {
  words: string
  /** The cells of the table's first row; none for that row itself. */
  head: string[]
}

/** Finds the row that holds an offset of the text, undefined outside of tables. The text is looked through once. */
export function tableRows(text: string): (at: number) => TableRow | undefined {
  const rows: TableRow[] = []
  let head: string[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const words = text.slice(start, end)
    if (words.includes('|')) {
      rows.push({ start, end: end + 1, words, head })
      if (head.length === 0) head = words.split('|')
    } else head = []
    start = end + 1
  }
  return spanAt(rows)
}
