// npm run seed: the invented people, employers and demands of the demo, into an empty database at DATABASE_URL.
import { parseArgs } from 'node:util'
import { ConfigError, loadConfig } from '../src/config.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { AppError } from '../src/errors.ts'
import { connect } from '../src/infra/database.ts'
import { isEmptyDatabase } from '../src/infra/empty-database.ts'
import { migrate } from '../src/infra/migrate.ts'
import { createPasswords } from '../src/infra/passwords.ts'
import { loadReference } from '../src/reference/index.ts'
import { databaseUrl } from './database-url.ts'

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { profiles: { type: 'string', default: '5000' } } })
  if (!/^[1-9]\d{0,5}$/.test(values.profiles))
    throw new ConfigError('usage: npm run seed [-- --profiles N]   N: 1 to 999999')
  const url = databaseUrl(process.env)
  const { passwords } = loadConfig(process.env)
  const { db, sql, close } = connect(url, { max: 2 })
  try {
    await migrate(sql)
    if (!(await isEmptyDatabase(sql)))
      throw new AppError(
        'conflict',
        'The database has accounts or profiles already. Invented people go into an empty one only.',
      )
    const ctx = { db, now: new Date(), reference: loadReference(), passwords: createPasswords(passwords) }
    const signIns = await loadDemo(ctx, { profiles: Number(values.profiles) })
    console.log(`${values.profiles} invented profiles. Sign-ins, shown this once:`)
    for (const { role, email, password } of signIns)
      console.log(`  ${role.padEnd(10)} ${email.padEnd(26)} ${password}`)
  } finally {
    await close()
  }
}

try {
  await run()
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const known = error instanceof ConfigError || error instanceof AppError
  // Codes of the system and of the command line: no such host, nobody listens, an option nobody knows.
  if (!known && !/^E[A-Z_]+$/.test(code)) throw error
  console.error((error as Error).message || code)
  process.exitCode = 1
}
