import { and, asc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { matches } from '../../../db/schema/matches.ts'
import { profiles } from '../../../db/schema/profiles.ts'
import type { Database, Transaction } from '../../infra/database.ts'

export interface Unchosen {
  id: string
  /** Null: the person has erased everything. */
  profileId: string | null
}

/** What goes on at a demand before the employer has selected the person. What was put aside by a join is in it too. */
const unchosenAt = (demandId: string): SQL | undefined =>
  and(
    eq(matches.demandId, demandId),
    inArray(matches.candidate, ['none', 'interested', 'agreed']),
    inArray(matches.employer, ['none', 'shortlisted']),
    or(ne(matches.candidate, 'none'), eq(matches.employer, 'shortlisted')),
    ne(matches.ministry, 'not-referred'),
    eq(matches.offer, 'none'),
    isNull(matches.cancelledAt),
  )

export async function unchosenMatches(db: Database | Transaction, demandId: string): Promise<Unchosen[]> {
  return db
    .select({ id: matches.id, profileId: matches.profileId })
    .from(matches)
    .where(unchosenAt(demandId))
    .orderBy(asc(matches.id))
}

/** Keeps those who would be out from answering anywhere until the end: profiles are locked before demands. */
export async function holdUnchosen(tx: Transaction, demandId: string): Promise<Set<string>> {
  const own = tx.select({ id: matches.profileId }).from(matches).where(unchosenAt(demandId))
  const rows = await tx
    .select({ id: profiles.id })
    .from(profiles)
    .where(inArray(profiles.id, own))
    .orderBy(asc(profiles.id))
    .for('update')
  return new Set(rows.map(({ id }) => id))
}

export async function markEnded(
  tx: Transaction,
  ids: readonly string[],
  { reason, by, now }: { reason: string; by: string | null; now: Date },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(matches)
    .set({
      cancelReason: reason,
      cancelledBy: by,
      cancelledAt: now,
      revision: sql`${matches.revision} + 1`,
      updatedAt: now,
    })
    .where(inArray(matches.id, [...ids]))
}
