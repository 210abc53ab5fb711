import { AppError } from '../../errors.ts'
import type { Reference } from '../../reference/index.ts'
import { type ProfileProposal, proposeProfile } from './import/index.ts'
import type { ImportSource } from './proposal-queries.ts'

/** What a file is, by its first bytes; the name decides nothing, people name files as they like. */
export async function readUpload(
  bytes: Buffer,
  _fileName: string,
  reference: Reference,
  now: Date,
): Promise<{ source: ImportSource; proposal: ProfileProposal }> {
  const on = now.toISOString().slice(0, 10)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('unreadable-file', 'The file is no UTF-8 text. Save it as UTF-8 and send it again.', {
      cause,
    })
  }
  if (text.trim() === '') throw new AppError('unreadable-file', 'There is no text in the file.')
  return { source: 'text', proposal: proposeProfile(text, reference, { on }) }
}
