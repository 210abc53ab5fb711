import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
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

t.test('of several that start at once after one was killed, one gets the folder', async t => {
  const rounds = 40
  const folder = t.testdir()
  for (let round = 0; round < rounds; round++) {
    mkdirSync(join(folder, String(round)))
    writeFileSync(join(folder, String(round), 'hunar.pid'), '999999999\n')
  }
  const program = `
    import { takeDataFolder } from ${JSON.stringify(new URL('../../src/infra/data-folder.ts', import.meta.url).href)}
    const [, start] = process.argv
    const won = []
    for (let round = 0; round < ${rounds}; round++) {
      while (Date.now() < Number(start) + round * 20);
      try { takeDataFolder(${JSON.stringify(folder)} + '/' + round); won.push(round) } catch (error) {
        if (!/Another Hunar/.test(error.message)) throw error
      }
    }
    console.log(won.join())
    // Who is gone has given the folder back: all stay until the last has tried.
    setTimeout(() => {}, 2000)`
  const start = Date.now() + 1500
  const contender = () =>
    new Promise<string>(resolve => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, String(start)])
      let said = ''
      child.stdout.on('data', chunk => {
        said += chunk
      })
      child.stderr.on('data', chunk => t.fail(String(chunk)))
      child.once('exit', () => resolve(said))
    })
  const won = (await Promise.all([contender(), contender(), contender()])).flatMap(said =>
    said.trim().split(',').filter(Boolean).map(Number),
  )
  t.same(
    won.sort((a, b) => a - b),
    Array.from({ length: rounds }, (_, round) => round),
  )
})
