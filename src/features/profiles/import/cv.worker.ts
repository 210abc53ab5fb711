// The thread that one CV file is read in; see `apart`.

import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../../errors.ts'
import type { Answer } from './apart.ts'
import { type ReadCv, readCvFile } from './read-file.ts'

parentPort!.postMessage(await read(workerData as Uint8Array))

/** Errors that are no AppError end the thread, which `apart` tells. */
async function read(bytes: Uint8Array): Promise<Answer<ReadCv>> {
  try {
    return { done: await readCvFile(bytes) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, message, details } = error
    return { refused: { code, message, details } }
  }
}
