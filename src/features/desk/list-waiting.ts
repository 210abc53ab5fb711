import type { SignedIn } from '../context.ts'
import type { Waiting } from './get-waiting.ts'
import { requireStaff } from './policy.ts'
import { emailsOf, type Source, waitingThese } from './work-queries.ts'

/** Those of some things that wait, by id: since when, who looks at each and until when. */
export async function listWaiting(
  ctx: SignedIn,
  { subject, ids }: { subject: Source; ids: readonly string[] },
): Promise<Map<string, Waiting>> {
  requireStaff(ctx.actor)
  const rows = await waitingThese(ctx.db, subject, ids)
  const emails = await emailsOf(
    ctx.db,
    rows.map(({ owner }) => owner),
  )
  return new Map(rows.map(row => [row.id, { ...row, ownerEmail: emails.get(row.owner ?? '') ?? null }]))
}
