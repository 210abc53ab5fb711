import { isStaff, type Role } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import { checkCode } from './check-code.ts'
import type { SecondFactorContext } from './context.ts'
import { factorsOf } from './queries.ts'

/**
 * For signing in to the API: who has a second factor sends its code along; staff must have one.
 * @returns whether a code was asked and right
 * @throws AppError second-factor-required without a code, unauthenticated for a wrong one, forbidden for staff without
 */
export async function requireCode(
  ctx: SecondFactorContext,
  account: { id: string; role: Role },
  code: string | undefined,
): Promise<boolean> {
  const factors = await factorsOf(ctx.db, account.id)
  if (factors.length === 0) {
    if (!isStaff({ accountId: account.id, role: account.role })) return false
    throw new AppError(
      'forbidden',
      'Ministry staff signs in with a second factor. Set one up first, at /account/two-factor in the portal.',
    )
  }
  if (code === undefined)
    throw new AppError(
      'second-factor-required',
      'Send the present code of your authenticator app, or a recovery code, as `code` too.',
    )
  if (!(await checkCode(ctx, { accountId: account.id, code })))
    throw new AppError('unauthenticated', 'The code is wrong, was used, or has run out.')
  return true
}
