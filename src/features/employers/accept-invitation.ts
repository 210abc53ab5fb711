import { AppError } from '../../errors.ts'
import { hashToken } from '../../infra/secrets.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { takeInvitation } from './invitation-queries.ts'
import { type Employer, employerFor, insertMember, type MemberRole } from './queries.ts'

/** Makes the actor a member. The token works once, in time, and for the address it was sent to. */
export async function acceptInvitation(
  ctx: SignedIn,
  { token }: { token: string },
): Promise<{ employer: Employer; role: MemberRole | null }> {
  const { actor, now } = ctx
  if (actor.role !== 'employer')
    throw new AppError('forbidden', `Members have an employer's account; you are signed in as ${actor.role}.`)
  return ctx.db.transaction(async tx => {
    const taken = await takeInvitation(tx, Buffer.from(hashToken(token)), actor.accountId, now)
    if (!taken)
      throw new AppError(
        'not-found',
        'This invitation is not known, was used, has run out, or was sent to another e-mail address. Ask for a new one.',
      )
    await insertMember(tx, taken.employerId, actor.accountId, taken.role)
    await recordEvent(tx, {
      at: now,
      accountId: actor.accountId,
      verb: 'acceptInvitation',
      subject: 'employer',
      subjectId: taken.employerId,
      detail: { invitationId: taken.id, role: taken.role },
    })
    return employerFor(tx, actor, taken.employerId)
  })
}
