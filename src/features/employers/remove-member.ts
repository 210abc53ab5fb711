import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { deleteInvitationsBy } from './invitation-queries.ts'
import { requireOwner } from './policy.ts'
import { deleteMember, employerFor, ownersForUpdate } from './queries.ts'

/** Owners remove anybody, and everybody may leave; the last owner cannot go. Open invitations they sent end with it. */
export async function removeMember(
  ctx: SignedIn,
  { employerId, accountId }: { employerId: string; accountId: string },
): Promise<void> {
  const { actor } = ctx
  await ctx.db.transaction(async tx => {
    await employerFor(tx, actor, employerId)
    const owners = await ownersForUpdate(tx, employerId)
    if (accountId !== actor.accountId) requireOwner(actor, owners.includes(actor.accountId) ? 'owner' : null)
    if (owners.length === 1 && owners[0] === accountId)
      throw new AppError('conflict', 'This is the last owner. Make somebody else an owner first.')
    if (!(await deleteMember(tx, employerId, accountId)))
      throw new AppError('not-found', 'This account is no member of the employer.')
    await deleteInvitationsBy(tx, employerId, accountId)
    await recordEvent(tx, {
      at: ctx.now,
      accountId: actor.accountId,
      verb: 'removeMember',
      subject: 'employer',
      subjectId: employerId,
      detail: { accountId },
    })
  })
}
