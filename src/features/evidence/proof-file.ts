import { AppError } from '../../errors.ts'

export const proofTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type ProofType = (typeof proofTypes)[number]

export const mostBytes = 5 * 1024 * 1024
/** So many files one person may have. */
export const mostProofs = 40

/** What the first bytes are as latin1; a PNG's signature is always followed by its header chunk. */
const starts: readonly (readonly [ProofType, (head: string) => boolean])[] = [
  ['application/pdf', head => /^%PDF-[12]\.\d/.test(head)],
  ['image/png', head => head.startsWith('\x89PNG\r\n\x1a\n') && head.slice(12, 16) === 'IHDR'],
  ['image/jpeg', head => /^ÿØÿ[À-þ]/.test(head)],
]

/**
 * What a file is by its bytes; names and declared types are often wrong, and sometimes lies.
 * @throws AppError unreadable-file, too-large
 */
export function proofTypeOf(bytes: Buffer): ProofType {
  if (bytes.length > mostBytes) throw new AppError('too-large', 'The file is larger than 5 MB.')
  const head = bytes.toString('latin1', 0, 32)
  const [type] = starts.find(([, fits]) => fits(head)) ?? []
  if (!type)
    throw new AppError(
      'unreadable-file',
      'A proof is a PDF file, or a picture as PNG or JPEG. This is neither.',
    )
  return type
}

export const extensionOf = (type: ProofType): string =>
  ({ 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' })[type]

const longestName = 100

/** A file's name as it is shown: without folders, unseen and direction-turning characters, and with the true ending. */
export function proofName(given: string | undefined, type: ProofType): string {
  const last = (given ?? '').normalize('NFC').split(/[\\/]/).at(-1)!
  const shown = last
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\.(pdf|png|jpe?g)$/i, '')
    .replace(/^[.\s]+/, '')
    .trim()
  return `${[...shown].slice(0, longestName).join('').trim() || 'proof'}.${extensionOf(type)}`
}
