import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Actor } from '../context.ts'

export function requireStaff(actor: Actor): void {
  if (!isStaff(actor)) throw new AppError('forbidden', 'Only ministry staff decide on proofs.')
}
