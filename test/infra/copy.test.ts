import fc from 'fast-check'
import t from 'tap'
import { copyRows } from '../../src/infra/copy.ts'
import { testDatabase } from '../fixtures/database.ts'

t.test('every text, number, date, bytes and null comes back as it went in', async t => {
  const { db } = await testDatabase(t)
  await db.execute('create table copied (n integer, word text, bytes bytea, at timestamptz)')
  const word = fc.oneof(
    fc.string({ unit: 'binary' }).filter(text => !text.includes('\0') && text.isWellFormed()),
    fc.constantFrom('\\N', '\\.', 'a\tb', 'a\nb', 'a\r\nb', '\\', '\\\\x41', '', 'علی', '山田'),
  )
  const row = fc.tuple(
    fc.option(word),
    fc.option(fc.uint8Array()),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async rows => {
      await db.execute('truncate copied')
      await db.transaction(tx =>
        copyRows(
          tx,
          'copied (n, word, bytes, at)',
          rows.map(([text, bytes, at], n) => [n, text, bytes && Buffer.from(bytes), at]),
        ),
      )
      const back = await db.execute<{ word: string | null; bytes: Buffer | null; at: string }>(
        'select word, bytes, at from copied order by n',
      )
      t.equal(back.length, rows.length)
      rows.forEach(([text, bytes, at], i) => {
        const { word, bytes: kept, at: then } = back[i]!
        if (word !== text) throw new Error(`${JSON.stringify(text)} became ${JSON.stringify(word)}`)
        if (new Date(then).getTime() !== at.getTime()) throw new Error(`${at.toISOString()} became ${then}`)
        if (bytes === null ? kept !== null : !Buffer.from(bytes).equals(kept!))
          throw new Error('bytes were changed')
      })
    }),
    { numRuns: 40 },
  )
})

t.test('a row that the database refuses undoes the transaction', async t => {
  const { db } = await testDatabase(t)
  await db.execute('create table copied (n integer not null)')
  const copying = db.transaction(tx => copyRows(tx, 'copied (n)', [[1], [null]]))
  await t.rejects(copying, { message: /not-null/ })
  const many = Array.from({ length: 100_000 }, (_, i) => [i === 10 ? null : i])
  await t.rejects(
    db.transaction(tx => copyRows(tx, 'copied (n)', many)),
    { message: /not-null/ },
  )
  const [row] = await db.execute('select count(*)::integer as n from copied')
  t.match(row, { n: 0 })
  await db.transaction(tx => copyRows(tx, 'copied (n)', [[1]]))
})
