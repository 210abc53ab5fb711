import { randomUUID } from 'node:crypto'
import { AppError } from '../../errors.ts'
import { hashToken } from '../../infra/secrets.ts'
import { refreshLifetime } from '../../infra/tokens.ts'
import type { AccountsContext } from './context.ts'
import { type Account, accountByEmail, insertSession } from './queries.ts'

export interface SignedInResult {
  account: Account
  accessToken: string
  refreshToken: string
  refreshExpiresAt: Date
}

/**
 * Starts a session. The work is the same for an address without an account, or not confirmed yet, which has no password.
 * @param client how the caller calls itself, shown in the list of sessions
 * @throws AppError unauthenticated; forbidden for a disabled account
 */
export async function signIn(
  ctx: AccountsContext,
  { email, password, client }: { email: string; password: string; client: string },
): Promise<SignedInResult> {
  const account = await accountByEmail(ctx.db, email)
  const right = await ctx.passwords.verify(account?.passwordHash, password)
  if (!account || !right) throw wrongPassword()
  if (account.disabledAt)
    throw new AppError('forbidden', 'This account is disabled. Write to the service to have it opened again.')

  const sessionId = randomUUID()
  const refreshToken = await ctx.tokens.issueRefresh({ accountId: account.id, sessionId })
  const accessToken = await ctx.tokens.issueAccess({
    accountId: account.id,
    sessionId,
    epoch: account.sessionEpoch,
  })
  const refreshExpiresAt = new Date(ctx.now.getTime() + refreshLifetime)
  const started = await insertSession(ctx.db, {
    id: sessionId,
    account,
    tokenHash: hashToken(refreshToken),
    client: client.slice(0, 200),
    now: ctx.now,
    expiresAt: refreshExpiresAt,
  })
  if (!started) throw wrongPassword()
  return { account, accessToken, refreshToken, refreshExpiresAt }
}

function wrongPassword(): AppError {
  return new AppError('unauthenticated', 'The e-mail address or the password is wrong.')
}
