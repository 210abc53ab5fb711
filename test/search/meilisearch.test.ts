import t from 'tap'
import { meiliSearch } from '../../src/search/meilisearch.ts'
import { meiliCaller } from '../../src/search/meilisearch-client.ts'
import { indexSettings } from '../../src/search/meilisearch-documents.ts'
import { reindex } from '../../src/search/reindex.ts'
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

  const port = meiliSearch({ sql, vocabulary, call, uids, deadlineMs: 5000 })
  await searchContract(t, {
    world,
    port,
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
  await t.test('a rebuild changes places with the live index while changes go on', async t => {
    const plain = { skills: [], certifications: [], languages: [], jobs: [], preferences: {} }
    const made = async () =>
      (await call(client => client.getRawIndex(uids.profiles), { deadlineMs: 5000 })).createdAt
    const [before, service] = [
      await made(),
      createSync({ sql, vocabulary, call, onError: error => t.error(error) }),
    ]
    let changes = 0
    const step = async (): Promise<boolean> => {
      if (changes < 20)
        await world.saveProfile(world.idOf.saad, { ...plain, headline: `Change n${changes++}x` })
      t.equal((await port.searchProfiles({})).total, 5, 'nobody is missing meanwhile')
      await service.step()
      return await sync.step()
    }
    await reindex(sql, { ...sync, step }, { withMeilisearch: true, onProgress: () => {} })
    await sync.drain()
    t.not(await made(), before)
    t.strictSame(
      (await port.profileIds({ text: `n${changes - 1}x ` })).ids,
      [world.idOf.saad],
      'the last change is in it',
    )
    const { results } = await call(client => client.getRawIndexes({ limit: 1000 }), { deadlineMs: 5000 })
    t.strictSame(
      results.filter(({ uid }) => uid === `${uids.profiles}-next`),
      [],
    )
  })
})
