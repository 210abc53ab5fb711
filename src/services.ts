import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppDeps } from './app.ts'
import { type Config, ConfigError } from './config.ts'
import * as accounts from './features/accounts/index.ts'
import * as bulkImports from './features/bulk-imports/index.ts'
import * as demands from './features/demands/index.ts'
import * as duplicates from './features/duplicates/index.ts'
import * as employers from './features/employers/index.ts'
import * as evidence from './features/evidence/index.ts'
import * as messages from './features/messages/index.ts'
import * as notifications from './features/notifications/index.ts'
import * as profiles from './features/profiles/index.ts'
import * as reports from './features/reports/index.ts'
import * as seats from './features/seats/index.ts'
import * as upkeep from './features/upkeep/index.ts'
import { createCursors } from './http/paging.ts'
import { systemClock } from './infra/clock.ts'
import { type Connection, connect } from './infra/database.ts'
import { startEmbeddedPostgres } from './infra/embedded-postgres.ts'
import { createIdempotencyKeys } from './infra/idempotency-keys.ts'
import type { Logger } from './infra/log.ts'
import { createFileMailer, createSmtpMailer, type Mailer } from './infra/mail.ts'
import { migrate, readMigrations } from './infra/migrate.ts'
import { createPasswords } from './infra/passwords.ts'
import { createQueue, type Queue } from './infra/queue.ts'
import { deriveKey } from './infra/secrets.ts'
import { createSigningKeys } from './infra/signing-keys.ts'
import { createTokens } from './infra/tokens.ts'
import { createVault, type Vault } from './infra/vault.ts'
import { loadReference } from './reference/index.ts'
import { type RunningSearch, startSearch } from './search/index.ts'

/** Everything a server or a worker is made of, opened in order; `close` ends it in the opposite order. */
export interface Services extends Omit<AppDeps, 'livePool'> {
  connection: Connection
  queue: Queue
  vault: Vault
  mailer: Mailer
  runningSearch: RunningSearch
  close(): Promise<void>
}

type Closing = () => Promise<void> | void

/** Opens database (embedded, or at DATABASE_URL), migrates it, and builds what requests and jobs need. */
export async function openServices(config: Config, log: Logger): Promise<Services> {
  const closing: Closing[] = []
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  try {
    return { ...(await open(config, log, closing)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(config: Config, log: Logger, closing: Closing[]): Promise<Omit<Services, 'close'>> {
  const reference = loadReference()
  const url = config.databaseUrl ?? (await embedded(config, closing))
  const connection = connect(url, { max: 16 })
  closing.push(() => connection.close())
  const { db, sql } = connection
  await requireDatabase(sql, url)
  const applied = await migrate(sql)
  if (applied.length) log.info({ applied }, 'migrated the database')

  const clock = systemClock
  const tokens = createTokens({
    keys: createSigningKeys(db, config.encryptionKey),
    issuer: config.publicUrl,
    clock,
  })
  const queue = createQueue({
    url,
    kinds: [
      ...accounts.jobs,
      ...employers.jobs,
      ...demands.jobs,
      ...profiles.jobs,
      ...evidence.jobs,
      ...messages.jobs,
      ...reports.jobs,
      ...notifications.jobs,
      ...bulkImports.jobs,
      ...duplicates.jobs,
      ...seats.jobs,
      ...upkeep.jobs,
    ],
    log,
  })
  await queue.start()
  closing.push(() => queue.stop())
  const keptMails = config.smtpUrl
    ? null
    : createFileMailer({ folder: join(config.dataDir, 'mail'), from: config.mailFrom, clock })
  const plainMailer = config.smtpUrl
    ? createSmtpMailer({ url: config.smtpUrl, from: config.mailFrom })
    : keptMails!
  const mailer = messages.codedMailer(plainMailer, { db, clock, publicUrl: config.publicUrl })
  closing.push(() => mailer.close())
  const runningSearch = await startSearch({ sql, config, reference, log })
  closing.push(() => runningSearch.close())

  return {
    config,
    log,
    version: version(),
    connection,
    db,
    sql,
    clock,
    reference,
    search: runningSearch.port,
    runningSearch,
    queue,
    mailer,
    keptMails: config.embedded ? keptMails : null,
    tokens,
    passwords: createPasswords(config.passwords),
    vault: createVault(config.encryptionKey),
    cursors: createCursors(deriveKey(config.tokenSecret, 'cursors')),
    idempotencyKeys: createIdempotencyKeys(db),
    checks: [
      { name: 'database', run: () => checkDatabase(connection) },
      { name: 'migrations', run: () => checkMigrations(connection) },
      { name: 'search', run: () => runningSearch.check() },
      { name: 'queue', run: () => queue.check() },
    ],
  }
}

/** @throws ConfigError that names the address without its password */
async function requireDatabase(sql: Connection['sql'], url: string): Promise<void> {
  try {
    await sql`select 1`
  } catch (cause) {
    const { host, pathname, username } = new URL(url)
    const reason = (cause as { code?: string }).code ?? (cause as Error).message
    throw new ConfigError(
      `PostgreSQL at DATABASE_URL cannot be used (${username}@${host}${pathname}: ${reason}). Start it, or correct DATABASE_URL.`,
      { cause },
    )
  }
}

async function embedded(config: Config, closing: Closing[]): Promise<string> {
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir })
  closing.push(() => server.stop())
  return server.url
}

async function checkDatabase({ sql }: Connection): Promise<{ state: 'ok' }> {
  await sql`select 1`
  return { state: 'ok' }
}

async function checkMigrations({ sql }: Connection): Promise<{ state: 'ok' | 'down'; detail?: string }> {
  const rows = await sql<{ name: string }[]>`select name from migrations`
  const applied = new Set(rows.map(({ name }) => name))
  const missing = readMigrations().filter(({ name }) => !applied.has(name))
  return missing.length === 0 ? { state: 'ok' } : { state: 'down', detail: `${missing.length} not applied` }
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}

/** The worker's part: jobs, and the search index kept up. */
export async function startWork(services: Services): Promise<void> {
  const { config, ...deps } = services
  const tasks = { ...deps, publicUrl: config.publicUrl }
  await accounts.registerTasks(tasks)
  await employers.registerTasks(tasks)
  await demands.registerTasks(tasks)
  await profiles.registerTasks(tasks)
  await evidence.registerTasks({ ...tasks, dataDir: config.dataDir })
  await messages.registerTasks(tasks)
  await reports.registerTasks(tasks)
  await notifications.registerTasks(tasks)
  await bulkImports.registerTasks(tasks)
  await duplicates.registerTasks(tasks)
  await seats.registerTasks(tasks)
  await upkeep.registerTasks(tasks)
  services.runningSearch.startSync()
}
