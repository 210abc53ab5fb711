// How much a zip file claims to unpack to, read from its directory without unpacking anything.

import { unreadable } from './unreadable.ts'

const endMark = 0x06054b50
const entryMark = 0x02014b50

/** @throws AppError unreadable-file when the directory is missing or broken: the file was cut off */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const broken = () => unreadable('The document is broken: its zip directory cannot be read. Save it anew.')
  let end = -1
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endMark) {
      end = at
      break
    }
  }
  if (end < 0) throw broken()
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let sum = 0
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw broken()
    sum += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return sum
}
