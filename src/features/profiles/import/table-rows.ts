// The tables of a text: lines with "|" that follow one another, under the first of them.

export interface TableRow {
  start: number
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
      rows.push({ start, words, head })
      if (head.length === 0) head = words.split('|')
    } else head = []
    start = end + 1
  }
  return at => {
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (rows[middle]!.start <= at) low = middle + 1
      else high = middle
    }
    const row = rows[low - 1]
    return row && at <= row.start + row.words.length ? row : undefined
  }
}
