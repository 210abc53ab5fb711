import { events } from '../../../db/schema/events.ts'
import type { Transaction } from '../../infra/database.ts'

export interface RecordedEvent {
  accountId: string | null
  verb: string
  subject: 'profile' | 'demand' | 'employer' | 'account'
  subjectId: string
  /** Ids and codes only, never personal data: the record outlives an erased person. */
  detail?: Record<string, unknown>
}

/** Writes the record of a change in the change's own transaction. */
export async function recordEvent(tx: Transaction, event: RecordedEvent): Promise<void> {
  await tx.insert(events).values(event)
}
