import type { SignedIn } from '../context.ts'
import { type RecordedEvent, recordOf } from '../events/index.ts'
import { requireStaff } from './policy.ts'
import { emailsOf } from './work-queries.ts'

export interface RecordEntry {
  at: Date
  verb: string
  detail: Record<string, unknown>
  /** Null: a rule, or an account that is no more. */
  by: string | null
}

/** What happened to one thing, newest first, with who did it; for staff. Matches have a record of their own. */
export async function readRecord(
  ctx: SignedIn,
  { subject, id }: { subject: RecordedEvent['subject']; id: string },
): Promise<RecordEntry[]> {
  requireStaff(ctx.actor)
  const lines = await recordOf(ctx.db, subject, id)
  const emails = await emailsOf(
    ctx.db,
    lines.map(({ accountId }) => accountId),
  )
  return lines
    .map(({ at, verb, detail, accountId }) => ({
      at,
      verb,
      detail: detail as Record<string, unknown>,
      by: emails.get(accountId ?? '') ?? null,
    }))
    .reverse()
}
