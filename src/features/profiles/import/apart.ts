// Work on files of strangers, in a process of its own that may be blocked, filled or crashed without harm to this one.
// A thread is not enough: ending one that is busy, or out of memory, can abort the engine and with it the whole server.

import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setInterval } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../../errors.ts'
import type { Answer } from './answer-once.ts'
import { unreadable } from './unreadable.ts'

export interface ProcessLimits {
  milliseconds: number
  /** Of all that the process holds; an empty one takes about 80. */
  megabytes: number
}

const processes = 2
const mostWaiting = 16
const memoryCheckMs = 50
const pageBytes = 4096
let running = 0
const waiting: (() => void)[] = []

/**
 * Starts `script` (which calls `answerOnce`) and sends it the job. Two run at a time, further ones wait. The process
 * is gone before this returns or throws.
 * @throws AppError what the script refused with; unreadable-file when it ran out of time or memory, or crashed;
 * unavailable when too many wait
 */
export async function apart<T>(script: URL, job: object, limits: ProcessLimits): Promise<T> {
  if (running < processes) running += 1
  else if (waiting.length < mostWaiting) await new Promise<void>(resolve => waiting.push(resolve))
  else throw new AppError('unavailable', 'Many files are being read just now. Send yours again in a minute.')
  try {
    return await answerOf<T>(script, job, limits)
  } finally {
    // The place is handed over, not freed, or a newcomer would pass those who wait.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function answerOf<T>(script: URL, job: object, { milliseconds, megabytes }: ProcessLimits): Promise<T> {
  const child = fork(fileURLToPath(script), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`],
    // Nothing a file could make use of: no secrets of the environment, and no way to the log.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const over = new AbortController()
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<Answer<T>>((resolve, reject) => {
      timer = setTimeout(() => reject(tooLong()), milliseconds)
      child.once('message', message => resolve(message as Answer<T>))
      child.once('error', cause => reject(crashed(cause)))
      // The engine aborts at its own limit, which is ours.
      child.once('exit', (code, signal) =>
        reject(
          signal === 'SIGABRT' || code === 134
            ? tooMuch()
            : crashed(new Error(`It ended with ${code ?? signal}.`)),
        ),
      )
      child.send(job, error => error && reject(crashed(error)))
      watchMemory(child, megabytes, over.signal).then(full => full && reject(tooMuch()), reject)
    })
    if (answer.peakMegabytes > megabytes) throw tooMuch()
    if ('done' in answer) return answer.done
    const { code, message, details } = answer.refused
    throw new AppError(code, message, { details })
  } finally {
    clearTimeout(timer)
    over.abort()
    child.kill('SIGKILL')
    if (child.pid !== undefined) await gone
  }
}

/** @returns true once the process holds more memory than it may; false when it is over */
async function watchMemory({ pid }: ChildProcess, megabytes: number, signal: AbortSignal): Promise<boolean> {
  if (process.platform !== 'linux' || pid === undefined) return false
  try {
    for await (const _ of setInterval(memoryCheckMs, undefined, { signal })) {
      const [, pages] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')
      if (Number(pages) * pageBytes > megabytes * 2 ** 20) return true
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ABORT_ERR' && code !== 'ENOENT' && code !== 'ESRCH') throw error
  }
  return false
}

const advice = 'Save it anew as a simple PDF or DOCX, or paste its text.'
const tooLong = () => unreadable(`The file is too complex: it takes too long to read. ${advice}`)
const tooMuch = () => unreadable(`The file is too complex: reading it takes too much memory. ${advice}`)

function crashed(cause: unknown): AppError {
  return unreadable(`The file is too complex: reading it failed. ${advice}`, cause)
}
