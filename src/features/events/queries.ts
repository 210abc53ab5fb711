import { and, asc, eq, sql } from 'drizzle-orm'
import { eventNotes, events } from '../../../db/schema/events.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Verb } from './happenings.ts'
import { tell } from './tell-queries.ts'

export interface RecordedEvent {
  accountId: string | null
  /** Says in `happenings` who is told of it. */
  verb: Verb
  subject: 'profile' | 'demand' | 'employer' | 'account' | 'match' | 'proof' | 'report' | 'duplicate'
  subjectId: string
  /** Ids and codes only, never personal data: the record outlives an erased person. */
  detail?: Record<string, unknown>
  /** What staff write beside it, for staff alone. */
  note?: string | undefined
  /** Absent: when the transaction began. */
  at?: Date
}

/** Writes the record of a change in the change's own transaction, and tells those whom it concerns. */
export async function recordEvent(tx: Transaction, { note, ...event }: RecordedEvent): Promise<void> {
  const [made] = await tx.insert(events).values(event).returning({ id: events.id })
  if (note?.trim()) await tx.insert(eventNotes).values({ eventId: made!.id, note: note.trim() })
  const { verb, subject, subjectId, accountId, detail = {}, at } = event
  await tell(tx, { verb, subject, subjectIds: [subjectId], by: accountId, detail, at })
}

/** The same event for many subjects, in one statement. */
export async function recordEvents(
  db: Database | Transaction,
  { accountId, verb, subject, detail = {}, at }: Omit<RecordedEvent, 'subjectId' | 'note'>,
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length === 0) return
  await db.execute(sql`insert into events (account_id, verb, subject, subject_id, detail, at)
    select ${accountId}::uuid, ${verb}, ${subject}, unnest(${`{${subjectIds.join(',')}}`}::uuid[]), ${JSON.stringify(detail)}::jsonb,
      coalesce(${at?.toISOString() ?? null}::timestamptz, now())`)
  await tell(db, { verb, subject, subjectIds, by: accountId, detail, at })
}

export interface RecordedLine {
  at: Date
  accountId: string | null
  verb: string
  detail: unknown
}

/**
 * What happened to one thing, oldest first; to a profile also under the ids of those that were joined with it. The
 * caller has checked that the actor may know.
 */
export async function recordOf(
  db: Database | Transaction,
  subject: RecordedEvent['subject'],
  subjectId: string,
): Promise<RecordedLine[]> {
  return (await notedRecordOf(db, subject, subjectId)).map(({ note: _, ...line }) => line)
}

/** The same with what staff wrote beside it; for them alone. */
export async function notedRecordOf(
  db: Database | Transaction,
  subject: RecordedEvent['subject'],
  subjectId: string,
): Promise<(RecordedLine & { note: string | null })[]> {
  return db
    .select({
      at: events.at,
      accountId: events.accountId,
      verb: events.verb,
      detail: events.detail,
      note: eventNotes.note,
    })
    .from(events)
    .leftJoin(eventNotes, eq(eventNotes.eventId, events.id))
    .where(
      and(
        eq(events.subject, subject),
        subject === 'profile'
          ? sql`${events.subjectId} = any(array(select ${subjectId}::uuid
              union select p.id from profiles p where p.merged_into = ${subjectId}::uuid))`
          : eq(events.subjectId, subjectId),
      ),
    )
    .orderBy(asc(events.at), asc(events.id))
}
