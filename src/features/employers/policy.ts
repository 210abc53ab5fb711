import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Actor } from '../context.ts'
import type { MemberRole } from './queries.ts'

/** Members are changed by the employer's owners; the admin can help where the last owner is gone. */
export function requireOwner(actor: Actor, role: MemberRole | null): void {
  if (role !== 'owner' && actor.role !== 'admin')
    throw new AppError('forbidden', 'Only an owner of the employer may do this.')
}

export function requireStaff(actor: Actor): void {
  if (!isStaff(actor)) throw new AppError('forbidden', 'Only ministry staff may do this.')
}
