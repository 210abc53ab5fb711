import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { interviews } from '../../../db/schema/matches.ts'
import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { Handle } from './queries.ts'

export type Interview = typeof interviews.$inferSelect

/** Oldest first. The caller has checked that the match is the actor's. */
export async function interviewsOf(db: Handle, matchId: string): Promise<Interview[]> {
  return db.select().from(interviews).where(eq(interviews.matchId, matchId)).orderBy(asc(interviews.id))
}

/** @throws AppError not-found; whether the match is the actor's is checked by the caller */
export async function interviewById(db: Handle, id: string): Promise<Interview> {
  const [row] = await db.select().from(interviews).where(eq(interviews.id, id))
  if (!row) throw new AppError('not-found', 'There is no such match, or it is not yours.')
  return row
}

/** @returns null when one waits for an answer already */
export async function insertInterview(
  tx: Transaction,
  row: typeof interviews.$inferInsert,
): Promise<Interview | null> {
  const [made] = await tx.insert(interviews).values(row).onConflictDoNothing().returning()
  return made ?? null
}

/** @returns null when it was confirmed or cancelled in between */
export async function putOtherTimes(
  tx: Transaction,
  id: string,
  otherTimes: Date[],
  now: Date,
): Promise<Interview | null> {
  const [changed] = await tx
    .update(interviews)
    .set({ otherTimes, otherTimesAt: now })
    .where(and(eq(interviews.id, id), isNull(interviews.confirmedAt), isNull(interviews.cancelledAt)))
    .returning()
  return changed ?? null
}

/** @returns null when it was confirmed or cancelled, or other times stand there, in between */
export async function confirmTime(
  tx: Transaction,
  id: string,
  { time, of, now }: { time: Date; of: 'times' | 'otherTimes'; now: Date },
): Promise<Interview | null> {
  const [changed] = await tx
    .update(interviews)
    .set({ confirmedTime: time, confirmedAt: now })
    .where(
      and(
        eq(interviews.id, id),
        isNull(interviews.confirmedAt),
        isNull(interviews.cancelledAt),
        sql`${time.toISOString()}::timestamptz = any(${interviews[of]})`,
      ),
    )
    .returning()
  return changed ?? null
}

/** @returns null when it was cancelled in between */
export async function cancelOne(
  tx: Transaction,
  id: string,
  by: string,
  now: Date,
): Promise<Interview | null> {
  const [changed] = await tx
    .update(interviews)
    .set({ cancelledBy: by, cancelledAt: now })
    .where(and(eq(interviews.id, id), isNull(interviews.cancelledAt)))
    .returning()
  return changed ?? null
}
