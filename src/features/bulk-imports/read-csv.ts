import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { AppError } from '../../errors.ts'
import { withinTypos } from '../../search/typos.ts'
import { columns } from './csv-columns.ts'
import { notUtf8 } from './read-json-lines.ts'
import type { SourceRow } from './row.ts'

const longestRecord = 1024 * 1024
type Column = { name: string; place: string[]; read(text: string): unknown }

/**
 * Rows of a CSV file with a header (row 1) and commas. Holds one row at a time.
 * @throws AppError unreadable-file for a header or quotes that make the rest unreadable, naming the place
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRecord,
  })
  // Errors of the source and of the parser reach the loop below through the parser.
  const feeding = pipeline(Readable.from(bytes), parser).catch(() => {})
  let header: Column[] | undefined
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row++
      if (!header) header = readHeader(record)
      else if (record.length > 1 || record[0] !== '') yield readRecord(record, header, row)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new AppError('unreadable-file', `After row ${row}: ${describe(error)}`, { cause: error })
  } finally {
    parser.destroy()
    await feeding
  }
  if (!header)
    throw new AppError('unreadable-file', 'The file is empty. Its first row must name the columns.')
}

function readHeader(record: string[]): Column[] {
  const names = record.map(name => name.trim().toLowerCase())
  const header = names.map(name => {
    const column = columns.get(name)
    if (column) return { name, place: column.place.filter(part => part !== ''), read: column.read }
    const near = [...columns.keys()].find(known => withinTypos(name, known, 2))
    const known = near ? `did you mean "${near}"?` : `Known are ${[...columns.keys()].join(', ')}.`
    throw new AppError('unreadable-file', `Row 1: unknown column "${name.slice(0, 60)}"; ${known}`)
  })
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined)
    throw new AppError('unreadable-file', `Row 1: the column "${twice}" is there twice.`)
  if (!names.includes('latin_name'))
    throw new AppError('unreadable-file', 'Row 1: the column "latin_name" is missing.')
  return header
}

function readRecord(record: string[], header: Column[], row: number): SourceRow {
  if (record.length !== header.length)
    return { row, problem: { path: '', message: `has ${record.length} columns instead of ${header.length}` } }
  const value: Record<string, unknown> = { identity: {}, document: {} }
  for (const [i, { name, place, read }] of header.entries()) {
    const text = record[i]!.trim()
    if (text === '') continue
    if (text.includes('\uFFFD')) return { row, problem: { path: name, message: notUtf8 } }
    let at = value
    for (const key of place.slice(0, -1)) {
      at[key] ??= {}
      at = at[key] as Record<string, unknown>
    }
    at[place.at(-1)!] = read(text)
  }
  return { row, value }
}

function describe(error: CsvError): string {
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return `a row is longer than ${longestRecord / 1024} KiB. A quotation mark that was opened is not closed, most likely.`
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark that was opened is not closed.'
  if (error.code === 'INVALID_OPENING_QUOTE' || error.code === 'CSV_INVALID_CLOSING_QUOTE')
    return 'a quotation mark stands where none may be. Put the field in quotation marks and double those within.'
  return 'the file is not readable as CSV from here on.'
}
