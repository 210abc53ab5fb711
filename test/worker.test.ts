import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { testDatabase } from './fixtures/database.ts'

const worker = fileURLToPath(new URL('../src/worker.ts', import.meta.url))

t.test('a worker keeps the search up and holds no pool', async t => {
  const { sql, url } = await testDatabase(t)
  const child = spawn(process.execPath, [worker], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: t.testdir(),
      DATABASE_URL: url,
      TOKEN_SECRET: 'x'.repeat(40),
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  const ended = new Promise(resolve => child.once('exit', resolve))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`ended with ${code}: ${said}`)))
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += chunk
        if (said.includes('worker started')) resolve()
      })
  })
  const listening = async () => {
    const rows = await sql<{ query: string }[]>`
      select query from pg_stat_activity where datname = current_database() and query ilike 'listen %'`
    return rows.map(({ query }) => query.toLowerCase())
  }
  for (
    let waited = 0;
    waited < 5000 && !(await listening()).some(it => it.includes('search_outbox'));
    waited += 50
  )
    await new Promise(resolve => setTimeout(resolve, 50))
  const channels = (await listening()).join()
  t.match(channels, /search_outbox/)
  t.notMatch(channels, /profile_changes|demand_changes/)
  child.kill('SIGTERM')
  t.equal(await ended, 0)
})
