import { noPassword } from '../../infra/passwords.ts'
import { recordEvent } from '../events/index.ts'
import type { AccountsContext } from './context.ts'
import { sendMail } from './jobs.ts'
import { type Asked, accountByEmail, insertAccount } from './queries.ts'

/**
 * Makes an account that a mail must confirm. It has no password: who confirms chooses one, so nobody can wait with a
 * password of their own for the owner of an address to confirm it. The answer is the same when the address has an
 * account; then its owner gets a mail that says so. Signing up again while it waits sends a code for what is asked now.
 */
export async function signUp(
  ctx: AccountsContext,
  { email, role, locale }: Asked & { email: string },
): Promise<void> {
  await ctx.db.transaction(async tx => {
    const first = { email, passwordHash: noPassword, role, locale, createdAt: ctx.now }
    const account = (await insertAccount(tx, first)) ?? (await accountByEmail(tx, email))
    if (!account || account.disabledAt) return
    const accountId = account.id
    if (account.emailVerifiedAt) {
      await ctx.queue.enqueue(tx, sendMail, { accountId, mail: 'already-registered' })
      return
    }
    await recordEvent(tx, { accountId, verb: 'signUp', subject: 'account', subjectId: accountId })
    await ctx.queue.enqueue(tx, sendMail, { accountId, mail: 'verify-email', asked: { role, locale } })
  })
}
