// npm run migrate: applies the migrations that are missing to the database at DATABASE_URL. The service does so at its
// start too; this is for those who want it done before.
import { ConfigError } from '../src/config.ts'
import { connect } from '../src/infra/database.ts'
import { migrate } from '../src/infra/migrate.ts'
import { databaseUrl } from './database-url.ts'

async function run(): Promise<void> {
  const { sql, close } = connect(databaseUrl(process.env), { max: 1 })
  try {
    const applied = await migrate(sql)
    for (const name of applied) console.log(name)
    console.log(applied.length > 0 ? `${applied.length} migrations applied.` : 'Nothing to apply.')
  } finally {
    await close()
  }
}

try {
  await run()
} catch (error) {
  // What PostgreSQL answers to an address, a password or a statement is what the caller has to know.
  console.error((error as Error).message || (error as NodeJS.ErrnoException).code)
  process.exitCode = error instanceof ConfigError ? 2 : 1
}
