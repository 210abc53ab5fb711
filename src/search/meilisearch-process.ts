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
const usualLookMs = 5000

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

export interface StartOptions {
  /** Default: any free one. */
  port?: number
  /** How often it is looked whether it still runs. */
  lookEveryMs?: number
  /** Told when it had ended and was started again. */
  onRestart?: () => void
}

/**
 * Starts the program on a free loopback port with its data and a key of its own in `dataDir`/meilisearch, and starts it
 * again there when it ends by itself.
 * One that another process of ours started there, or left behind when it was killed, is used as it is.
 * @throws when it ends at once or does not answer within 15 s, with what it said
 */
export async function startMeilisearch(
  program: string,
  dataDir: string,
  { port, lookEveryMs = usualLookMs, onRestart = () => {} }: StartOptions = {},
): Promise<OwnMeilisearch> {
  const folder = join(dataDir, 'meilisearch')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const key = readKey(join(folder, 'key'))
  const file = join(folder, 'running.json')
  const found = await findRunning(file)
  if (found && found.owner !== process.pid && isAlive(found.owner))
    return { address: { url: found.url, key }, stop: async () => {} }

  const url = found?.url ?? `http://127.0.0.1:${port ?? (await freePort())}`
  let pid = found?.pid ?? (await launch(program, folder, url, key))
  own(file, { url, pid })
  let stopped = false
  let starting: Promise<void> | undefined
  const startAgain = async (): Promise<void> => {
    try {
      pid = await launch(program, folder, url, key)
    } catch {
      // Health says that it is away; it is tried again at the next look.
      return
    }
    own(file, { url, pid })
    if (stopped) await end(pid)
    else onRestart()
  }
  const looks = setInterval(() => {
    if (starting || isAlive(pid)) return
    starting = startAgain().finally(() => {
      starting = undefined
    })
  }, lookEveryMs)
  looks.unref()
  return {
    address: { url, key },
    async stop() {
      stopped = true
      clearInterval(looks)
      await starting
      await end(pid)
      rmSync(file, { force: true })
    },
  }
}

/** @returns its process, when it answers */
async function launch(program: string, folder: string, url: string, key: string): Promise<number> {
  const child = spawn(
    program,
    [
      ...['--http-addr', new URL(url).host, '--env', 'production', '--no-analytics', '--log-level', 'WARN'],
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
  return child.pid!
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

/** The one of this data folder, if it runs. Its owner stops it; whoever finds it without an owner becomes the owner. */
async function findRunning(file: string): Promise<Running | undefined> {
  if (!existsSync(file)) return undefined
  const running = JSON.parse(readFileSync(file, 'utf8')) as Running
  if (isAlive(running.pid) && (await answers(running.url))) return running
  rmSync(file, { force: true })
  return undefined
}

function own(file: string, running: Omit<Running, 'owner'>): void {
  writeFileSync(file, JSON.stringify({ ...running, owner: process.pid } satisfies Running), { mode: 0o600 })
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
