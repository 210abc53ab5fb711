import type { SourceRow } from './row.ts'
import { longestRow, notUtf8, textOf } from './text.ts'

/**
 * Rows of JSON Lines; an empty line is skipped but counted. Holds one line at a time.
 * @throws AppError unreadable-file for a binary file
 */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  let row = 0
  for await (const line of lines(textOf(bytes))) {
    row++
    const found = readLine(line, row)
    if (found) yield found
  }
}

function readLine(line: string | null, row: number): SourceRow | null {
  const wrong = (message: string): SourceRow => ({ row, problem: { path: '', message } })
  if (line === null) return wrong(`is longer than ${longestRow / 1024} KiB`)
  if (line.trim() === '') return null
  if (line.includes('\uFFFD')) return wrong(notUtf8)
  try {
    return { row, value: JSON.parse(line) as unknown }
  } catch (error) {
    const [, position] = /at position (\d+)/.exec((error as Error).message) ?? []
    return wrong(`is not valid JSON${position === undefined ? '' : `: see column ${Number(position) + 1}`}`)
  }
}

/** Lines without their ends; null for one that is too long to be held. */
async function* lines(text: AsyncIterable<string>): AsyncGenerator<string | null> {
  let rest = ''
  let tooLong = false
  for await (const piece of text) {
    const pieces = (rest + piece).split('\n')
    rest = pieces.pop()!
    for (const line of pieces) {
      yield tooLong || line.length > longestRow ? null : line
      tooLong = false
    }
    if (rest.length > longestRow) {
      tooLong = true
      rest = ''
    }
  }
  if (tooLong || rest !== '') yield tooLong ? null : rest
}
