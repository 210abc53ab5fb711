import { unreadable } from './unreadable.ts'

/** Text as UTF-8, or UTF-16 where a mark says so. @throws AppError unreadable-file naming the byte that is wrong */
export function readPlain(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  const encoding = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8'
  if (!decodes(encoding, bytes, false))
    throw unreadable(
      encoding === 'utf-8'
        ? `The text is not UTF-8: byte ${firstBadByte(bytes)} cannot be read. Save the file with the encoding UTF-8.`
        : 'The text is broken UTF-16. Save the file with the encoding UTF-8.',
    )
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0'))
    throw unreadable('The file is not text: it holds binary data. Send PDF, DOCX or plain text.')
  return text
}

function decodes(encoding: string, bytes: Uint8Array, open: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: open })
    return true
  } catch {
    return false
  }
}

/** Counted from 1: the byte after the longest prefix that decodes. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (decodes('utf-8', bytes.subarray(0, middle), true)) low = middle
    else high = middle - 1
  }
  return low + 1
}
