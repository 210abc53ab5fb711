import type { AccountsContext } from './context.ts'
import { sendMail } from './jobs.ts'
import { accountByEmail } from './queries.ts'

/**
 * Sends a new code to an address that waits for its confirmation, for what was first asked; signing up again sends one
 * for something else. The answer is the same for every address.
 */
export async function resendVerification(ctx: AccountsContext, { email }: { email: string }): Promise<void> {
  await ctx.db.transaction(async tx => {
    const account = await accountByEmail(tx, email)
    if (account && !account.emailVerifiedAt && !account.disabledAt)
      await ctx.queue.enqueue(tx, sendMail, { accountId: account.id, mail: 'verify-email' })
  })
}
