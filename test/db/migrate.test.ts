import t from 'tap'
import { migrate, readMigrations } from '../../src/infra/migrate.ts'
import { testDatabase } from '../fixtures/database.ts'

t.test('a migrated database is left alone by a second run', async t => {
  const { sql } = await testDatabase(t)
  t.same(await migrate(sql), [])
  const rows = await sql`select name from migrations order by name`
  t.same(
    rows.map(row => row.name),
    readMigrations().map(migration => migration.name),
  )
})

t.test('two processes that migrate at once do not disturb each other', async t => {
  const { sql } = await testDatabase(t)
  await sql`drop schema public cascade`
  await sql`create schema public`
  const done = await Promise.all([migrate(sql), migrate(sql)])
  t.same(
    done.flat().sort(),
    readMigrations().map(migration => migration.name),
  )
})

t.test('a migration changed after it was applied is refused by name', async t => {
  const { sql } = await testDatabase(t)
  await sql`update migrations set checksum = 'other' where name = '0001_core.sql'`
  await t.rejects(migrate(sql), { message: /0001_core\.sql was changed/ })
})

t.test('the record cannot be rewritten', async t => {
  const { sql } = await testDatabase(t)
  await sql`insert into events (verb, subject, subject_id) values ('test', 'profile', uuidv7())`
  await t.rejects(sql`update events set verb = 'other'`, /never changed/)
  await t.rejects(sql`delete from events`, /never changed/)
})
