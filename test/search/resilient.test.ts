import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { type Engine, type FoundIds, type SearchPort, startSearch } from '../../src/search/index.ts'
import { resilientSearch } from '../../src/search/resilient.ts'
import { fakeMeilisearch } from './fake-meilisearch.ts'
import { howToHaveOne, meiliServer } from './meilisearch-server.ts'
import { reference, type SearchWorld, searchWorld } from './world.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const dataDir = '/nonexistent'
const deadlineMs = 250

async function searchWith(t: Test, world: SearchWorld, meili: { url: string; key?: string }) {
  const running = await startSearch({
    sql: world.database.sql,
    config: { meili, dataDir },
    reference,
    log: quiet,
    deadlineMs,
  })
  t.teardown(() => running.close())
  return running
}

t.test('with a server that misbehaves', async t => {
  const world = await searchWorld(t)
  const fake = await fakeMeilisearch(t)
  const running = await searchWith(t, world, { url: fake.url })
  await running.sync.drain()
  const ask = async () => (await running.port.searchProfiles({ text: 'fintech' })).searchedBy
  const troubles: Record<string, (response: ServerResponse) => void> = {
    "a proxy's page of HTML": response =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>'),
    'HTML that says all is well': response =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome</html>'),
    'an empty 503': response => response.writeHead(503, { 'retry-after': '0' }).end(),
    'a connection cut off': response => response.destroy(),
    'half an answer': response => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"hits":')
      response.destroy()
    },
    'a refusal': response =>
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"code":"invalid_search_filter","message":"no"}'),
    'a forgotten key': response =>
      response
        .writeHead(403, { 'content-type': 'application/json' })
        .end('{"code":"invalid_api_key","message":"no"}'),
  }
  t.equal(await ask(), 'meilisearch')
  for (const [name, trouble] of Object.entries(troubles)) {
    fake.intercept = (_, response) => {
      trouble(response)
      return true
    }
    const { hits, searchedBy } = await running.port.searchProfiles({ text: 'fintech' })
    t.equal(searchedBy, 'postgres', name)
    t.strictSame(world.names(hits.map(({ id }) => id)), ['ayesha'], `${name}: answered all the same`)
    fake.intercept = undefined
    await recovered(t, ask, name)
  }
})

t.test('who is beyond what Meilisearch gives is found by PostgreSQL', async t => {
  const found = (searchedBy: Engine, ids: string[]) => async (): Promise<FoundIds> => ({
    ids,
    complete: ids.length === 3,
    total: 3,
    understood,
    searchedBy,
  })
  const understood = { words: [], skills: [], filters: {}, unknown: [], leftOut: [] }
  const [some, all] = [found('meilisearch', ['a', 'b']), found('postgres', ['a', 'b', 'c'])]
  const port = resilientSearch({
    meilisearch: { profileIds: some, demandIds: some } as unknown as SearchPort,
    postgres: { profileIds: all, demandIds: all } as unknown as SearchPort,
    onChange: () => t.fail('nothing is out'),
    onRefused: error => t.error(error),
  })
  t.match(await port.profileIds({ text: 'x' }), { ids: ['a', 'b', 'c'], complete: true })
  t.match(await port.demandIds({ text: 'x', on: '2026-11-21' }), { complete: true })
  t.match(await port.profileIds({ text: 'x' }, 2), { searchedBy: 'meilisearch' }, 'as many as were asked for')
})

t.test('slow answers', async t => {
  const world = await searchWorld(t)
  const fake = await fakeMeilisearch(t)
  const running = await searchWith(t, world, { url: fake.url })
  await running.sync.drain()
  let asked = 0
  const slowMs = 3000
  fake.intercept = (_, response) => {
    asked++
    setTimeout(() => response.end('{}'), slowMs).unref()
    return true
  }
  const timeTaken = async (): Promise<number> => {
    const start = performance.now()
    const { searchedBy } = await running.port.searchProfiles({ text: 'fintech' })
    t.equal(searchedBy, 'postgres')
    return performance.now() - start
  }
  for (let i = 0; i < 3; i++) t.ok((await timeTaken()) < slowMs, 'the answer is not waited for')
  await timeTaken()
  t.equal(asked, 3, 'then it is not asked any more')
  t.match(await running.check(), { state: 'degraded', detail: /250 ms/ })
  const controller = new AbortController()
  const given = running.port.searchProfiles({ text: 'x', signal: controller.signal })
  controller.abort(new Error('gone'))
  await t.rejects(given, { message: 'gone' })

  fake.intercept = undefined
  await recovered(t, async () => (await running.port.searchProfiles({ text: 'fintech' })).searchedBy, 'slow')
})

