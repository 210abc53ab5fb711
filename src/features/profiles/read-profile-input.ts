import { AppError, type ErrorDetail } from '../../errors.ts'
import type { Reference } from '../../reference/index.ts'
import { checkDocument } from './check-document.ts'
import { unstorableText } from './check-text.ts'
import type { ProfileDocument } from './document.ts'
import { type Identity, readIdentity } from './identity.ts'

export interface ProfileInput {
  identity: Identity
  document: ProfileDocument
}

/**
 * The input as it may be stored. Its shape is checked before; here is what a schema cannot see.
 * @throws AppError invalid-input; each detail has the JSON pointer of the place in the input
 */
export function readProfileInput(input: ProfileInput, reference: Reference, now: Date): ProfileInput {
  refuse(unstorableText(input))
  const { identity, details } = readIdentity(input.identity)
  refuse([
    ...details,
    ...checkDocument(input.document, reference, now).map(detail => ({
      ...detail,
      path: `/document${detail.path}`,
    })),
  ])
  return { identity, document: input.document }
}

/** @throws AppError invalid-input when there is anything to tell */
export function refuse(details: ErrorDetail[]): void {
  if (details.length === 0) return
  const [first] = details
  const more = details.length > 1 ? ` (and ${details.length - 1} more)` : ''
  throw new AppError('invalid-input', `${first!.path}: ${first!.message}${more}`, { details })
}
