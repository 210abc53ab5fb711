import t from 'tap'
import { bulkImportScene } from '../../fixtures/bulk-imports.ts'

t.test('files that are broken', async t => {
  const { run, count } = await bulkImportScene(t)
  const jsonl = { type: 'application/jsonl' }

  await t.test('a binary file is refused as a whole, and says so', async t => {
    const utf16 = Buffer.from('latin_name\nAyesha\n', 'utf16le')
    for (const type of ['text/csv', 'application/jsonl'])
      t.match((await run(utf16, { type })).state, {
        state: 'failed',
        rowsRead: 0,
        failure: /^The file is not text\. Save it as CSV or JSON Lines in UTF-8/,
      })
    t.match((await run('latin_name,head\0line\nAyesha,x\n')).state, {
      state: 'failed',
      failure: /^Row 1 holds bytes that are not text/,
    })
    const unknown = await run(`latin_name,${'x'.repeat(59)}😀\nAyesha,x\n`)
    t.match(unknown.state, { state: 'failed', failure: /unknown column "x{59}\uFFFD"/ }, 'cut within a pair')
  })

  await t.test('a name that cannot be stored fails its row alone', async t => {
    const row = (name: string) => `{"identity": {"latinName": "A", ${name}: 1}, "document": {}}`
    const good = '{"identity": {"latinName": "Ayesha Key"}}'
    const file = [row('"x\\u0000"'), good, row('"\\ud83d"'), '{"\\u0000": 1}', good].join('\n')
    const { state, mistakes } = await run(file, jsonl)
    t.match(state, { state: 'finished', rowsRead: 5, rowsAccepted: 2, rowsRefused: 3 })
    t.same(mistakes, [
      '1 /identity/x\uFFFD: is not known here',
      '3 /identity/\uFFFD: is not known here',
      '4 : must have identity',
      '4 /\uFFFD: is not known here',
    ])
  })

  await t.test('rows before and after a wrong quotation mark get in', async t => {
    const before = await count('profiles')
    const people = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => `Person,p${from + i}@example.org`)
    const file = ['latin_name,email', ...people(2, 41), 'B"x,b@example.org', ...people(43, 50)].join('\n')
    const { state, mistakes } = await run(file)
    t.match(state, { state: 'finished', rowsRead: 49, rowsAccepted: 48, rowsRefused: 1, failure: null })
    t.match(mistakes, [/^42 latin_name: has a quotation mark where none may be; put the field/])
    t.equal((await count('profiles')) - before, 48)
    const open = await run('latin_name,headline\nAyesha,fine\nBilal,"not closed\nCelia,x\n')
    t.match(open.state, { state: 'finished', rowsAccepted: 2, rowsRefused: 1 })
    t.same(open.mistakes, ['3 headline: has a quotation mark that is opened and not closed'])
    const long = await run(`latin_name,headline\nAyesha,fine\nBilal,"${'x'.repeat(1_100_000)}"\nCelia,x\n`)
    t.match(long.state, { state: 'finished', rowsAccepted: 2, rowsRefused: 1 })
    t.match(long.mistakes, [/^3 : is longer than 1024 KiB/])
  })

  await t.test('rows read are rows of people', async t => {
    t.match((await run('latin_name\n')).state, { state: 'finished', rowsRead: 0 })
    const file = 'latin_name,skills\nAyesha,java\n\nBilal,jawa\nCelia\n'
    t.match((await run(file)).state, { rowsRead: 3, rowsAccepted: 1, rowsRefused: 2 })
    t.match((await run('\n\n{"identity": {"latinName": "Ayesha"}}\n', jsonl)).state, { rowsRead: 1 })
  })
})
