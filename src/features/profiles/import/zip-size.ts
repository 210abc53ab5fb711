// What a zip file really unpacks to, found out before a reader that has no limits gets it.

import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { unreadable } from './unreadable.ts'

const inflate = promisify(inflateRaw)
const endMark = 0x06054b50
const entryMark = 0x02014b50
const stored = 0
const deflated = 8

export interface UnpackedSize {
  /** Bytes of all parts. */
  total: number
  /** Bytes of the parts that are XML: reading those takes a hundred times their size. */
  xml: number
}

/**
 * Unpacks part after part, keeping none: the sizes and the number of parts that the directory states are whatever its
 * maker wrote. Stops at `most`.
 * @throws AppError unreadable-file when the directory or a part is broken: the file was cut off
 */
export async function unpackedSize(bytes: Uint8Array, most: number): Promise<UnpackedSize> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size: UnpackedSize = { total: 0, xml: 0 }
  const end = directoryEnd(view)
  let at = view.getUint32(end + 16, true)
  // Readers make up for a directory that is not where it says to be, so they would read another one than this.
  if (at + view.getUint32(end + 12, true) !== end) throw broken()
  while (at + 46 <= bytes.length && view.getUint32(at, true) === entryMark) {
    const labelLength = view.getUint16(at + 28, true)
    const label = Buffer.from(bytes.subarray(at + 46, at + 46 + labelLength)).toString('latin1')
    const unpacked = await partSize(bytes, view, at, most - size.total)
    size.total += unpacked
    if (/\.(?:xml|rels)$/i.test(label)) size.xml += unpacked
    if (size.total > most) return size
    at += 46 + labelLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (size.total === 0) throw broken()
  return size
}

function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === endMark) return at
  throw broken()
}

/** @returns more than `most` where it is more, however much */
async function partSize(bytes: Uint8Array, view: DataView, entry: number, most: number): Promise<number> {
  const way = view.getUint16(entry + 10, true)
  const packed = view.getUint32(entry + 20, true)
  const local = view.getUint32(entry + 42, true)
  if (local + 30 > bytes.length) throw broken()
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packed > bytes.length || (way !== stored && way !== deflated)) throw broken()
  if (way === stored) return packed
  try {
    return (await inflate(bytes.subarray(start, start + packed), { maxOutputLength: most + 1 })).length
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return most + 1
    throw broken(cause)
  }
}

function broken(cause?: unknown) {
  return unreadable('The document is broken: its zip directory cannot be read. Save it anew.', cause)
}
