import { AppError } from '../../errors.ts'
import type { AccountsContext } from './context.ts'
import { type Account, accountByEmail } from './queries.ts'

export interface Credentials {
  email: string
  password: string
}

/**
 * The account whose password this is. The work is the same for an address without an account.
 * @throws AppError unauthenticated; forbidden for an address not confirmed yet, or a disabled account
 */
export async function checkCredentials(
  ctx: AccountsContext,
  { email, password }: Credentials,
): Promise<Account> {
  const account = await accountByEmail(ctx.db, email)
  const right = await ctx.passwords.verify(account?.passwordHash, password)
  if (!account || !right) throw wrongPassword()
  if (account.disabledAt)
    throw new AppError('forbidden', 'This account is disabled. Write to the service to have it opened again.')
  if (!account.emailVerifiedAt) throw new UnconfirmedAddress()
  return account
}

/** Its own kind, for the page offers another mail. */
export class UnconfirmedAddress extends AppError {
  constructor() {
    super(
      'forbidden',
      'Confirm your e-mail address first, with the code we sent you. You can ask for a new one.',
    )
  }
}

export function wrongPassword(): AppError {
  return new AppError('unauthenticated', 'The e-mail address or the password is wrong.')
}
