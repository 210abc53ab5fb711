import { join } from 'node:path'
import t from 'tap'
import { createDemand, publishDemand, submitDemand } from '../../src/features/demands/index.ts'
import { mergeProfiles, undoMerge } from '../../src/features/duplicates/index.ts'
import { connect } from '../../src/infra/database.ts'
import { startEmbeddedPostgres } from '../../src/infra/embedded-postgres.ts'
import { migrate } from '../../src/infra/migrate.ts'
import { loadReference } from '../../src/reference/index.ts'
import { duplicateWorld } from '../features/duplicates/scene.ts'
import { actor } from '../fixtures/actors.ts'
import { employer, profile, testDay } from '../fixtures/builders.ts'
import { type TestDatabase, testDatabase } from '../fixtures/database.ts'
import { osakaBackend } from '../fixtures/demands.ts'
import { run } from './run.ts'

/** Three profiles, one of them paused, and an open demand. */
async function filled(t: Parameters<typeof testDatabase>[0]): Promise<TestDatabase & { profiles: string[] }> {
  const database = await testDatabase(t)
  const { db } = database
  const profiles = [
    await profile(db),
    await profile(db, { document: { skills: [{ skill: 'mysql' }] } }),
    await profile(db, { visibility: 'paused' }),
  ]
  const owner = await actor(db, 'employer')
  const liaison = await actor(db, 'liaison')
  const employerId = await employer(db, { owner })
  const ctx = { db, now: testDay, reference: loadReference() }
  const draft = await createDemand({ ...ctx, actor: owner }, { employerId, document: osakaBackend })
  const { id, revision } = await submitDemand({ ...ctx, actor: owner }, draft)
  await publishDemand({ ...ctx, actor: liaison }, { id, revision })
  return { ...database, profiles }
}

t.test('a database in order', async t => {
  const { url } = await filled(t)
  const { code, stdout, stderr } = await run('check.ts', [], { DATABASE_URL: url })
  t.equal(code, 0, stderr + stdout)
  t.match(stdout, /pool +2 searchable profiles/)
  t.match(stdout, /ranking +1 open demands/)
  t.match(stdout, /facts +3 profiles/)
  t.match(stdout, /4 changes wait/)
  t.match(stdout, /Everything agrees/)
})

t.test('a database in which profiles were joined, and joined and taken apart again', async t => {
  const { db, url } = await testDatabase(t)
  const world = await duplicateWorld(db)
  for (const apart of [false, true]) {
    const { pairId, side, versions } = await world.twice()
    const input = { id: pairId, keep: side, versions, sections: { countries: 'both' } } as const
    await mergeProfiles(world.liaison(), input)
    if (apart) await undoMerge(world.liaison(), { id: pairId })
  }
  const { code, stdout, stderr } = await run('check.ts', [], { DATABASE_URL: url })
  t.equal(code, 0, stderr + stdout)
  t.match(stdout, /pool +3 searchable profiles/)
  t.match(stdout, /facts +4 profiles/)
})

t.test('facts, search rows and dead rows that are not as they must be are named', async t => {
  const { url, sql, profiles } = await filled(t)
  const [first, second, paused] = profiles
  await sql`update profiles set facts = jsonb_set(facts::jsonb, '{skills,0,level}', '5') where id = ${first!}`
  await sql`delete from search_outbox where id = ${second!}`
  await sql`update search_outbox set dead_at = now(), error = 'too long' where id = ${first!}`
  await sql`insert into search_profiles (id, terms, tokens, fields, work_modes, countries, languages, document)
    values (${paused!}, '', '{}', '', '', '', '', '{}')`
  await sql`delete from search_outbox where id = ${paused!}`
  const { code, stdout } = await run('check.ts', ['--demands', '0'], { DATABASE_URL: url })
  t.equal(code, 1)
  t.match(stdout, `facts: profile ${first}: skills not as in its document`)
  t.match(stdout, `search: profile ${second} is missing in search_profiles`)
  t.match(stdout, `search: search_profiles has profile ${paused}, which may not be found`)
  t.match(stdout, `search: profiles ${first} could not be indexed: too long`)
  t.match(stdout, /ranking +0 open demands/)
})

t.test('an empty database that was never migrated', async t => {
  const { url, sql } = await testDatabase(t)
  await sql`drop schema public cascade`
  await sql`create schema public`
  const { code, stderr } = await run('check.ts', [], { DATABASE_URL: url })
  t.equal(code, 2)
  t.match(stderr, /npm run migrate/)
})

t.test('the data folder: none yet, its own PostgreSQL, and that of a running server', async t => {
  const folder = join(t.testdir(), 'data')
  const none = await run('check.ts', [], { DATA_DIR: folder })
  t.equal(none.code, 2)
  t.match(none.stderr, /There is no database in/)

  const server = await startEmbeddedPostgres({ dataDir: folder, settings: { fsync: 'off' } })
  const { sql, close } = connect(server.url, { max: 1 })
  await migrate(sql)
  const beside = await run('check.ts', [], { DATA_DIR: folder })
  t.equal(beside.code, 0, beside.stderr)
  t.match(beside.stdout, `PostgreSQL of the running server (process ${process.pid})`)
  t.same(await sql`select 1 as one`, [{ one: 1 }], 'it runs on')
  await close()
  await server.stop()

  const alone = await run('check.ts', [], { DATA_DIR: folder })
  t.equal(alone.code, 0, alone.stderr)
  t.match(alone.stdout, /Checking the embedded PostgreSQL in/)
})
