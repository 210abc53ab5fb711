import type { Locale } from '../../actor.ts'
import { recordEvent } from '../events/index.ts'
import type { AccountsContext } from './context.ts'
import { sendMail } from './jobs.ts'
import { checkPassword } from './policy.ts'
import { accountByEmail, insertAccount, replaceUnverified } from './queries.ts'

export interface SignUp {
  email: string
  password: string
  role: 'candidate' | 'employer'
  locale: Locale
}

/**
 * Makes an account that a mail must confirm. The answer and the work are the same when the address has an
 * account; then its owner gets a mail that says so.
 */
export async function signUp(ctx: AccountsContext, { email, password, role, locale }: SignUp): Promise<void> {
  checkPassword(password, email, '/password')
  const passwordHash = await ctx.passwords.hash(password)
  await ctx.db.transaction(async tx => {
    const wanted = { email, passwordHash, role, locale }
    const made = await insertAccount(tx, { ...wanted, createdAt: ctx.now })
    const pending = made ?? (await replaceUnverified(tx, wanted))
    if (pending) {
      await recordEvent(tx, {
        accountId: pending.id,
        verb: 'signUp',
        subject: 'account',
        subjectId: pending.id,
      })
      await ctx.queue.enqueue(tx, sendMail, { accountId: pending.id, mail: 'verify-email' })
      return
    }
    const owner = await accountByEmail(tx, email)
    if (owner && !owner.disabledAt)
      await ctx.queue.enqueue(tx, sendMail, { accountId: owner.id, mail: 'already-registered' })
  })
}
