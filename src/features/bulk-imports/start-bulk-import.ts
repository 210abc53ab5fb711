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

/**
 * Takes a file in, piece by piece, for the worker to read. Nothing is imported yet, and nothing is left of a file
 * that does not arrive whole.
 */
export async function startBulkImport(
  ctx: SignedIn & { queue: Pick<Queue, 'enqueue'> },
  { format, dryRun, file }: { format: Format; dryRun: boolean; file: AsyncIterable<Uint8Array> },
): Promise<BulkImport> {
  const { actor, db, now } = ctx
  requireStaff(actor)
  await forgetBrokenUploads(db, new Date(now.getTime() - day))
  const { id } = await insertBulkImport(db, { accountId: actor.accountId, format, dryRun, createdAt: now })
  let bytes: number
  try {
    bytes = await receive(file, (number, chunk) => insertChunk(db, id, number, chunk))
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
