import type { SignedIn } from '../context.ts'
import { notedRecordOf, type RecordedEvent } from '../events/index.ts'
import { requireStaff } from './policy.ts'
import { emailsOf } from './work-queries.ts'

export interface RecordEntry {
  at: Date
  verb: string
  detail: Record<string, unknown>
  /** What staff wrote beside it. */
  note: string | null
  /** Null: a rule, or an account that is no more. */
  by: string | null
}

/** What happened to one thing, newest first, with who did it; for staff. Matches have a record of their own. */
export async function readRecord(
  ctx: SignedIn,
  { subject, id }: { subject: RecordedEvent['subject']; id: string },
): Promise<RecordEntry[]> {
  requireStaff(ctx.actor)
  const lines = await notedRecordOf(ctx.db, subject, id)
  const emails = await emailsOf(
    ctx.db,
    lines.map(({ accountId }) => accountId),
  )
  return lines
    .map(({ at, verb, detail, note, accountId }) => ({
      at,
      verb,
      detail: detail as Record<string, unknown>,
      note,
      by: emails.get(accountId ?? '') ?? null,
    }))
    .reverse()
}
