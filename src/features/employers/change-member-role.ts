import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { requireOwner } from './policy.ts'
import { employerFor, type MemberRole, ownersForUpdate, setMemberRole } from './queries.ts'

/** An employer keeps at least one owner. */
export async function changeMemberRole(
  ctx: SignedIn,
  { employerId, accountId, role }: { employerId: string; accountId: string; role: MemberRole },
): Promise<void> {
  const { actor } = ctx
  await ctx.db.transaction(async tx => {
    const { role: own } = await employerFor(tx, actor, employerId)
    requireOwner(actor, own)
    const owners = await ownersForUpdate(tx, employerId)
    if (role !== 'owner' && owners.length === 1 && owners[0] === accountId)
      throw new AppError('conflict', 'This is the last owner. Make somebody else an owner first.')
    if (!(await setMemberRole(tx, employerId, accountId, role)))
      throw new AppError('not-found', 'This account is no member of the employer.')
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'changeMemberRole',
      subject: 'employer',
      subjectId: employerId,
      detail: { accountId, role },
    })
  })
}
