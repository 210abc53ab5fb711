import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import t from 'tap'
import { takeDataFolder } from '../../src/infra/data-folder.ts'
import { startEmbeddedPostgres } from '../../src/infra/embedded-postgres.ts'

const settings = { fsync: 'off' }

t.test('a number left behind that is somebody else’s by now stops nobody', async t => {
  const dataDir = join(t.testdir(), 'data')
  await (await startEmbeddedPostgres({ dataDir, settings })).stop()
  const somebody = spawn('sleep', ['60'])
  t.teardown(() => somebody.kill())
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${somebody.pid}\n${dataDir}/postgres\n`)
  writeFileSync(join(dataDir, 'hunar.pid'), `${somebody.pid}\n`)
  const again = await startEmbeddedPostgres({ dataDir, settings })
  const sql = postgres(again.url, { max: 1 })
  t.same(await sql`select 1 as one`, [{ one: 1 }])
  await sql.end()
  t.equal(somebody.exitCode ?? somebody.signalCode, null)
  await again.stop()
})

t.test('what does not start leaves neither a server nor a claim', async t => {
  const dataDir = join(t.testdir(), 'data')
  await t.rejects(
    startEmbeddedPostgres({ dataDir, settings: { shared_buffers: 'many' } }),
    /did not start[\s\S]*shared_buffers/,
  )
  t.notOk(existsSync(join(dataDir, 'hunar.pid')))
  t.notOk(existsSync(join(dataDir, 'postgres', 'postmaster.pid')))
})

t.test('a data folder is one process’s', async t => {
  const folder = t.testdir()
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  t.teardown(() => other.kill())
  writeFileSync(join(folder, 'hunar.pid'), `${other.pid}\n`)
  t.throws(() => takeDataFolder(folder), new RegExp(`Another Hunar \\(process ${other.pid}\\)`))
  other.kill()
  await new Promise(resolve => other.once('exit', resolve))
  const giveBack = takeDataFolder(folder)
  t.same(readdirSync(folder), ['hunar.pid'])
  giveBack()
  t.same(readdirSync(folder), [])
})
