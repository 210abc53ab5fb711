import { AppError } from '../../errors.ts'
import type { Actor } from '../context.ts'

export function requireStaff(actor: Actor): void {
  if (actor.role !== 'liaison' && actor.role !== 'admin')
    throw new AppError('forbidden', 'Only ministry staff import profiles in bulk.')
}
