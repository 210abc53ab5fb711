import { TextDecoder } from 'node:util'
import { AppError } from '../../errors.ts'

/** In characters. What is longer is most likely no row: a line break or a quotation mark is missing. */
export const longestRow = 1024 * 1024
export const notUtf8 = 'holds bytes that are not UTF-8; save the file as UTF-8 and send the row again'

/** So many bytes are enough to tell whether a file is text. */
const beginning = 1024

/**
 * A file as text, piece by piece, without its byte order mark. What is not UTF-8 becomes U+FFFD, so that its row can be
 * refused and the others get in.
 * @throws AppError unreadable-file for a binary file
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let start = Buffer.alloc(0)
  for await (const chunk of bytes) {
    if (decoder) yield decoder.decode(chunk, { stream: true })
    else {
      start = Buffer.concat([start, chunk])
      if (start.length < beginning) continue
      decoder = decoderFor(start)
      yield decoder.decode(start, { stream: true })
    }
  }
  yield decoder ? decoder.decode() : decoderFor(start).decode(start)
}

function decoderFor(start: Buffer): TextDecoder {
  // What spreadsheets write when they are asked for "Unicode".
  const encoding = start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8'
  const text = new TextDecoder(encoding).decode(start.subarray(0, beginning), { stream: true })
  if ((text.match(noText)?.length ?? 0) * 3 > text.length)
    throw new AppError(
      'unreadable-file',
      'The file is not text. Save it as CSV or JSON Lines in UTF-8 and send it again.',
    )
  return new TextDecoder(encoding)
}

const noText = /[[\p{Cc}\uFFFD]--[\t\n\r]]/gv

/** Whether a text has characters that only come of bytes that are no text. */
export function isNoText(text: string): boolean {
  return text.search(noText) !== -1
}
