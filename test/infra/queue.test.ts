import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { createLogger } from '../../src/infra/log.ts'
import { createQueue, jobKind } from '../../src/infra/queue.ts'
import { testDatabase } from '../fixtures/database.ts'

const mourn = jobKind<{ name: string }>('test.mourn')
const fail = jobKind<{ name: string }>('test.fail', { retryLimit: 0, givenUpTo: mourn.name })
const greet = jobKind<{ name: string }>('test.greet', { retryLimit: 2, retryDelay: 1 })

async function until(condition: () => boolean, milliseconds = 15_000): Promise<void> {
  for (let waited = 0; !condition() && waited < milliseconds; waited += 50) await sleep(50)
}

t.test('jobs', async t => {
  const { url, db } = await testDatabase(t)
  const lines: string[] = []
  const log = createLogger({ level: 'info', destination: { write: (line: string) => void lines.push(line) } })
  const queue = createQueue({ url, kinds: [mourn, fail, greet], log })
  await t.rejects(queue.enqueue(db, greet, { name: 'nobody' }), /not started/)
  t.match(await queue.check(), { state: 'down' })
  await queue.start()
  t.teardown(() => queue.stop())
  t.match(await queue.check(), { state: 'ok' })

  const seen: string[] = []
  let failures = 1
  await queue.work(greet, async ({ name }) => {
    if (name === 'twice' && failures-- > 0) throw new Error('not yet, someone@example.org')
    seen.push(name)
  })

  await t.test('exist exactly when the transaction commits', async t => {
    await t.rejects(
      db.transaction(async tx => {
        await queue.enqueue(tx, greet, { name: 'rolled back' })
        throw new Error('no')
      }),
    )
    await db.transaction(async tx => {
      await queue.enqueue(tx, greet, { name: 'committed' })
      await sleep(300)
      t.same(seen, [], 'not before the commit')
    })
    await until(() => seen.length > 0)
    t.same(seen, ['committed'])
  })

  await t.test('are tried again', async t => {
    await queue.enqueue(db, greet, { name: 'twice' })
    await until(() => seen.includes('twice'))
    t.ok(seen.includes('twice'))
    t.ok(lines.some(line => line.includes('job failed')))
    t.notMatch(lines.join(''), 'someone@')
  })

  await t.test('that are given up go to the kind that ends them', async t => {
    await queue.work(mourn, async ({ name }) => void seen.push(`${name} is given up`))
    await queue.work(fail, async () => Promise.reject(new Error('never')))
    await queue.enqueue(db, fail, { name: 'hopeless' })
    await until(() => seen.includes('hopeless is given up'))
    t.ok(seen.includes('hopeless is given up'))
  })

  await t.test('wait for their time', async t => {
    await queue.enqueue(db, greet, { name: 'later' }, { after: new Date(Date.now() + 3_600_000) })
    await sleep(500)
    t.notOk(seen.includes('later'))
  })

  await t.test('can be enqueued by a process that works none', async t => {
    const other = createQueue({ url, kinds: [greet], log })
    await other.start()
    await other.enqueue(db, greet, { name: 'from elsewhere' })
    await until(() => seen.includes('from elsewhere'))
    t.ok(seen.includes('from elsewhere'))
    await other.stop()
  })
})
