import { AppError } from '../../errors.ts'
import { hashToken } from '../../infra/secrets.ts'
import { recordEvent } from '../events/index.ts'
import type { AccountsContext } from './context.ts'
import { markVerified, useOneTimeToken } from './queries.ts'

/** Confirms an e-mail address with the code that was sent to it. */
export async function verifyEmail(ctx: AccountsContext, { token }: { token: string }): Promise<void> {
  await ctx.db.transaction(async tx => {
    const accountId = await useOneTimeToken(tx, hashToken(token), 'verify-email', ctx.now)
    if (accountId === undefined) throw spentToken()
    await markVerified(tx, accountId, ctx.now)
    await recordEvent(tx, { accountId, verb: 'verifyEmail', subject: 'account', subjectId: accountId })
  })
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
