import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort, type Place } from './place.ts'
import { seconds } from './statistics.ts'

const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const stopWithinMs = 30_000

export interface Server {
  port: number
  /** Seconds from the start of the process until /health/ready said yes. */
  readyAfter: number
  /** Resident now, and the most so far; bytes. Null where there is no /proc. */
  memory(): { resident: number; most: number } | null
  /** Processor time of the process so far, milliseconds, to the hundredth of a second; null where there is no /proc. */
  processor(): number | null
  stop(): Promise<void>
}

/** The product as the image starts it: server and worker in one process. @throws when it ends or is not ready in time */
export async function startServer(place: Place, readyWithinMs: number): Promise<Server> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, ['--max-semi-space-size=64', program], {
    env: place.environment(port),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own process group: a Ctrl-C reaches the bench alone, which stops it in order.
    detached: true,
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said = (said + chunk).slice(-4000)
  })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const killed = () => child.kill('SIGKILL')
  process.once('exit', killed)
  const stop = async () => {
    process.off('exit', killed)
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const slow = setTimeout(killed, stopWithinMs)
    await exited
    clearTimeout(slow)
  }
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error(`The server ended: ${said}`)
      if (performance.now() - started > readyWithinMs)
        throw new Error(`The server was not ready within ${readyWithinMs / 1000} s: ${said}`)
      await sleep(20)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return {
    port,
    readyAfter: seconds(started),
    memory: () => memoryOf(child.pid!),
    processor: () => processorOf(child.pid!),
    stop,
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(5000) })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

export function memoryOf(pid: number | 'self'): { resident: number; most: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) * 1024
    return { resident: kilobytes('VmRSS'), most: kilobytes('VmHWM') }
  } catch {
    return null
  }
}

/** Linux counts in hundredths of a second. */
const tick = 10

function processorOf(pid: number): number | null {
  try {
    // The name in parentheses may hold spaces; what follows it is in fixed places.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tick
  } catch {
    return null
  }
}
