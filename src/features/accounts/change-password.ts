import { AppError } from '../../errors.ts'
import { recordEvent } from '../events/index.ts'
import type { SignedInContext } from './context.ts'
import { sendMail } from './jobs.ts'
import { checkPassword } from './policy.ts'
import { accountById, changePasswordHash, revokeSessions } from './queries.ts'

/** Changes the actor's password, knowing the present one, and ends all their other sessions. */
export async function changePassword(
  ctx: SignedInContext,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<void> {
  const { accountId, sessionId } = ctx.actor
  const account = await accountById(ctx.db, accountId)
  if (!(await ctx.passwords.verify(account?.passwordHash, password)) || !account)
    throw new AppError('invalid-input', 'The present password is wrong.', {
      details: [{ path: '/password', message: 'must be your present password' }],
    })
  checkPassword(newPassword, account.email, '/newPassword')
  const passwordHash = await ctx.passwords.hash(newPassword)
  await ctx.db.transaction(async tx => {
    await changePasswordHash(tx, accountId, passwordHash)
    await revokeSessions(tx, { accountId, except: sessionId }, 'password', ctx.now)
    await recordEvent(tx, { accountId, verb: 'changePassword', subject: 'account', subjectId: accountId })
    await ctx.queue.enqueue(tx, sendMail, { accountId, mail: 'password-changed' })
  })
}
