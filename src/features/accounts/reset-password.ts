import { noPassword } from '../../infra/passwords.ts'
import { hashToken } from '../../infra/secrets.ts'
import { recordEvent } from '../events/index.ts'
import type { AccountsContext } from './context.ts'
import { sendMail } from './jobs.ts'
import { checkPassword } from './policy.ts'
import {
  accountOfToken,
  changePasswordHash,
  markVerified,
  raiseEpoch,
  revokeSessions,
  useOneTimeToken,
} from './queries.ts'
import { spentToken } from './verify-email.ts'

/** Sets a new password with the code that was sent, and ends every session. */
export async function resetPassword(
  ctx: AccountsContext,
  { token, newPassword }: { token: string; newPassword: string },
): Promise<void> {
  // Looked up first, so that a made-up code costs no password hash.
  const account = await accountOfToken(ctx.db, hashToken(token), 'reset-password', ctx.now)
  if (!account) throw spentToken()
  checkPassword(newPassword, account.email, '/newPassword')
  const passwordHash = await ctx.passwords.hash(newPassword)
  await ctx.db.transaction(async tx => {
    const accountId = await useOneTimeToken(tx, hashToken(token), 'reset-password', ctx.now)
    if (accountId === undefined) throw spentToken()
    await changePasswordHash(tx, accountId, passwordHash)
    // Who has the code reads the mail of this address.
    await markVerified(tx, accountId, ctx.now)
    await raiseEpoch(tx, accountId)
    await revokeSessions(tx, { accountId }, 'password', ctx.now)
    await recordEvent(tx, { accountId, verb: 'resetPassword', subject: 'account', subjectId: accountId })
    // A first password is no change to warn of.
    if (account.passwordHash !== noPassword)
      await ctx.queue.enqueue(tx, sendMail, { accountId, mail: 'password-changed' })
  })
}
