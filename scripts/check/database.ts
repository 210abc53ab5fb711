import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../src/config.ts'
import { AppError } from '../../src/errors.ts'
import { startEmbeddedPostgres } from '../../src/infra/embedded-postgres.ts'

export interface CheckedDatabase {
  url: string
  description: string
  close(): Promise<void>
}

/**
 * The database to check: at DATABASE_URL, or the embedded one of the data folder. Where a server has that folder
 * open, its running PostgreSQL is asked, and nothing of it is started or stopped.
 * @throws AppError not-found: there is no database yet
 */
export async function openDatabase({ databaseUrl, dataDir }: Config): Promise<CheckedDatabase> {
  if (databaseUrl)
    return { url: databaseUrl, description: 'the PostgreSQL at DATABASE_URL', async close() {} }
  if (!existsSync(join(dataDir, 'postgres')))
    throw new AppError(
      'not-found',
      `There is no database in ${dataDir} yet. Run npm start once, or set DATABASE_URL or DATA_DIR.`,
    )
  const running = runningAt(dataDir)
  if (running)
    return {
      url: running.url,
      description: `the PostgreSQL of the running server (process ${running.holder}) in ${dataDir}`,
      async close() {},
    }
  const server = await startEmbeddedPostgres({ dataDir })
  return { url: server.url, description: `the embedded PostgreSQL in ${dataDir}`, close: server.stop }
}

/** A server that has the folder open, and where its PostgreSQL listens. */
function runningAt(dataDir: string): { holder: number; url: string } | null {
  const holder = numberIn(join(dataDir, 'hunar.pid'), 0)
  const postmaster = join(dataDir, 'postgres', 'postmaster.pid')
  // Its lines: process, data folder, start time, port.
  const [postgres, port] = [numberIn(postmaster, 0), numberIn(postmaster, 3)]
  if (!isAlive(holder) || !isAlive(postgres) || !(port > 0)) return null
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim()
  return { holder, url: `postgres://hunar:${password}@127.0.0.1:${port}/hunar` }
}

function numberIn(file: string, line: number): number {
  if (!existsSync(file)) return Number.NaN
  return Number(readFileSync(file, 'utf8').split('\n')[line])
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
