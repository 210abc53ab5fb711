import type { SignedIn } from '../context.ts'
import { type OpenInvitation, openInvitationsOf } from './invitation-queries.ts'
import { employerFor } from './queries.ts'

/** Whom an employer has invited and who has not answered yet, for its people and ministry staff. */
export async function listInvitations(
  ctx: SignedIn,
  { employerId }: { employerId: string },
): Promise<OpenInvitation[]> {
  await employerFor(ctx.db, ctx.actor, employerId)
  return openInvitationsOf(ctx.db, employerId, ctx.now)
}
