import type { AccountsContext } from './context.ts'
import { sendMail } from './jobs.ts'
import { accountByEmail } from './queries.ts'

/** Sends a code for a new password; an address that waits for its confirmation gets the code for that. The answer is the same for every address. */
export async function requestPasswordReset(
  ctx: AccountsContext,
  { email }: { email: string },
): Promise<void> {
  await ctx.db.transaction(async tx => {
    const account = await accountByEmail(tx, email)
    if (account && !account.disabledAt)
      await ctx.queue.enqueue(tx, sendMail, { accountId: account.id, mail: 'reset-password' })
  })
}
