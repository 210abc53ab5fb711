import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { withdrawFromEmployer } from '../seats/index.ts'
import { endAgreement } from './agreement-queries.ts'
import { ownProfileForUpdate } from './queries.ts'

/** From now on this employer sees the mask again, and the person is out of all that was agreed to there. */
export async function withdrawAgreement(
  ctx: SignedIn,
  { employerId }: { employerId: string },
): Promise<void> {
  await ctx.db.transaction(async tx => {
    const { id } = await ownProfileForUpdate(tx, ctx.actor)
    if (!(await endAgreement(tx, id, employerId, ctx.now)))
      throw new AppError('not-found', 'You have no agreement with this employer.')
    await withdrawFromEmployer(
      tx,
      { profileId: id, accountId: ctx.actor.accountId, now: ctx.now },
      employerId,
    )
    await recordEvent(tx, {
      accountId: ctx.actor.accountId,
      verb: 'withdrawAgreement',
      subject: 'profile',
      subjectId: id,
      detail: { employerId },
    })
  })
}
