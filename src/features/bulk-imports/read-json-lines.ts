import type { SourceRow } from './row.ts'

const longestLine = 1024 * 1024

/** Rows of JSON Lines; an empty line is skipped but counted. Holds one line at a time. */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  let row = 0
  for await (const line of lines(bytes)) {
    row++
    const found = readLine(line, row)
    if (found) yield found
  }
}

function readLine(line: string | null, row: number): SourceRow | null {
  const wrong = (message: string): SourceRow => ({ row, problem: { path: '', message } })
  if (line === null) return wrong(`is longer than ${longestLine / 1024} KiB`)
  if (line.trim() === '') return null
  if (line.includes('\uFFFD')) return wrong(notUtf8)
  try {
    return { row, value: JSON.parse(line) as unknown }
  } catch (error) {
    const [, position] = /at position (\d+)/.exec((error as Error).message) ?? []
    return wrong(`is not valid JSON${position === undefined ? '' : `: see column ${Number(position) + 1}`}`)
  }
}

export const notUtf8 = 'holds bytes that are not UTF-8; save the file as UTF-8 and send the row again'

/** Lines without their ends; null for one that is too long to be held. */
async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  // What is no UTF-8 becomes U+FFFD here and is refused with its row, so that the rows around it get in.
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let tooLong = false
  for await (const chunk of bytes) {
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = pieces.pop()!
    for (const piece of pieces) {
      yield tooLong || piece.length > longestLine ? null : piece
      tooLong = false
    }
    if (rest.length > longestLine) {
      tooLong = true
      rest = ''
    }
  }
  rest += decoder.decode()
  if (tooLong || rest !== '') yield tooLong ? null : rest
}
