// The other side of `apart`: what runs in the process that is started for one file.

import { readFileSync } from 'node:fs'
import { AppError, type ErrorCode, type ErrorDetail } from '../../../errors.ts'

/** What the process answers: an AppError does not survive the way between processes as what it is. */
export type Answer<T> = { peakMegabytes: number } & (
  | { done: T }
  | { refused: { code: ErrorCode; message: string; details: ErrorDetail[] } }
)

/** Answers what it is sent, and ends. Errors that are no AppError end it without an answer, which `apart` tells. */
export function answerOnce<Job, T>(work: (job: Job) => Promise<T> | T): void {
  process.once('message', async (job: Job) => {
    const result = await resultOf(work, job)
    process.send!({ ...result, peakMegabytes: peakMegabytes() }, () => process.disconnect())
  })
}

async function resultOf<Job, T>(work: (job: Job) => Promise<T> | T, job: Job) {
  try {
    return { done: await work(job) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, message, details } = error
    return { refused: { code, message, details } }
  }
}

/** The most this process ever held. Where the system does not tell: what it holds now. */
function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.memoryUsage.rss() / 2 ** 20
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
