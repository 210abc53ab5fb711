import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, isAlive } from '../infra/local-processes.ts'
import type { MeiliAddress } from './meilisearch-client.ts'

export interface OwnMeilisearch {
  address: MeiliAddress
  stop(): Promise<void>
}

/** Of what it may use, it prepares a part anew for every batch: of 16 GB that took 0.5 s, for one document too. */
const indexingMemory = '1GiB'
const readyWithinMs = 15_000
const stopWithinMs = 10_000

/** The `meilisearch` program on the PATH, if there is one. */
export function findMeilisearch(path: string = process.env.PATH ?? ''): string | undefined {
  const name = process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch'
  return path
    .split(delimiter)
    .filter(folder => folder !== '')
    .map(folder => join(folder, name))
    .find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Starts the program on a free loopback port with its data and a key of its own in `dataDir`/meilisearch.
 * One that another process of ours started there, or left behind when it was killed, is used as it is.
 * @throws when it ends or does not answer within 15 s, with what it said
 */
export async function startMeilisearch(
  program: string,
  dataDir: string,
  wishedPort?: number,
): Promise<OwnMeilisearch> {
  const folder = join(dataDir, 'meilisearch')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const key = readKey(join(folder, 'key'))
  const running = join(folder, 'running.json')
  const found = await findRunning(running, key)
  if (found) return found

  const port = wishedPort ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    program,
    [
      ...['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN'],
      ...['--db-path', join(folder, 'data'), '--dump-dir', join(folder, 'dumps')],
      ...['--snapshot-dir', join(folder, 'snapshots')],
    ],
    // Its own process group: a Ctrl-C in the terminal reaches us alone, and we stop it after the last request.
    {
      cwd: folder,
      env: { MEILI_MAX_INDEXING_MEMORY: indexingMemory, ...process.env, MEILI_MASTER_KEY: key },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    },
  )
  await ready(child, url)
  child.unref()
  ;(child.stderr as unknown as { unref(): void }).unref()
  return take({ url, pid: child.pid! }, running, key)
}

function readKey(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

interface Running {
  url: string
  pid: number
  /** The process of ours that started it, or took it over. */
  owner: number
}

/** Its owner stops it; whoever finds it without an owner becomes the owner. */
async function findRunning(file: string, key: string): Promise<OwnMeilisearch | undefined> {
  if (!existsSync(file)) return undefined
  const running = JSON.parse(readFileSync(file, 'utf8')) as Running
  const { url, pid, owner } = running
  if (!isAlive(pid) || !(await answers(url))) {
    rmSync(file, { force: true })
    return undefined
  }
  if (owner !== process.pid && isAlive(owner)) return { address: { url, key }, stop: async () => {} }
  return take({ url, pid }, file, key)
}

function take({ url, pid }: Pick<Running, 'url' | 'pid'>, file: string, key: string): OwnMeilisearch {
  writeFileSync(file, JSON.stringify({ url, pid, owner: process.pid } satisfies Running), { mode: 0o600 })
  return {
    address: { url, key },
    async stop() {
      await end(pid)
      rmSync(file, { force: true })
    },
  }
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  let said = ''
  let failure: Error | undefined
  child.once('error', error => {
    failure = error
  })
  child.stderr!.on('data', chunk => {
    said = (said + chunk).slice(-2000)
  })
  for (let waited = 0; waited < readyWithinMs; waited += 50) {
    if (failure) throw new Error(`meilisearch could not be started: ${failure.message}`, { cause: failure })
    if (child.exitCode !== null) throw new Error(`meilisearch ended at once: ${said}`)
    if (await answers(url)) return
    await sleep(50)
  }
  child.kill('SIGKILL')
  throw new Error(`meilisearch did not answer within ${readyWithinMs} ms: ${said}`)
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) })).ok
  } catch {
    return false
  }
}

async function end(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGTERM')
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > stopWithinMs) process.kill(pid, 'SIGKILL')
    if (waited > stopWithinMs * 2) return
    await sleep(50)
  }
}
