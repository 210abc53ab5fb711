import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { deleteInvitation } from './invitation-queries.ts'
import { requireOwner } from './policy.ts'
import { employerFor, holdOwner } from './queries.ts'

/** The link of the mail is worth nothing from now on. */
export async function withdrawInvitation(
  ctx: SignedIn,
  { employerId, invitationId }: { employerId: string; invitationId: string },
): Promise<void> {
  const { actor } = ctx
  await ctx.db.transaction(async tx => {
    await employerFor(tx, actor, employerId)
    requireOwner(actor, (await holdOwner(tx, employerId, actor.accountId)) ? 'owner' : null)
    if (!(await deleteInvitation(tx, employerId, invitationId)))
      throw new AppError('not-found', 'This invitation is not open any more.')
    await recordEvent(tx, {
      at: ctx.now,
      accountId: actor.accountId,
      verb: 'withdrawInvitation',
      subject: 'employer',
      subjectId: employerId,
      detail: { invitationId },
    })
  })
}
