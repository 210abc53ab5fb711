import type { SignedIn } from '../context.ts'
import { type Employer, employerFor, type MemberRole } from './queries.ts'

/** `role` is the actor's own in it; null for ministry staff. */
export async function getEmployer(
  ctx: SignedIn,
  { id }: { id: string },
): Promise<{ employer: Employer; role: MemberRole | null }> {
  return employerFor(ctx.db, ctx.actor, id)
}
