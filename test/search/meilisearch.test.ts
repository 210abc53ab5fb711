import t from 'tap'
import { meiliSearch } from '../../src/search/meilisearch.ts'
import { meiliCaller } from '../../src/search/meilisearch-client.ts'
import { indexSettings } from '../../src/search/meilisearch-documents.ts'
import { createSync } from '../../src/search/sync.ts'
import { searchContract } from './contract.ts'
import { howToHaveOne, meiliServer } from './meilisearch-server.ts'
import { searchWorld, vocabulary } from './world.ts'

const server = await meiliServer(t)

t.test('Meilisearch keeps the contract', { skip: server ? false : howToHaveOne }, async t => {
  const world = await searchWorld(t)
  const { sql } = world.database
  const call = meiliCaller(server!.address)
  const sync = createSync({ sql, vocabulary, call, onError: error => t.error(error) })
  const rows = await sql<{ kind: string; uid: string }[]>`select kind, uid from search_indexes`
  const uids = Object.fromEntries(rows.map(({ kind, uid }) => [kind, uid])) as Record<
    'profiles' | 'demands' | 'skills',
    string
  >
  t.teardown(() =>
    call(
      async client => {
        for (const uid of Object.values(uids)) await client.deleteIndex(uid)
      },
      { deadlineMs: 5000 },
    ).catch(() => {}),
  )

  await searchContract(t, {
    world,
    port: meiliSearch({ sql, vocabulary, call, uids, deadlineMs: 5000 }),
    engine: 'meilisearch',
    settle: () => sync.drain(),
  })
  await t.test('the settings are in force', async t => {
    for (const uid of Object.values(uids)) {
      const settings = await call(client => client.index(uid).getSettings(), { deadlineMs: 5000 })
      const { typoTolerance, ...asked } = indexSettings(vocabulary)
      const { disableOnWords, ...typos } = typoTolerance!
      t.match(settings, { ...asked, typoTolerance: typos })
      t.strictSame([...(settings.typoTolerance?.disableOnWords ?? [])].sort(), disableOnWords)
    }
  })
  await t.test('nothing but ids can be read from an answer, and no name is in a document', async t => {
    const { hits } = await call(client => client.index(uids.profiles).search('python'), { deadlineMs: 5000 })
    t.ok(hits.length > 0)
    for (const hit of hits) t.strictSame(Object.keys(hit), ['id'])
    const { results } = await call(client => client.index(uids.profiles).getDocuments({ limit: 100 }), {
      deadlineMs: 5000,
    })
    t.notMatch(JSON.stringify(results).toLowerCase(), /ayesha|khan|example\.com|1234567|35202|punjab|pk-/)
  })
})
