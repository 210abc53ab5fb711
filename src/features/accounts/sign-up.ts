import type { Locale } from '../../actor.ts'
import { recordEvent } from '../events/index.ts'
import type { AccountsContext } from './context.ts'
import { sendMail } from './jobs.ts'
import { checkPassword } from './policy.ts'
import { accountByEmail, deleteVerifyCodes, insertAccount, replaceUnverified } from './queries.ts'

export interface SignUp {
  email: string
  password: string
  role: 'candidate' | 'employer'
  locale: Locale
}

/**
 * Makes an account that a mail must confirm. The answer and the work are the same when the address has an
 * account; then its owner gets a mail that says so. An address that waits for its confirmation loses its password:
 * nobody knows which of those who signed up with it reads its mail, so the mail asks for a password too.
 */
export async function signUp(ctx: AccountsContext, { email, password, role, locale }: SignUp): Promise<void> {
  checkPassword(password, email, '/password')
  const passwordHash = await ctx.passwords.hash(password)
  await ctx.db.transaction(async tx => {
    const made = await insertAccount(tx, { email, passwordHash, role, locale, createdAt: ctx.now })
    // Codes before accounts, as confirming locks them.
    if (!made) await deleteVerifyCodes(tx, email)
    const pending = made ?? (await replaceUnverified(tx, { email, role, locale }))
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
