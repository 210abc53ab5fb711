import { isStaff } from '../../actor.ts'
import type { SignedIn } from '../context.ts'
import { type Employer, listEmployersFor } from './queries.ts'

export interface EmployerFilter {
  after?: string | undefined
  limit: number
  verification?: Employer['verification'] | undefined
}

/** All employers for ministry staff, their own for members; oldest first. */
export async function listEmployers(ctx: SignedIn, filter: EmployerFilter): Promise<Employer[]> {
  return listEmployersFor(ctx.db, isStaff(ctx.actor) ? null : ctx.actor.accountId, filter)
}
