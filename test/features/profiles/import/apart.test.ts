import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t, { type Test } from 'tap'
import { apart } from '../../../../src/features/profiles/import/apart.ts'
import {
  proposeFromFile,
  proposeProfile,
  type ReadCv,
} from '../../../../src/features/profiles/import/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'
import { processorTime } from '../../../fixtures/processor-time.ts'
import { packedPdf, smallDocx, smallPdf } from './small-files.ts'

const cv = new URL('../../../../src/features/profiles/import/cv-reader.ts', import.meta.url)
const odd = new URL('./odd-reader.ts', import.meta.url)
const limits = { milliseconds: 15_000, megabytes: 384 }
const bytes = (text: string) => new TextEncoder().encode(text)
const job = (bytes: Uint8Array) => ({ bytes, on: '2026-06-01' })
const megabyte = 1024 * 1024

/** What reading in another process may take of this one, in milliseconds of the processor. */
const little = 500

const refused = (t: Test, work: Promise<unknown>, message: RegExp) =>
  t.rejects(work, { name: 'AppError', code: 'unreadable-file', message })

t.test('files are read in a process, and stay as they are', async t => {
  const pdf = smallPdf(['Bilal Ahmed', 'Python, Django, PostgreSQL'])
  const length = pdf.length
  t.match(await apart<ReadCv>(cv, job(pdf), limits), { format: 'pdf', text: /Python, Django, PostgreSQL/ })
  t.equal(pdf.length, length)
  t.match(await apart<ReadCv>(cv, job(Buffer.from(smallDocx(['Skills', 'Kotlin']))), limits), {
    format: 'docx',
    text: 'Skills\nKotlin',
  })
  const refusal = { name: 'AppError', code: 'unreadable-file', details: [], message: /not UTF-8: byte 2/ }
  await t.rejects(apart(cv, job(new Uint8Array([0x41, 0xff])), limits), refusal)
})

t.test('a PDF that unpacks to 200 MB is refused while this thread goes on', async t => {
  const file = packedPdf(Buffer.alloc(200 * megabyte, 0x20))
  t.ok(file.length < 300_000)
  const own = await processorTime(() =>
    refused(t, apart(cv, job(file), limits), /too complex.*too much memory.*paste/),
  )
  t.ok(own < little, `${own} ms of this process`)
})

t.test('a page of millions of marks is refused when its time is over', async t => {
  const file = packedPdf(Buffer.from('BT (a) Tj ET '.repeat(8 * megabyte)))
  const own = await processorTime(() =>
    refused(t, apart(cv, job(file), { milliseconds: 1500, megabytes: 2000 }), /too complex.*too long.*paste/),
  )
  t.ok(own < little, `${own} ms of this process`)
})

t.test('a Word file of marks without end takes no more memory than it may', async t => {
  const file = smallDocx(['</w:t></w:r></w:p>', '<w:p/>'.repeat(600_000), '<w:p><w:r><w:t>'])
  await refused(t, apart(cv, job(file), limits), /too complex/)
})

t.test('what a long text proposes is found in the process too', async t => {
  const reference = loadReference()
  // The reader's tables are made with the first text.
  await proposeFromFile(bytes('Skills: Python'), reference, { on: '2026-06-01' })
  const text = `Skills\n${'Python, Django, no experience with Kubernetes, 2019-2021 Java 8; '.repeat(1500)}`
  let read: Awaited<ReturnType<typeof proposeFromFile>> | undefined
  const own = await processorTime(async () => {
    read = await proposeFromFile(bytes(text), reference, { on: '2026-06-01' })
  })
  t.ok(own < little, `${own} ms of this process`)
  t.strictSame(read?.proposal, proposeProfile(read!.text, reference, { on: '2026-06-01' }))
})

t.test('a process that crashes is told, and this process goes on', async t => {
  await refused(t, apart(odd, bytes('throw'), limits), /reading it failed.*Save it anew/)
  await refused(t, apart(odd, bytes('exit'), limits), /reading it failed/)
  await refused(t, apart(odd, bytes('fill'), { ...limits, megabytes: 160 }), /too much memory/)
  await refused(t, apart(odd, bytes('block'), { ...limits, milliseconds: 300 }), /too long/)
  process.env.TOKEN_SECRET = 'of the service'
  t.strictSame(await apart(odd, bytes('hello'), limits), { told: 'hello', secrets: [] })
  delete process.env.TOKEN_SECRET
})

t.test('two at a time, sixteen wait, more are asked to come again', async t => {
  const files = Array.from({ length: 18 }, (_, index) =>
    apart<{ told: string }>(odd, bytes(`file ${index}`), limits),
  )
  await t.rejects(apart(odd, bytes('one more'), limits), { code: 'unavailable', message: /in a minute/ })
  t.strictSame(
    (await Promise.all(files)).map(({ told }) => told),
    files.map((_, index) => `file ${index}`),
  )
})

t.test('a process that has read ends by itself', async t => {
  const module = new URL('../../../../src/features/profiles/import/apart.ts', import.meta.url).href
  const program = `
    const { apart } = await import(${JSON.stringify(module)})
    const read = await apart(new URL(${JSON.stringify(cv.href)}), { bytes: Buffer.from('Go developer'), on: '2026-06-01' }, ${JSON.stringify(limits)})
    console.log(read.text)`
  const options = { timeout: 60_000 }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    options,
  )
  t.equal(stdout.trim(), 'Go developer')
})
