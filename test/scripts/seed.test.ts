import t from 'tap'
import { testDatabase } from '../fixtures/database.ts'
import { run } from './run.ts'

const secrets = { TOKEN_SECRET: 'x'.repeat(40), ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') }

t.test('an empty database is migrated and filled, once', async t => {
  const { url, sql } = await testDatabase(t)
  await sql`drop schema public cascade`
  await sql`create schema public`

  const migrated = await run('migrate.ts', [], { DATABASE_URL: url })
  t.equal(migrated.code, 0, migrated.stderr)
  t.match(migrated.stdout, /^0001_[a-z-]+\.sql\n(.+\n)*\d+ migrations applied\.\n$/)
  t.equal((await run('migrate.ts', [], { DATABASE_URL: url })).stdout, 'Nothing to apply.\n')

  const env = { DATABASE_URL: url, PASSWORD_MEMORY_KIB: '8', ...secrets }
  const seeded = await run('seed.ts', ['--profiles', '20'], env)
  t.equal(seeded.code, 0, seeded.stderr)
  t.match(seeded.stdout, /liaison +liaison@hunar\.example +\S{12}\n/)
  t.match(
    await sql`select (select count(*)::int from profiles) people, (select count(*)::int from accounts) accounts`,
    // Three sign-ins besides, and the four who came twice have none for the second time.
    [{ people: 20, accounts: 19 }],
  )
  const again = await run('seed.ts', [], env)
  t.match(again, { code: 1, stdout: '', stderr: /has accounts or profiles already/ })
  t.match(await sql`select count(*)::int people from profiles`, [{ people: 20 }])
})

t.test('no database, no guess', async t => {
  for (const script of ['migrate.ts', 'seed.ts']) {
    t.match((await run(script, [])).stderr, /^Set DATABASE_URL .*\n$/)
    const wrong = await run(script, [], { DATABASE_URL: 'mysql://localhost/x', ...secrets })
    t.match(wrong.stderr, /^DATABASE_URL must be a PostgreSQL address.*\n$/)
    const away = await run(script, [], { DATABASE_URL: 'postgres://x:y@127.0.0.1:9/x', ...secrets })
    t.match(away, { code: 1, stderr: /ECONNREFUSED/ })
    t.notMatch(away.stderr, /\n.*\n/, 'one line')
  }
})
