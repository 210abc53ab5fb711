import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import t from 'tap'
import type { ProfileFacts } from '../../src/matching/types.ts'
import { followProfiles, loadPool } from '../../src/pool/load.ts'
import { testDatabase } from '../fixtures/database.ts'

const facts = { skills: [], certifications: [], education: [], languages: [], experience: [] }

function collector() {
  const held = new Map<string, ProfileFacts>()
  return {
    held,
    add: (profile: ProfileFacts) => void held.set(profile.id, profile),
    remove: (id: string) => void held.delete(id),
  }
}

async function until(check: () => boolean): Promise<number> {
  const started = Date.now()
  while (!check()) {
    if (Date.now() - started > 5000) throw new Error('waited 5 s in vain')
    await sleep(5)
  }
  return Date.now() - started
}

t.test('a pool follows what is committed, and only that', async t => {
  const { sql } = await testDatabase(t)
  const insert = async (handle: postgres.Sql) => {
    const [row] = await handle<{ id: string }[]>`
      insert into profiles (document, facts) values ('{}', ${sql.json(facts)}) returning id`
    await handle`insert into profile_changes (profile_id) values (${row!.id})`
    await handle`select pg_notify('profile_changes', '')`
    return row!.id
  }
  const first = await insert(sql)
  const pool = collector()
  const follower = await followProfiles(sql, pool, await loadPool(sql, pool), error => t.error(error))
  t.teardown(() => follower.stop())
  t.same([...pool.held.keys()], [first], 'what was there is loaded')

  const second = await sql.begin(tx => insert(tx as unknown as postgres.Sql))
  t.ok((await until(() => pool.held.has(second))) < 1000, 'a new one is found within a second')

  await sql.begin(async tx => {
    await tx`update profiles set visibility = 'paused' where id = ${first}`
    await tx`insert into profile_changes (profile_id) values (${first})`
    await tx`select pg_notify('profile_changes', '')`
  })
  await until(() => !pool.held.has(first))
  t.ok(follower.changeNumber >= 3)
})

t.test('a transaction that commits late with a lower number is not lost', async t => {
  const { sql, url } = await testDatabase(t)
  const slow = postgres(url, { max: 1, onnotice: () => {} })
  t.teardown(() => slow.end())
  const pool = collector()
  const follower = await followProfiles(sql, pool, await loadPool(sql, pool), error => t.error(error))
  t.teardown(() => follower.stop())

  const hold = await slow.reserve()
  await hold`begin`
  const [late] =
    await hold`insert into profiles (document, facts) values ('{}', ${sql.json(facts)}) returning id`
  await hold`insert into profile_changes (profile_id) values (${late!.id})`
  const [early] = await sql`
    with made as (insert into profiles (document, facts) values ('{}', ${sql.json(facts)}) returning id)
    insert into profile_changes (profile_id) select id from made returning profile_id as id`
  await follower.catchUp()
  t.ok(pool.held.has(early!.id), 'the later number is not held up by a transaction still running')
  t.notOk(pool.held.has(late!.id))
  await hold`commit`
  hold.release()
  await follower.catchUp()
  t.ok(pool.held.has(late!.id), 'the lower number is found after its commit')
})
