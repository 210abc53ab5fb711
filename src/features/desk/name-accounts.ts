import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { emailsOf } from './work-queries.ts'

/** The addresses of accounts, for staff; one that is no more is left out. */
export async function nameAccounts(
  ctx: SignedIn,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  requireStaff(ctx.actor)
  return emailsOf(ctx.db, ids)
}
