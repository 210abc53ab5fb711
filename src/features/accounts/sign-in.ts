import { randomUUID } from 'node:crypto'
import { hashToken } from '../../infra/secrets.ts'
import { refreshLifetime } from '../../infra/tokens.ts'
import { requireCode } from '../second-factors/index.ts'
import { type Credentials, checkCredentials, wrongPassword } from './check-credentials.ts'
import type { AccountsContext } from './context.ts'
import { type Account, insertSession } from './queries.ts'

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
  { client, code, ...credentials }: Credentials & { client: string; code?: string | undefined },
): Promise<SignedInResult> {
  const account = await checkCredentials(ctx, credentials)
  const given = await requireCode(ctx, account, code)
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
    ...(given && { secondFactorAt: ctx.now }),
  })
  if (!started) throw wrongPassword()
  return { account, accessToken, refreshToken, refreshExpiresAt }
}
