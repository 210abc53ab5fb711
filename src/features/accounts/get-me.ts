import { AppError } from '../../errors.ts'
import type { SignedInContext } from './context.ts'
import { type Account, accountById } from './queries.ts'

/** The actor's own account. */
export async function getMe(ctx: SignedInContext): Promise<Account> {
  const account = await accountById(ctx.db, ctx.actor.accountId)
  if (!account) throw new AppError('not-found', 'This account does not exist any more.')
  return account
}
