import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { jobs, registerTasks, startBulkImport } from '../../../src/features/bulk-imports/index.ts'
import { createLogger } from '../../../src/infra/log.ts'
import { createQueue } from '../../../src/infra/queue.ts'
import { createVault } from '../../../src/infra/vault.ts'
import { loadReference } from '../../../src/reference/index.ts'
import { actor } from '../../fixtures/actors.ts'
import { type TearsDown, type TestDatabase, testDatabase } from '../../fixtures/database.ts'

const log = createLogger({ level: 'fatal' })
const reference = loadReference()
const clock = () => new Date()
const vault = createVault(Buffer.alloc(32, 7))
const rows = 4000

async function startQueue(t: TearsDown, { url }: TestDatabase) {
  const queue = createQueue({ url, kinds: jobs, log })
  await queue.start()
  t.teardown(() => queue.stop())
  return queue
}

/** A file of so many people on its way to the workers. */
async function sendFile({ db }: TestDatabase, queue: Awaited<ReturnType<typeof startQueue>>) {
  const { accountId } = await actor(db, 'liaison')
  const file = Array.from({ length: rows }, (_, i) =>
    JSON.stringify({ identity: { latinName: `Person ${i}` }, document: { skills: [{ skill: 'java' }] } }),
  )
  const ctx = { db, queue, reference, now: clock(), actor: { accountId, role: 'liaison' as const } }
  const bytes = [Buffer.from(file.join('\n'))]
  const started = await startBulkImport(ctx, { format: 'jsonl', dryRun: false, file: stream(bytes) })
  const progress = async () => {
    const [row] = await db.execute<{ state: string; last_row: number }>(
      `select state, last_row from bulk_imports where id = '${started!.id}'`,
    )
    return row!
  }
  return {
    progress,
    async until(reached: (now: { state: string; last_row: number }) => boolean): Promise<void> {
      for (let waited = 0; waited < 45_000; waited += 20) {
        if (reached(await progress())) return
        await sleep(20)
      }
    },
  }
}

async function* stream(pieces: Buffer[]) {
  yield* pieces
}

async function people({ db }: TestDatabase) {
  const [row] = await db.execute(
    'select count(*)::integer as n, count(distinct latin_name)::integer as names from profile_identities',
  )
  return row
}

async function startProcess(t: TearsDown, url: string): Promise<ChildProcess> {
  const program = join(import.meta.dirname, '../../fixtures/import-worker.ts')
  const child = spawn(process.execPath, [program, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  t.teardown(() => child.kill('SIGKILL'))
  await once(child.stdout!, 'data')
  return child
}

t.test('the job of a worker that was killed goes on elsewhere, where it was', async t => {
  const database = await testDatabase(t)
  const queue = await startQueue(t, database)
  const first = await startProcess(t, database.url)
  // pg-boss takes no less than 10 s by its options.
  await database.db.execute('update pgboss.queue set heartbeat_seconds = 1')
  const { until, progress } = await sendFile(database, queue)
  await until(({ last_row }) => last_row >= 1000)
  first.kill('SIGKILL')
  await once(first, 'exit')
  const left = await progress()
  t.equal(left.state, 'running')
  t.ok(left.last_row < rows, `killed at row ${left.last_row}`)
  const killedAt = Date.now()
  const { db, sql } = database
  await registerTasks({ db, sql, queue, clock, reference, vault })
  await until(({ state }) => state !== 'running')
  t.comment(`went on and ended ${Date.now() - killedAt} ms later`)
  t.match(await progress(), { state: 'finished', last_row: rows })
  t.match(await people(database), { n: rows, names: rows })
})

t.test('a worker that stops hands its import back, and another goes on at once', async t => {
  const database = await testDatabase(t)
  const { db, sql } = database
  const [stops, goesOn] = [await startQueue(t, database), await startQueue(t, database)]
  const deps = { db, sql, clock, reference, vault }
  await registerTasks({ ...deps, queue: stops })
  const { until, progress } = await sendFile(database, stops)
  await until(({ last_row }) => last_row > 0)
  await stops.stop()
  const left = await progress()
  t.ok(left.last_row < rows, `stopped at row ${left.last_row}`)
  await registerTasks({ ...deps, queue: goesOn })
  const handedBack = Date.now()
  await until(({ state }) => state !== 'running')
  t.comment(`ended ${Date.now() - handedBack} ms later`)
  t.match(await progress(), { state: 'finished', last_row: rows })
  t.match(await people(database), { n: rows, names: rows })
  const [tries] = await db.execute(
    "select max(retry_count)::integer as most from pgboss.job where name = 'bulk-imports.run'",
  )
  t.match(tries, { most: 0 }, 'handing back is no failure')
})
