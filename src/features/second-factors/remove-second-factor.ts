import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import { recordEvent } from '../events/index.ts'
import type { OwnSecondFactorContext } from './context.ts'
import { deleteFactor, factorsOf, replaceRecoveryCodes } from './queries.ts'

/** Takes a factor away; with the last one the recovery codes go too. @throws AppError conflict for the last one of staff */
export async function removeSecondFactor(ctx: OwnSecondFactorContext, { id }: { id: string }): Promise<void> {
  const { accountId } = ctx.actor
  await ctx.db.transaction(async tx => {
    if (!(await deleteFactor(tx, accountId, id)))
      throw new AppError('not-found', 'You have no such second factor.')
    const left = await factorsOf(tx, accountId)
    if (left.length === 0 && isStaff(ctx.actor))
      throw new AppError(
        'conflict',
        'Ministry staff needs a second factor. Add another one before you remove this one.',
      )
    if (left.length === 0) await replaceRecoveryCodes(tx, accountId, [])
    await recordEvent(tx, { accountId, verb: 'removeSecondFactor', subject: 'account', subjectId: accountId })
  })
}
