import { randomBytes } from 'node:crypto'
import { AppError } from '../../errors.ts'
import type { Queue } from '../../infra/queue.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { type Invitation, putInvitation } from './invitation-queries.ts'
import { mailInvitation } from './jobs.ts'
import { requireOwner } from './policy.ts'
import { employerFor, holdOwner, isMemberByEmail, type MemberRole } from './queries.ts'

export const invitationDays = 7

/** Mails a colleague a token. Inviting the same address again makes the earlier token worthless. */
export async function inviteMember(
  ctx: SignedIn & { queue: Pick<Queue, 'enqueue'> },
  { employerId, email, role }: { employerId: string; email: string; role: MemberRole },
): Promise<Invitation> {
  const { actor, now } = ctx
  return ctx.db.transaction(async tx => {
    await employerFor(tx, actor, employerId)
    requireOwner(actor, (await holdOwner(tx, employerId, actor.accountId)) ? 'owner' : null)
    if (await isMemberByEmail(tx, employerId, email))
      throw new AppError('conflict', 'Somebody with this e-mail address is a member already.')
    const invitation = await putInvitation(tx, {
      employerId,
      email,
      role,
      // Nobody knows this one: the token that works is made when the mail is written.
      tokenHash: randomBytes(32),
      invitedBy: actor.accountId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
    })
    await recordEvent(tx, {
      at: now,
      accountId: actor.accountId,
      verb: 'inviteMember',
      subject: 'employer',
      subjectId: employerId,
      detail: { invitationId: invitation.id, role },
    })
    await ctx.queue.enqueue(tx, mailInvitation, { invitationId: invitation.id })
    return invitation
  })
}
