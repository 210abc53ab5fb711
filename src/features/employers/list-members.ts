import type { SignedIn } from '../context.ts'
import { employerFor, listMembersOf, type MemberView } from './queries.ts'

/** The people of an employer, for themselves and ministry staff. */
export async function listMembers(
  ctx: SignedIn,
  { employerId }: { employerId: string },
): Promise<MemberView[]> {
  await employerFor(ctx.db, ctx.actor, employerId)
  return listMembersOf(ctx.db, employerId)
}
