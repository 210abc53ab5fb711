import { AppError } from '../../errors.ts'
import { hashToken } from '../../infra/secrets.ts'
import { recordEvent } from '../events/index.ts'
import type { AccountsContext } from './context.ts'
import { checkPassword } from './policy.ts'
import { accountOfToken, confirmAccount, useOneTimeToken } from './queries.ts'

/**
 * Confirms an e-mail address with the code that was sent to it, and sets the password: only who reads the mail chooses
 * it. The account gets the role that the sign-up asked for which sent this code.
 * @returns the address, for whoever goes on to sign in
 */
export async function verifyEmail(
  ctx: AccountsContext,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  const tokenHash = hashToken(token)
  // Looked up first, so that a made-up code costs no password hash.
  const account = await accountOfToken(ctx.db, tokenHash, 'verify-email', ctx.now)
  if (!account) throw spentToken()
  checkPassword(password, account.email, '/password')
  const passwordHash = await ctx.passwords.hash(password)
  await ctx.db.transaction(async tx => {
    const used = await useOneTimeToken(tx, tokenHash, 'verify-email', ctx.now)
    if (!used?.role || !used.locale) throw spentToken()
    const { accountId, role, locale } = used
    // Of two codes used at once, one confirms.
    if (!(await confirmAccount(tx, accountId, { role, locale, passwordHash, emailVerifiedAt: ctx.now })))
      throw spentToken()
    await recordEvent(tx, {
      accountId,
      verb: 'verifyEmail',
      subject: 'account',
      subjectId: accountId,
      detail: { role },
    })
  })
  return { email: account.email }
}

export function spentToken(): AppError {
  return new AppError(
    'invalid-input',
    'This code is not valid, was used, or has run out. Ask for a new one.',
    {
      details: [{ path: '/token', message: 'must be the newest code that was sent, used once and in time' }],
    },
  )
}
