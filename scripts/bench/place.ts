// Where the bench happens: a folder, a PostgreSQL and, if asked for, a Meilisearch that go when it ends.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { AppError } from '../../src/errors.ts'
import { type Connection, connect } from '../../src/infra/database.ts'
import { startEmbeddedPostgres } from '../../src/infra/embedded-postgres.ts'
import { migrate } from '../../src/infra/migrate.ts'
import type { BenchOptions } from './arguments.ts'

export type Closing = (() => Promise<void> | void)[]

export interface Place {
  folder: string
  connection: Connection
  databaseUrl: string
  /** 32 bytes, the same in this process and in the server: what one seals the other opens. */
  encryptionKey: Buffer
  /** The environment of the real server: production's variables, loopback only, rate limits out of the way. */
  environment(port: number): NodeJS.ProcessEnv
}

export async function openPlace({ search }: Pick<BenchOptions, 'search'>, closing: Closing): Promise<Place> {
  const meili = meilisearchVariables(search)
  const folder = mkdtempSync(join(tmpdir(), 'hunar-bench-'))
  closing.push(() => rmSync(folder, { recursive: true, force: true }))
  const server = await startEmbeddedPostgres({ dataDir: folder })
  closing.push(() => server.stop())
  const connection = connect(server.url, { max: 4 })
  closing.push(() => connection.close())
  await migrate(connection.sql)
  const encryptionKey = randomBytes(32)
  const secrets = {
    TOKEN_SECRET: randomBytes(48).toString('base64'),
    ENCRYPTION_KEY: encryptionKey.toString('base64'),
  }
  return {
    folder,
    connection,
    databaseUrl: server.url,
    encryptionKey,
    environment: port => ({
      ...secrets,
      ...meili,
      NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
      DATABASE_URL: server.url,
      DATA_DIR: join(folder, 'server'),
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      RATE_LIMIT_SCALE: '100000',
      LOG_LEVEL: 'warn',
    }),
  }
}

/** @throws AppError unavailable: Meilisearch is asked for and there is none */
function meilisearchVariables(search: BenchOptions['search']): NodeJS.ProcessEnv {
  const { MEILI_URL, MEILI_KEY, PATH = '' } = process.env
  const folders = PATH.split(delimiter).filter(Boolean)
  const has = (folder: string) =>
    ['meilisearch', 'meilisearch.exe'].some(name => existsSync(join(folder, name)))
  // A program on the PATH would be started: asked for PostgreSQL, the server must not find it.
  if (search === 'postgres') return { PATH: folders.filter(folder => !has(folder)).join(delimiter) }
  if (MEILI_URL) return { PATH, MEILI_URL, ...(MEILI_KEY && { MEILI_KEY }) }
  if (folders.some(has)) return { PATH }
  throw new AppError(
    'unavailable',
    '--search meilisearch needs MEILI_URL (and MEILI_KEY), or a meilisearch program on the PATH.',
  )
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
