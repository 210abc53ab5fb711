import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { emailsOf, type Source, type WaitingRow, waitingOne } from './work-queries.ts'

export type Waiting = WaitingRow & { ownerEmail: string | null }

/** Since when one thing waits, who looks at it and until when; null when it does not wait. */
export async function getWaiting(
  ctx: SignedIn,
  { subject, id }: { subject: Source; id: string },
): Promise<Waiting | null> {
  requireStaff(ctx.actor)
  const row = await waitingOne(ctx.db, subject, id)
  if (!row) return null
  const emails = await emailsOf(ctx.db, [row.owner])
  return { ...row, ownerEmail: emails.get(row.owner ?? '') ?? null }
}
