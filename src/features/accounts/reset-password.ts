import { hashToken } from '../../infra/secrets.ts'
import { recordEvent } from '../events/index.ts'
import type { AccountsContext } from './context.ts'
import { sendMail } from './jobs.ts'
import { checkPassword } from './policy.ts'
import { accountOfToken, changePasswordHash, raiseEpoch, revokeSessions, useOneTimeToken } from './queries.ts'
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
    const used = await useOneTimeToken(tx, hashToken(token), 'reset-password', ctx.now)
    if (!used) throw spentToken()
    const { accountId } = used
    await changePasswordHash(tx, accountId, passwordHash)
    await raiseEpoch(tx, accountId)
    await revokeSessions(tx, { accountId }, 'password', ctx.now)
    await recordEvent(tx, { accountId, verb: 'resetPassword', subject: 'account', subjectId: accountId })
    await ctx.queue.enqueue(tx, sendMail, { accountId, mail: 'password-changed' })
  })
}
