import { AppError } from '../../errors.ts'
import type { SignedInContext } from './context.ts'
import { accountById } from './queries.ts'

/**
 * That it is really this person who asks for what cannot be undone.
 * @throws AppError invalid-input at /password
 */
export async function confirmPassword(
  ctx: Pick<SignedInContext, 'db' | 'actor' | 'passwords'>,
  { password }: { password: string },
): Promise<void> {
  const account = await accountById(ctx.db, ctx.actor.accountId)
  if (!(await ctx.passwords.verify(account?.passwordHash, password)))
    throw new AppError('invalid-input', 'The present password is wrong.', {
      details: [{ path: '/password', message: 'must be your present password' }],
    })
}
