import { randomUUID } from 'node:crypto'
import t from 'tap'
import { enqueueSearchSync } from '../../src/search/index.ts'
import { claimRows, removeRows } from '../../src/search/outbox.ts'
import { postgresSearch } from '../../src/search/postgres.ts'
import { synced } from './synced.ts'
import { people, vocabulary } from './world.ts'

const plain = { skills: [], certifications: [], languages: [], jobs: [], education: [], preferences: {} }

t.test(
  'at the first start everybody waits for the index once, and once more when it is made differently',
  async t => {
    const { world, sync, make } = await synced(t)
    const { sql } = world.database
    const queued = async () => {
      const [row] = await sql<{ number: number }[]>`
      select last_value::int as number from pg_sequences where sequencename = 'search_outbox_number_seq'`
      return row!.number
    }
    const everybody = Object.keys(people).length
    await sync.drain()
    t.equal(await queued(), everybody)
    await sql`update search_indexes set rows_with = 'another shape' where rows_with is not null`
    await sync.drain()
    t.equal(await queued(), everybody, 'what a newer worker beside it makes is not undone')
    await make().drain()
    t.equal(await queued(), 2 * everybody, 'at the next start')
  },
)

t.test('a change and its outbox row live and die together', async t => {
  const { world, sync } = await synced(t)
  const { db, sql } = world.database
  const port = postgresSearch(sql, vocabulary)
  await sync.drain()
  const id = randomUUID()
  const add = (fails: boolean) =>
    db.transaction(async tx => {
      await tx.execute(`insert into profiles (id, document, facts)
        values ('${id}', '${JSON.stringify({ ...plain, headline: 'Blockchain notary' })}', '{}')`)
      await enqueueSearchSync(tx, 'profiles', [id])
      if (fails) throw new Error('no')
    })
  await t.rejects(add(true), { message: 'no' })
  await sync.drain()
  t.equal((await port.searchProfiles({ text: 'notary' })).total, 0)
  await add(false)
  await sync.drain()
  t.strictSame((await port.profileIds({ text: 'notary' })).ids, [id])
  t.equal((await sql`select * from search_outbox`).length, 0)
})

t.test(
  'a transaction that commits late is not overlooked, and two workers do not overtake each other',
  async t => {
    const { world, make } = await synced(t)
    const { sql } = world.database
    const [one, two] = [make(), make()]
    await one.drain()
    let commit = (): void => {}
    const late = sql.begin(async tx => {
      await tx`update profiles set document = (document::jsonb || '{"headline": "Latecomer"}')::json where id = ${world.idOf.dania}`
      await tx`insert into search_outbox (kind, id) values ('profiles', ${world.idOf.dania})`
      await new Promise<void>(resolve => {
        commit = resolve
      })
    })
    for (let i = 0; i < 30; i++)
      await world.saveProfile(world.idOf.saad, { ...plain, headline: `Revision n${i}x` })
    await Promise.all([one.drain(), two.drain()])
    commit()
    await late
    await Promise.all([one.drain(), two.drain()])
    const port = postgresSearch(sql, vocabulary)
    t.strictSame((await port.profileIds({ text: 'latecomer' })).ids, [world.idOf.dania])
    t.strictSame((await port.profileIds({ text: 'n29x ' })).ids, [world.idOf.saad], 'the last one won')
  },
)

t.test('a running worker finds changes by itself', async t => {
  const { world, sync } = await synced(t)
  sync.start()
  t.teardown(() => sync.stop())
  const port = postgresSearch(world.database.sql, vocabulary)
  const start = performance.now()
  while ((await port.searchProfiles({ text: 'fintech' })).total === 0 && performance.now() - start < 10_000) {
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  t.equal((await port.searchProfiles({ text: 'fintech' })).total, 1)
  const saved = performance.now()
  await world.database.db.transaction(async tx => {
    await tx.execute(`update profiles set visibility = 'searchable' where id = '${world.idOf.zara}'`)
    await enqueueSearchSync(tx, 'profiles', [world.idOf.zara])
  })
  while ((await port.searchProfiles({ text: 'fintech' })).total === 1 && performance.now() - saved < 10_000) {
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  t.equal((await port.searchProfiles({ text: 'fintech' })).total, 2)
})

t.test('what changes singly does not wait behind a bulk', async t => {
  const { world, sync } = await synced(t)
  const { db, sql } = world.database
  await sync.drain()
  const change = (ids: string[]) => db.transaction(tx => enqueueSearchSync(tx, 'profiles', ids))
  await change(Array.from({ length: 100 }, () => randomUUID()))
  await change([world.idOf.zara])
  await sql.begin(async tx => {
    const first = await claimRows(tx, 'postgres', 'profiles', 200)
    t.same(
      first.map(({ id }) => id),
      [world.idOf.zara],
    )
    await removeRows(tx, first)
    t.equal((await claimRows(tx, 'postgres', 'profiles', 200)).length, 100)
  })
  await sync.drain()
  t.same(await sql`select from search_outbox`, [])
})
