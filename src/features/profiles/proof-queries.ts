import { asc, inArray } from 'drizzle-orm'
import { proofs } from '../../../db/schema/proofs.ts'
import type { Database, Transaction } from '../../infra/database.ts'

const { id, list, fact, name, type, size, uploadedAt, decision, reason, note, validUntil, decidedAt } = proofs
const columns = {
  id,
  list,
  fact,
  name,
  type,
  size,
  uploadedAt,
  decision,
  reason,
  note,
  validUntil,
  decidedAt,
}
/** A file that backs a fact, as its person may know it: not where it lies, nor who decided. */
export type Proof = Pick<typeof proofs.$inferSelect, keyof typeof columns>

/** All of a person's profiles, the oldest first. The caller has checked that the actor may know. */
export async function proofsOf(db: Database | Transaction, profileIds: readonly string[]): Promise<Proof[]> {
  return db
    .select(columns)
    .from(proofs)
    .where(inArray(proofs.profileId, [...profileIds]))
    .orderBy(asc(proofs.id))
}
