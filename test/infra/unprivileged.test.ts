import { accessSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import t, { type Test } from 'tap'
import { connect } from '../../src/infra/database.ts'
import { startEmbeddedPostgres } from '../../src/infra/embedded-postgres.ts'

const root = process.getuid?.() === 0
const wholePath = process.env.PATH ?? ''

/** A PATH with these programs alone. */
function pathWith(t: Test, programs: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'hunar-path-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  for (const program of programs) {
    const found = wholePath
      .split(delimiter)
      .map(place => join(place, program))
      .find(exists)
    if (found) symlinkSync(found, join(folder, program))
  }
  return folder
}

function exists(path: string): boolean {
  try {
    accessSync(path)
    return true
  } catch {
    return false
  }
}

async function answers(t: Test, dataDir: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } })
  const { sql, close } = connect(server.url, { max: 2 })
  t.match(await sql`select 1 as one`, [{ one: 1 }])
  await close()
  await server.stop()
}

t.test('a real PostgreSQL starts, whoever starts it', async t => {
  const closed = mkdtempSync(join(tmpdir(), 'hunar-closed-'))
  t.teardown(() => rmSync(closed, { recursive: true, force: true }))
  chmodSync(closed, 0o700)
  t.afterEach(() => {
    process.env.PATH = wholePath
  })

  await t.test('as it comes, in a folder nobody else may enter', t => answers(t, join(closed, 'data')))

  await t.test('as root where namespaces are not allowed', { skip: !root && 'not root' }, async t => {
    process.env.PATH = pathWith(t, ['setpriv', 'ls', 'ps', 'chown'])
    await answers(t, join(closed, 'data'))
    t.notOk(
      readdirSync(tmpdir()).some(name => name.startsWith('hunar-postgres-')),
      'no copy is left',
    )
  })

  await t.test('as root without any help, in an open folder', { skip: !root && 'not root' }, async t => {
    const open = mkdtempSync(join(tmpdir(), 'hunar-open-'))
    t.teardown(() => rmSync(open, { recursive: true, force: true }))
    chmodSync(open, 0o755)
    mkdirSync(join(open, 'data'), { mode: 0o700 })
    process.env.PATH = pathWith(t, ['ps', 'chown'])
    await answers(t, join(open, 'data'))
    process.env.PATH = wholePath
    await answers(t, join(open, 'data'))
  })
})
