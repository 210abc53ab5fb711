import { randomUUID } from 'node:crypto'
import t from 'tap'
import { profileDocument } from '../../src/search/documents.ts'
import { listDeadRows, reindex, retryDeadRows } from '../../src/search/index.ts'
import type { MeiliCaller } from '../../src/search/meilisearch-client.ts'
import { meiliDocument } from '../../src/search/meilisearch-documents.ts'
import { postgresSearch } from '../../src/search/postgres.ts'
import { createSync } from '../../src/search/sync.ts'
import { fakeMeilisearch } from './fake-meilisearch.ts'
import { hurry, synced } from './synced.ts'
import { type Person, people, reference, type SearchWorld, vocabulary } from './world.ts'

const plain = { skills: [], certifications: [], languages: [], jobs: [], education: [], preferences: {} }

t.test('a document that cannot be read fails alone, is tried again, and ends up dead and shown', async t => {
  const { world, sync } = await synced(t)
  const { sql } = world.database
  const broken = randomUUID()
  await world.saveProfile(broken, { ...plain, skills: 'none' })
  for (let i = 0; i < 10; i++) {
    await sync.step()
    await hurry(world)
  }
  const port = postgresSearch(sql, vocabulary)
  t.equal((await port.searchProfiles({})).total, 5, 'the others are there')
  const dead = await listDeadRows(sql)
  t.match(dead, [
    { id: broken, kind: 'profiles', target: 'postgres', attempts: 5, error: /is not a function/ },
  ])
  await sql`update profiles set document = ${sql.json({ ...plain, headline: 'Mended' })} where id = ${broken}`
  t.equal(await retryDeadRows(sql, [dead[0]!.number]), 1)
  await sync.drain()
  t.strictSame((await port.profileIds({ text: 'mended' })).ids, [broken])
  t.strictSame(await listDeadRows(sql), [])
})

t.test('a task that fails in Meilisearch is noticed; the one bad document dies alone', async t => {
  const fake = await fakeMeilisearch(t)
  const { world, sync, errors, live } = await synced(t, fake)
  await sync.drain()
  const bad = world.idOf.hina
  fake.fails = (type, _, documents) =>
    type === 'documentAdditionOrUpdate' && documents.some(({ id }) => id === bad) ? 'bad document' : undefined
  for (const name of ['ayesha', 'bilal', 'hina'] as const) {
    await world.saveProfile(world.idOf[name], { ...plain, headline: 'Changed again' })
  }
  for (let i = 0; i < 30; i++) {
    await sync.step()
    await hurry(world)
  }
  const index = await live('profiles')
  t.match(index.get(world.idOf.ayesha), { title: 'changed again' })
  t.match(index.get(world.idOf.bilal), { title: 'changed again' })
  t.match(await listDeadRows(world.database.sql), [{ id: bad, target: 'meilisearch', error: /bad document/ }])
  t.ok(errors.length > 0)
  fake.fails = () => undefined
  await retryDeadRows(world.database.sql)
  await sync.drain()
  t.match((await live('profiles')).get(bad), { title: 'changed again' })
})

t.test('an outage loses nothing, and PostgreSQL does not wait for it', async t => {
  const fake = await fakeMeilisearch(t)
  const { world, sync, live } = await synced(t, fake)
  await sync.drain()
  await fake.close()
  await world.saveProfile(world.idOf.zara, { ...plain, headline: 'Awake' })
  await t.rejects(sync.drain())
  t.equal((await postgresSearch(world.database.sql, vocabulary).searchProfiles({ text: 'awake' })).total, 1)
  t.strictSame(await listDeadRows(world.database.sql), [], 'the documents are not to blame')
  await fake.open()
  await sync.drain()
  t.ok((await live('profiles')).has(world.idOf.zara))
})

t.test('a server that lost its data is filled again', async t => {
  const fake = await fakeMeilisearch(t)
  const { sync, live } = await synced(t, fake)
  await sync.drain()
  fake.indexes.clear()
  await sync.drain()
  t.equal((await live('profiles')).size, 5)
  t.ok((await live('skills')).size === reference.skills.size)
})