t.test('refused connections; health is degraded, and recovers when nobody searches', async t => {
  const world = await searchWorld(t)
  const fake = await fakeMeilisearch(t)
  const running = await searchWith(t, world, { url: fake.url })
  await running.sync.drain()
  t.strictSame(await running.check(), { state: 'ok' })
  await fake.close()
  t.equal((await running.port.completeSkills({ text: 'pyth' })).searchedBy, 'postgres')
  t.match(await running.port.profileIds({ text: 'fintech' }), { searchedBy: 'postgres', total: 1 })
  t.match(await running.check(), { state: 'degraded', detail: /Meilisearch/ })
  await fake.open()
  await recovered(
    t,
    async () => ((await running.check()).state === 'ok' ? 'meilisearch' : 'postgres'),
    'by health checks',
  )
})

t.test('an index that is not built yet is not searched', async t => {
  const world = await searchWorld(t)
  const fake = await fakeMeilisearch(t)
  const running = await searchWith(t, world, { url: fake.url })
  await world.database.sql`select 1`
  t.equal((await running.port.searchProfiles({ text: 'fintech' })).searchedBy, 'postgres')
  await running.sync.drain()
  await recovered(t, async () => (await running.port.searchProfiles({})).searchedBy, 'once it is built')
})

t.test('an outage is told once, and its end', async t => {
  const world = await searchWorld(t)
  const fake = await fakeMeilisearch(t)
  let asked = 0
  const told: string[] = []
  const log = { ...quiet, warn: tell, error: tell, info: tell }
  function tell(details: object, message: string) {
    told.push(`${message} ${Object.keys(details)}`)
  }
  fake.intercept = (_, response) => {
    asked++
    response.destroy()
    return true
  }
  const running = await startSearch({
    sql: world.database.sql,
    config: { meili: { url: fake.url }, dataDir },
    reference,
    log,
  })
  t.teardown(() => running.close())
  running.startSync()
  const outage = ['the search index waits what,reason']
  await recovered(t, async () => (asked > 2 ? 'meilisearch' : 'not yet'), 'it is tried again and again')
  t.strictSame(told, outage)
  fake.intercept = undefined
  await recovered(t, async () => (told.length > 1 ? 'meilisearch' : 'not yet'), 'and found again')
  t.strictSame(told, [...outage, 'the search index is brought up to date again what'])
})

t.test('without Meilisearch', async t => {
  const world = await searchWorld(t)
  const running = await startSearch({
    sql: world.database.sql,
    config: { dataDir },
    reference,
    log: quiet,
    path: '',
  })
  t.teardown(() => running.close())
  t.match(running.description, /PostgreSQL/)
  await running.sync.drain()
  t.match(await running.port.searchProfiles({ text: 'fintech' }), { searchedBy: 'postgres', total: 1 })
  t.strictSame(await running.check(), { state: 'ok' })
})

const server = await meiliServer(t)
t.test(
  'a real Meilisearch is stopped and started again',
  { skip: server?.stop ? false : howToHaveOne },
  async t => {
    const world = await searchWorld(t)
    const running = await searchWith(t, world, server!.address)
    await running.sync.drain()
    const ask = async () => running.port.searchProfiles({ text: 'fintech' })
    await recovered(t, async () => (await ask()).searchedBy, 'built')
    await server!.stop!()
    t.match(await ask(), { searchedBy: 'postgres', total: 1 })
    t.match(await running.check(), { state: 'degraded' })
    await world.saveProfile(world.idOf.zara, {
      headline: 'Fintech',
      skills: [],
      certifications: [],
      languages: [],
      jobs: [],
      preferences: {},
    })
    await t.rejects(running.sync.drain(), 'waits for the server')
    t.match(await ask(), { searchedBy: 'postgres', total: 2 }, 'PostgreSQL has the change')
    await server!.restart!()
    await running.sync.drain()
    await recovered(t, async () => (await ask()).searchedBy, 'back')
    t.match(await ask(), { searchedBy: 'meilisearch', total: 2 }, 'and has what it missed')
  },
)

async function recovered(t: Test, ask: () => Promise<string>, name: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    if ((await ask()) === 'meilisearch') {
      t.pass(`${name}: recovers by itself`)
      return
    }
    await sleep(100)
  }
  t.fail(`${name}: did not recover`)
}
