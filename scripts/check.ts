// npm run check: is what is derived (pool, facts, search tables) what the database says it must be?
import { parseArgs } from 'node:util'
import { ConfigError, loadConfig } from '../src/config.ts'
import { AppError } from '../src/errors.ts'
import { connect } from '../src/infra/database.ts'
import { readMigrations } from '../src/infra/migrate.ts'
import { loadReference } from '../src/reference/index.ts'
import { openDatabase } from './check/database.ts'
import { checkFacts } from './check/facts.ts'
import { checkPool } from './check/pool.ts'
import { findingLines } from './check/report.ts'
import { checkSearch } from './check/search.ts'
import { createProgress } from './progress.ts'

const usage = 'usage: npm run check [-- --demands N]   (database: DATABASE_URL, or the data folder)'

try {
  process.exitCode = (await check(readDemands())) ? 0 : 1
} catch (error) {
  const known = error instanceof AppError || error instanceof ConfigError
  process.stderr.write(`${known ? error.message : (error as Error).stack}\n`)
  process.exitCode = 2
}

/** @returns whether everything agrees */
async function check(mostDemands: number | undefined): Promise<boolean> {
  // Nothing is sealed or opened here, so the secrets that go with DATABASE_URL are not needed.
  const unused = { TOKEN_SECRET: '-'.repeat(32), ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') }
  const config = loadConfig({ ...(process.env.DATABASE_URL?.trim() && unused), ...process.env })
  const database = await openDatabase(config)
  const connection = connect(database.url, { max: 4 })
  const { sql } = connection
  const progress = createProgress()
  const say = (text: string) => process.stdout.write(`${text}\n`)
  try {
    say(`Checking ${database.description}`)
    await requireMigrated(sql)
    const today = new Date().toISOString().slice(0, 10)
    const pool = await checkPool(sql, loadReference(), today, mostDemands, progress)
    const facts = await checkFacts(sql, progress)
    const search = await checkSearch(sql)
    progress.end()
    const findings = [...pool.findings, ...facts.findings, ...search.findings]
    say(
      `pool      ${pool.profiles} searchable profiles${pool.changed ? `, ${pool.changed} changed meanwhile and left out` : ''}`,
    )
    say(`ranking   ${pool.demands} open demands: everybody's order, score, verdict and the counts`)
    say(`facts     ${facts.profiles} profiles`)
    say(`search    ${search.profiles} profiles, ${search.demands} demands, ${search.waiting} changes wait`)
    for (const line of findingLines(findings)) say(line)
    say(findings.length === 0 ? 'Everything agrees.' : `${findings.length} differences.`)
    return findings.length === 0
  } finally {
    progress.end()
    await connection.close()
    await database.close()
  }
}

/** Reading is all a check does: it does not migrate, it says what is missing. */
async function requireMigrated(sql: ReturnType<typeof connect>['sql']): Promise<void> {
  const [made] = await sql<{ exists: boolean }[]>`select to_regclass('migrations') is not null as exists`
  const applied = made!.exists ? await sql<{ name: string }[]>`select name from migrations` : []
  const known = new Set(applied.map(({ name }) => name))
  const missing = readMigrations().filter(({ name }) => !known.has(name))
  if (missing.length > 0)
    throw new AppError(
      'unavailable',
      `${missing.length} migrations are not applied. Run npm run migrate first.`,
    )
}

function readDemands(): number | undefined {
  let value: string | undefined
  try {
    value = parseArgs({ options: { demands: { type: 'string' } } }).values.demands
  } catch (cause) {
    throw new AppError('invalid-input', `${(cause as Error).message}\n${usage}`, { cause })
  }
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0)
    throw new AppError('invalid-input', `--demands must be a whole number\n${usage}`)
  return number
}
