import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Actor } from '../context.ts'

export function requireStaff(actor: Actor): void {
  if (!isStaff(actor))
    throw new AppError('forbidden', 'Only ministry staff decide whether two profiles are one.')
}

/** For so long a join can be undone. */
export const daysToUndo = 30
