import { AppError } from '../../errors.ts'
import { withinTypos } from '../../search/typos.ts'
import { columns } from './csv-columns.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import type { SourceRow } from './row.ts'
import { isNoText, notUtf8, textOf } from './text.ts'

type Column = { name: string; place: string[]; read(text: string): unknown }

/**
 * Rows of a CSV file with a header (row 1) and commas. Holds one row at a time.
 * @throws AppError unreadable-file for a binary file or a header that cannot be read
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  let header: Column[] | undefined
  let row = 0
  for await (const record of csvRecords(textOf(bytes))) {
    row++
    if (!header) header = readHeader(record)
    else if ('problem' in record)
      yield { row, problem: { path: header[record.field ?? -1]?.name ?? '', message: record.problem } }
    else if (record.fields.length > 1 || record.fields[0] !== '') yield readFields(record.fields, header, row)
  }
  if (!header)
    throw new AppError('unreadable-file', 'The file is empty. Its first row must name the columns.')
}

function readHeader(record: CsvRecord): Column[] {
  if ('problem' in record) throw new AppError('unreadable-file', `Row 1 ${record.problem}.`)
  if (record.fields.some(isNoText))
    throw new AppError(
      'unreadable-file',
      'Row 1 holds bytes that are not text. Save the file as CSV in UTF-8 and send it again.',
    )
  const names = record.fields.map(name => name.trim().toLowerCase())
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

function readFields(fields: string[], header: Column[], row: number): SourceRow {
  if (fields.length !== header.length)
    return { row, problem: { path: '', message: `has ${fields.length} columns instead of ${header.length}` } }
  const value: Record<string, unknown> = { identity: {}, document: {} }
  for (const [i, { name, place, read }] of header.entries()) {
    const text = fields[i]!.trim()
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
