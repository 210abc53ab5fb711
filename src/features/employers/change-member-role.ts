import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { deleteInvitationsBy } from './invitation-queries.ts'
import { requireOwner } from './policy.ts'
import { employerFor, type MemberRole, ownersForUpdate, setMemberRole } from './queries.ts'

/** An employer keeps at least one owner. Open invitations of who is none any more end with it. */
export async function changeMemberRole(
  ctx: SignedIn,
  { employerId, accountId, role }: { employerId: string; accountId: string; role: MemberRole },
): Promise<void> {
  const { actor } = ctx
  await ctx.db.transaction(async tx => {
    await employerFor(tx, actor, employerId)
    const owners = await ownersForUpdate(tx, employerId)
    requireOwner(actor, owners.includes(actor.accountId) ? 'owner' : null)
    if (role !== 'owner' && owners.length === 1 && owners[0] === accountId)
      throw new AppError('conflict', 'This is the last owner. Make somebody else an owner first.')
    if (!(await setMemberRole(tx, employerId, accountId, role)))
      throw new AppError('not-found', 'This account is no member of the employer.')
    if (role !== 'owner') await deleteInvitationsBy(tx, employerId, accountId)
    await recordEvent(tx, {
      at: ctx.now,
      accountId: actor.accountId,
      verb: 'changeMemberRole',
      subject: 'employer',
      subjectId: employerId,
      detail: { accountId, role },
    })
  })
}
