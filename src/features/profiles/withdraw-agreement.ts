import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { endAgreement } from './agreement-queries.ts'
import { ownProfile } from './queries.ts'

/** From now on this employer sees the mask again. */
export async function withdrawAgreement(
  ctx: SignedIn,
  { employerId }: { employerId: string },
): Promise<void> {
  await ctx.db.transaction(async tx => {
    const { id } = await ownProfile(tx, ctx.actor)
    if (!(await endAgreement(tx, id, employerId, ctx.now)))
      throw new AppError('not-found', 'You have no agreement with this employer.')
    await recordEvent(tx, {
      accountId: ctx.actor.accountId,
      verb: 'withdrawAgreement',
      subject: 'profile',
      subjectId: id,
      detail: { employerId },
    })
  })
}
