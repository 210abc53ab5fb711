import { createHash } from 'node:crypto'
import { AppError } from '../../errors.ts'
import type { Queue } from '../../infra/queue.ts'
import type { SignedIn } from '../context.ts'
import { runImport } from './jobs.ts'
import { requireStaff } from './policy.ts'
import {
  type BulkImport,
  changeBulkImport,
  deleteBulkImport,
  type Format,
  forgetBrokenUploads,
  insertBulkImport,
  insertChunk,
} from './queries.ts'

const chunkSize = 1024 * 1024
export const largestFile = 512 * 1024 * 1024
const day = 86_400_000

export interface BulkFile {
  format: Format
  dryRun: boolean
  file: AsyncIterable<Uint8Array>
  /** Asked when the whole file is there, with its SHA-256 in base64url: shall it be read? Absent: yes. */
  wanted?: (hash: string) => Promise<boolean>
}

/**
 * Takes a file in, piece by piece, for the worker to read. Nothing is imported yet, and nothing is left of a file
 * that does not arrive whole or is not wanted.
 * @returns null for a file that is not wanted
 */
export async function startBulkImport(
  ctx: SignedIn & { queue: Pick<Queue, 'enqueue'> },
  { format, dryRun, file, wanted = async () => true }: BulkFile,
): Promise<BulkImport | null> {
  const { actor, db, now } = ctx
  requireStaff(actor)
  await forgetBrokenUploads(db, new Date(now.getTime() - day))
  const { id } = await insertBulkImport(db, { accountId: actor.accountId, format, dryRun, createdAt: now })
  let bytes: number
  try {
    const hash = createHash('sha256')
    bytes = await receive(file, (number, chunk) => {
      hash.update(chunk)
      return insertChunk(db, id, number, chunk)
    })
    if (!(await wanted(hash.digest('base64url')))) {
      await deleteBulkImport(db, id)
      return null
    }
  } catch (error) {
    await deleteBulkImport(db, id)
    throw error
  }
  return db.transaction(async tx => {
    const received = await changeBulkImport(tx, id, ['receiving'], { state: 'waiting', bytes })
    await ctx.queue.enqueue(tx, runImport, { importId: id })
    return received!
  })
}

/** @throws AppError too-large or invalid-input (nothing in it) */
async function receive(
  file: AsyncIterable<Uint8Array>,
  keep: (number: number, chunk: Buffer) => Promise<void>,
): Promise<number> {
  let [bytes, number, waiting] = [0, 0, 0]
  let pieces: Uint8Array[] = []
  for await (const piece of file) {
    bytes += piece.length
    waiting += piece.length
    if (bytes > largestFile)
      throw new AppError(
        'too-large',
        `The file is larger than ${largestFile / chunkSize} MiB. Send it in parts.`,
      )
    pieces.push(piece)
    if (waiting < chunkSize) continue
    await keep(number++, Buffer.concat(pieces))
    pieces = []
    waiting = 0
  }
  if (bytes === 0) throw new AppError('invalid-input', 'The file is empty.')
  if (waiting > 0) await keep(number, Buffer.concat(pieces))
  return bytes
}
