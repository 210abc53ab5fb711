import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { type Agreement, agreementsOf, putAgreement } from './agreement-queries.ts'
import { ownProfile } from './queries.ts'

/** From now on this employer sees name and contact. Agreeing twice is agreeing once. */
export async function agreeToEmployer(
  ctx: SignedIn,
  { employerId }: { employerId: string },
): Promise<Agreement> {
  return ctx.db.transaction(async tx => {
    const { id } = await ownProfile(tx, ctx.actor)
    if (!(await putAgreement(tx, id, employerId, ctx.now)))
      throw new AppError('not-found', 'There is no such employer, or it is not verified.')
    await recordEvent(tx, {
      accountId: ctx.actor.accountId,
      verb: 'agreeToEmployer',
      subject: 'profile',
      subjectId: id,
      detail: { employerId },
    })
    return (await agreementsOf(tx, id, employerId))[0]!
  })
}
