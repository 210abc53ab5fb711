// Work on files of strangers, in a thread of its own that may be blocked, filled or crashed without harm to this one.

import { setInterval } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetail } from '../../../errors.ts'
import { unreadable } from './unreadable.ts'

/** What a thread answers: an AppError does not survive the way between threads as what it is. */
export type Answer<T> =
  | { done: T }
  | { refused: { code: ErrorCode; message: string; details: ErrorDetail[] } }

export interface ThreadLimits {
  milliseconds: number
  /** Of JavaScript values and buffers together. */
  megabytes: number
}

const threads = 2
const mostWaiting = 16
const memoryCheckMs = 50
let running = 0
const waiting: (() => void)[] = []

/**
 * Starts `script` with a copy of the bytes as its `workerData` and waits for the `Answer` it posts. Two run at a time,
 * further ones wait. The thread is gone before this returns or throws.
 * @throws AppError what the script refused with; unreadable-file when it ran out of time or memory, or crashed;
 * unavailable when too many wait
 */
export async function apart<T>(script: URL, bytes: Uint8Array, limits: ThreadLimits): Promise<T> {
  if (running < threads) running += 1
  else if (waiting.length < mostWaiting) await new Promise<void>(resolve => waiting.push(resolve))
  else throw new AppError('unavailable', 'Many files are being read just now. Send yours again in a minute.')
  try {
    return await answerOf<T>(script, bytes, limits)
  } finally {
    // The place is handed over, not freed, or a newcomer would pass those who wait.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function answerOf<T>(script: URL, bytes: Uint8Array, limits: ThreadLimits): Promise<T> {
  // A copy, because a small Buffer shares its memory with others, which transferring would take away.
  const copy = new Uint8Array(bytes)
  const worker = new Worker(script, {
    workerData: copy,
    transferList: [copy.buffer],
    // Far above, because at this limit the engine may abort the whole process; `watchMemory` comes first.
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes * 4 },
    // Nothing a file could make use of: no secrets of the environment, no flags of the process.
    env: {},
    execArgv: [],
  })
  const over = new AbortController()
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<Answer<T>>((resolve, reject) => {
      timer = setTimeout(() => reject(tooLong()), limits.milliseconds)
      worker.on('message', resolve)
      worker.on('error', cause => reject(crashed(cause)))
      worker.on('exit', code => reject(crashed(new Error(`The thread ended with ${code} and no answer.`))))
      watchMemory(worker, limits.megabytes, over.signal).then(full => full && reject(tooMuch()), reject)
    })
    if ('done' in answer) return answer.done
    const { code, message, details } = answer.refused
    throw new AppError(code, message, { details })
  } finally {
    clearTimeout(timer)
    over.abort()
    await worker.terminate()
  }
}

/** @returns true once the thread takes more memory than it may, also while it is busy; false when it is over */
async function watchMemory(worker: Worker, megabytes: number, signal: AbortSignal): Promise<boolean> {
  try {
    for await (const _ of setInterval(memoryCheckMs, undefined, { signal })) {
      const { used_heap_size: values, external_memory: buffers } = await worker.getHeapStatistics()
      if (values + buffers > megabytes * 1024 * 1024) return true
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ABORT_ERR' && code !== 'ERR_WORKER_NOT_RUNNING') throw error
  }
  return false
}

const advice = 'Save it anew as a simple PDF or DOCX, or paste its text.'
const tooLong = () => unreadable(`The file is too complex: it takes too long to read. ${advice}`)
const tooMuch = (cause?: unknown) =>
  unreadable(`The file is too complex: reading it takes too much memory. ${advice}`, cause)

function crashed(cause: unknown): AppError {
  if ((cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch(cause)
  return unreadable(`The file is too complex: reading it failed. ${advice}`, cause)
}
