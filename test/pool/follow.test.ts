import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import t from 'tap'
import type { ProfileFacts } from '../../src/matching/types.ts'
import { followProfiles, loadPool } from '../../src/pool/load.ts'
import { trimChanges } from '../../src/pool/trim-changes.ts'
import { testDatabase } from '../fixtures/database.ts'

const facts = { skills: [], certifications: [], education: [], languages: [], experience: [] }

function collector() {
  const held = new Map<string, ProfileFacts>()
  return {
    held,
    ids: () => held.keys(),
    add: (profile: ProfileFacts) => void held.set(profile.id, profile),
    remove: (id: string) => void held.delete(id),
  }
}

async function until(check: () => boolean): Promise<void> {
  const started = Date.now()
  while (!check()) {
    if (Date.now() - started > 30_000) throw new Error('waited 30 s in vain')
    await sleep(5)
  }
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
  await until(() => pool.held.has(second))

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

t.test('changes of a week ago are deleted, and who has not looked since loads everything again', async t => {
  const { sql } = await testDatabase(t)
  const insert = async () => {
    const [row] = await sql<{ id: string }[]>`
      insert into profiles (document, facts) values ('{}', ${sql.json(facts)}) returning id`
    await sql`insert into profile_changes (profile_id) values (${row!.id})`
    return row!.id
  }
  const first = await insert()
  const pool = collector()
  const position = await loadPool(sql, pool)
  const second = await insert()
  await sql`delete from profiles where id = ${first}`
  await sql`insert into profile_changes (profile_id) values (${first})`
  await sql`insert into demand_changes (demand_id) values (${first}), (${second})`
  const in8Days = new Date(Date.now() + 8 * 86_400_000)
  await trimChanges(sql, new Date())
  t.equal((await sql`select from profile_changes`).length, 3, 'fresh ones stay')
  await trimChanges(sql, in8Days)
  t.equal((await sql`select from profile_changes`).length, 1, 'the newest stays')
  t.equal((await sql`select from demand_changes`).length, 1)
  t.equal((await loadPool(sql, collector())).changeNumber, 3, 'which says how far the changes are')

  const days = 86_400
  const behind = { ...position, takenAt: position.takenAt - 8 * days }
  const follower = await followProfiles(sql, pool, behind, error => t.error(error))
  t.teardown(() => follower.stop())
  await follower.catchUp()
  t.same([...pool.held.keys()], [second])
  const third = await insert()
  await follower.catchUp()
  t.same([...pool.held.keys()].sort(), [second, third].sort(), 'and goes on following')
})
