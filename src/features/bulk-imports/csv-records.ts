import { longestRow } from './text.ts'

/** A row of a CSV file: its fields, or what is wrong with it and in which field (from 0; null: in the whole). */
export type CsvRecord = { fields: string[] } | { problem: string; field: number | null }

/**
 * Rows of a CSV file (RFC 4180; line breaks may be CR, LF or both). A row that cannot be read is told, and reading goes
 * on after its first line: the quotation mark that was meant to close it is not known, and other rows must not be lost.
 * What comes out depends on the text alone, never on how it is cut into pieces.
 */
export async function* csvRecords(pieces: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let text = ''
  /** The rest of the first line of a row that cannot be read is passed over. */
  let broken = false
  function* complete(ended: boolean): Generator<CsvRecord> {
    let start = 0
    while (start < text.length) {
      if (broken) {
        const line = lineFrom(text, start, ended)
        start = line.next
        broken = !line.whole
        if (broken) break
        continue
      }
      // Never more than a row may have, however much of the file is there.
      const seen = text.slice(start, start + longestRow)
      const record =
        recordIn(seen, ended && start + seen.length === text.length) ??
        (seen.length === longestRow ? tooLong : null)
      if (!record) break
      yield record
      if ('problem' in record) broken = true
      else start += record.length
    }
    text = text.slice(start)
  }
  for await (const piece of pieces) {
    text += piece
    yield* complete(false)
  }
  yield* complete(true)
}

const tooLong = {
  problem: `is longer than ${longestRow / 1024} KiB; a quotation mark that was opened is not closed, most likely`,
  field: null,
}

/**
 * The row a text begins with.
 * @param whole nothing follows the text
 * @returns null when it depends on what follows
 */
function recordIn(text: string, whole: boolean): (CsvRecord & { length: number }) | null {
  const fields: string[] = []
  const wrong = (problem: string) => ({ problem, field: fields.length, length: 0 })
  for (let at = 0; ; at++) {
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1)
      if (!whole && (end === -1 || end + 1 === text.length)) return null
      if (end === -1) return wrong('has a quotation mark that is opened and not closed')
      if (!/^[,\r\n]?$/.test(text.charAt(end + 1))) return wrong(misplaced)
      fields.push(text.slice(at + 1, end).replaceAll('""', '"'))
      at = end + 1
    } else {
      const end = plainEnd(text, at)
      if (text[end] === '"') return wrong(misplaced)
      fields.push(text.slice(at, end))
      at = end
    }
    if (text[at] === ',') continue
    const length = at === text.length ? (whole ? at : null) : afterBreak(text, at, whole)
    return length === null ? null : { fields, length }
  }
}

const misplaced =
  'has a quotation mark where none may be; put the field in quotation marks and double those within'

/** The first quotation mark that is not doubled; -1: there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

const special = /[,"\r\n]/g
const lineBreak = /[\r\n]/g

function plainEnd(text: string, from: number): number {
  special.lastIndex = from
  return special.exec(text)?.index ?? text.length
}

/** @returns null for a CR at the end, which may be half of a line break */
function afterBreak(text: string, at: number, whole: boolean): number | null {
  if (text[at] === '\n') return at + 1
  if (at + 1 === text.length && !whole) return null
  return text[at + 1] === '\n' ? at + 2 : at + 1
}

/** Where the next line begins; or, when this one is not whole yet, from where to look on. */
function lineFrom(text: string, from: number, ended: boolean): { next: number; whole: boolean } {
  lineBreak.lastIndex = from
  const at = lineBreak.exec(text)?.index
  if (at === undefined) return { next: text.length, whole: ended }
  const next = afterBreak(text, at, ended)
  return next === null ? { next: at, whole: false } : { next, whole: true }
}
