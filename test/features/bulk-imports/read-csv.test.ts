import { deepEqual } from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import { csvRecords } from '../../../src/features/bulk-imports/csv-records.ts'
import { readCsv, type SourceRow } from '../../../src/features/bulk-imports/index.ts'

const mebibyte = 1024 * 1024

async function* inPieces<Whole extends string | Buffer>(whole: Whole, size: number): AsyncGenerator<Whole> {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size) as Whole
}
async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = []
  for await (const row of rows) found.push(row)
  return found
}

const read = (file: string | Buffer, size = mebibyte): Promise<SourceRow[]> =>
  all(readCsv(inPieces(Buffer.from(file as string), size)))
const records = (text: string, size: number) => all(csvRecords(inPieces(text, size)))

/** `2 Ayesha` for a person, `3 headline: …` for a problem. */
const told = (rows: SourceRow[]) =>
  rows.map(row =>
    'problem' in row
      ? `${row.row} ${row.problem.path}: ${row.problem.message}`
      : `${row.row} ${(row.value as { identity: { latinName?: string } }).identity.latinName}`,
  )

t.test('what is CSV is read as csv-parse reads it, however the file is cut', async () => {
  const field = fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'ж', '😀'),
    maxLength: 8,
  })
  const written = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (table, lineBreak, ends, size) => {
        const text = table.map(row => row.map(written).join(',')).join(lineBreak) + (ends ? lineBreak : '')
        const expected = parse(text, { relax_column_count: true, record_delimiter: lineBreak })
        const found = await records(text, size)
        deepEqual(
          found.map(record => 'fields' in record && record.fields),
          expected,
        )
      },
    ),
  )
})

t.test('what is no CSV too is the same for each size of pieces', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 12 }), async (text, size) => {
      deepEqual(await records(text, size), await records(text, mebibyte))
    }),
  )
})

t.test('a wrong quotation mark fails its row alone', async t => {
  const good = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => `Person ${from + i},fine`)
  for (const [bad, message] of [
    ['B"x,fine', '42 latin_name: has a quotation mark where none may be'],
    ['"B"x,fine', '42 latin_name: has a quotation mark where none may be'],
    ['Bilal,says "yes"', '42 headline: has a quotation mark where none may be'],
    ['Bilal,"says ""yes', '42 headline: has a quotation mark that is opened and not closed'],
  ] as const) {
    const file = ['latin_name,headline', ...good(2, 41), bad, ...good(43, 50)].join('\n')
    for (const size of [1, 7, 1000, mebibyte]) {
      const rows = told(await read(file, size))
      t.equal(rows.length, 49)
      t.equal(rows[39], '41 Person 41')
      t.equal(rows[40]?.slice(0, message.length), message)
      t.equal(rows[41], '43 Person 43')
      t.equal(rows[48], '50 Person 50')
    }
  }
})

t.test('a quotation mark that a later row seems to close takes no row with it', async t => {
  t.match(told(await read('latin_name,headline\nBilal,"open\nCelia,x\nDawar,"quoted, well"\n')), [
    /^2 headline: has a quotation mark where/,
    '3 Celia',
    '4 Dawar',
  ])
})

t.test('a row over 1 MiB fails alone, in quotation marks or not', async t => {
  const long = 'x'.repeat(1.5 * mebibyte)
  for (const field of [long, `"${long}"`, `"${long}`])
    for (const lineBreak of ['\n', '\r\n', '\r'])
      for (const size of [100_000, mebibyte, 4 * mebibyte]) {
        const file = ['latin_name,headline', 'Ayesha,x', `Bilal,${field}`, 'Celia,x'].join(lineBreak)
        t.match(told(await read(file, size)), ['2 Ayesha', /^3 : is longer than 1024 KiB; a quot/, '4 Celia'])
      }
  const [, row] = await records(`a\n"${'x'.repeat(mebibyte - 4)}"\n`, mebibyte)
  t.ok(row && 'fields' in row, 'one of 1 MiB is read')
})

t.test('line breaks of each kind, in fields too, and a byte order mark', async t => {
  for (const lineBreak of ['\n', '\r\n', '\r']) {
    const file = ['\uFEFFlatin_name,headline', 'Ayesha,"a', 'b"', '', 'Bilal,""'].join(lineBreak)
    const rows = await read(file, 3)
    t.match(rows[0], { row: 2, value: { document: { headline: `a${lineBreak}b` } } })
    t.same(told(rows), ['2 Ayesha', '4 Bilal'])
    const utf16 = await read(Buffer.from(file, 'utf16le'), 1)
    t.same(utf16, rows)
  }
})

t.test('a file that is not text is refused, and a header that is not', async t => {
  const refused = (file: string | Buffer, message: string | RegExp) =>
    t.rejects(read(file, 100), { code: 'unreadable-file', message })
  const notText = 'The file is not text. Save it as CSV or JSON Lines in UTF-8 and send it again.'
  await refused(Buffer.from('latin_name\nAyesha\n', 'utf16le').subarray(2), notText)
  await refused(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xab, 0x56, 0xca]), notText)
  await refused('latin_name,head\0line\nAyesha,x\n', /^Row 1 holds bytes that are not text/)
  await refused(Buffer.from('latin_name,\xe9tude\nAyesha,x\n', 'latin1'), /^Row 1 holds bytes that are not/)
  await refused(
    'latin_name,"headline\nAyesha,x\n',
    'Row 1 has a quotation mark that is opened and not closed.',
  )
  await refused('', 'The file is empty. Its first row must name the columns.')
})