t.test('reindexing while changes go on loses none of them', async t => {
  const fake = await fakeMeilisearch(t)
  const { world, sync, make, live } = await synced(t, fake)
  await sync.drain()
  const before = await live('profiles')
  let changes = 0
  const seen = new Set<string>()
  const service = make()
  const ids = Object.values(world.idOf)
  await reindex(
    world.database.sql,
    {
      ...sync,
      step: async () => {
        const id = ids[changes % ids.length]!
        await world.saveProfile(
          id,
          { ...plain, headline: `Change ${changes++}` },
          changes % 7 === 0 ? 'paused' : 'searchable',
        )
        await service.step()
        return await sync.step()
      },
    },
    { withMeilisearch: true, onProgress: ({ part }) => seen.add(part) },
  )
  await sync.drain()
  const after = await live('profiles')
  t.not(after, before, 'another index is live now')
  t.strictSame(await titles(world, after), await expectedTitles(world))
  t.strictSame([...seen].sort(), ['demands', 'profiles', 'rows', 'skills'])
  t.strictSame(
    [...fake.indexes.keys()].filter(uid => uid.endsWith('-next')),
    [],
    'the old one is gone',
  )
})

t.test('a worker that dies after any of its calls leaves nothing wrong behind', async t => {
  const fake = await fakeMeilisearch(t)
  const { world, make, call, live } = await synced(t, fake)
  await make().drain()
  for (let dies = 0; ; dies++) {
    await world.saveProfile(world.idOf.ayesha, { ...plain, headline: `Before death ${dies}` })
    await world.database.sql`update search_indexes set wanted_at = now() where kind = 'profiles'`
    let calls = 0
    let died = false
    const mortal: MeiliCaller = async (work, options) => {
      const result = await call!(work, options)
      if (calls++ !== dies) return result
      died = true
      throw new Error('killed after the server did its part')
    }
    await make(mortal)
      .drain()
      .catch(() => {})
    if (!died) break
    await world.saveProfile(world.idOf.bilal, { ...plain, headline: `After death ${dies}` })
    await make().drain()
    t.strictSame(
      await titles(world, await live('profiles')),
      await expectedTitles(world),
      `after call ${dies}`,
    )
    t.strictSame(
      [...fake.indexes.keys()].filter(uid => uid.endsWith('-next')),
      [],
    )
  }
})

async function titles(world: SearchWorld, index: Map<string, Record<string, unknown>>) {
  return [...index].map(([id, { title }]) => [world.names([id])[0], title]).sort()
}

async function expectedTitles(world: SearchWorld) {
  const rows = await world.database.sql<{ id: string; headline: string }[]>`
    select id, document->>'headline' headline from profiles where visibility = 'searchable'`
  return rows
    .map(({ id, headline }) => {
      const name = world.names([id])[0] as Person
      const profile = { id, names: people[name].name, document: { ...plain, headline } }
      return [name, meiliDocument(profileDocument(profile, vocabulary)).title]
    })
    .sort()
}

t.test('what changed in a time without Meilisearch is in its index when it is back', async t => {
  const fake = await fakeMeilisearch(t)
  const { world, make, live } = await synced(t, fake)
  const { sql } = world.database
  await make().drain()
  const late = randomUUID()
  t.notOk((await live('profiles')).has(late))

  const without = createSync({ sql, vocabulary, onError: error => t.fail(error.message) })
  await world.saveProfile(late, { ...plain, headline: 'Written meanwhile' })
  await without.drain()
  t.equal((await sql`select from search_outbox`).length, 0, 'nothing waits for it')

  await make().drain()
  t.ok((await live('profiles')).has(late))
})

t.test('an older worker does not undo what a newer one builds beside it', async t => {
  const fake = await fakeMeilisearch(t)
  const { world, sync, make, live } = await synced(t, fake)
  const { sql } = world.database
  await sync.drain()
  await sql`update search_indexes set built_with = 'newer' where kind = 'profiles'`
  const newer = await live('profiles')
  await sync.drain()
  t.equal(await live('profiles'), newer)
  await make().drain()
  t.not(await live('profiles'), newer, 'at its next start it is the newer one')
})
