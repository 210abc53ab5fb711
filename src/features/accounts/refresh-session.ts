import { AppError } from '../../errors.ts'
import { hashToken } from '../../infra/secrets.ts'
import { refreshLifetime } from '../../infra/tokens.ts'
import { recordEvent } from '../events/index.ts'
import type { AccountsContext } from './context.ts'
import { accountById, replaceToken, revokeSessions } from './queries.ts'
import type { SignedInResult } from './sign-in.ts'

/**
 * Gives new tokens for the newest refresh token of a session. An older one was copied, or the newest one was:
 * the session ends for both.
 */
export async function refreshSession(
  ctx: AccountsContext,
  { refreshToken }: { refreshToken: string },
): Promise<SignedInResult> {
  const claims = await ctx.tokens.readRefresh(refreshToken)
  const next = claims && (await ctx.tokens.issueRefresh(claims))
  const refreshExpiresAt = new Date(ctx.now.getTime() + refreshLifetime)
  const account =
    claims &&
    next &&
    (await ctx.db.transaction(async tx => {
      const holder = await accountById(tx, claims.accountId)
      if (!holder || holder.disabledAt) return undefined
      const change = {
        ...claims,
        from: hashToken(refreshToken),
        to: hashToken(next),
        now: ctx.now,
        expiresAt: refreshExpiresAt,
      }
      if (await replaceToken(tx, change)) return holder
      // Signed by us for this session and yet not its newest. This must be kept, so nothing is thrown in here.
      if ((await revokeSessions(tx, claims, 'reuse', ctx.now)) > 0)
        await recordEvent(tx, {
          accountId: claims.accountId,
          verb: 'refreshTokenReused',
          subject: 'account',
          subjectId: claims.accountId,
          detail: { sessionId: claims.sessionId },
        })
      return undefined
    }))
  if (!account)
    throw new AppError('unauthenticated', 'This refresh token is not valid, or no longer. Sign in again.')
  const accessToken = await ctx.tokens.issueAccess({
    accountId: account.id,
    sessionId: claims.sessionId,
    epoch: account.sessionEpoch,
  })
  return { account, accessToken, refreshToken: next!, refreshExpiresAt }
}
