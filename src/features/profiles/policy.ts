import { AppError } from '../../errors.ts'
import type { Actor } from '../context.ts'

/** Only candidates have a profile of their own. */
export function requireCandidate(actor: Actor): void {
  if (actor.role !== 'candidate')
    throw new AppError('forbidden', `A profile belongs to a candidate; you are signed in as ${actor.role}.`)
}
