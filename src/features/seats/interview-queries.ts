import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { interviews } from '../../../db/schema/matches.ts'
import type { Transaction } from '../../infra/database.ts'

/** Cancels what is proposed, and what is fixed and lies ahead. @param by null: a rule @returns their ids */
export async function cancelTalks(
  tx: Transaction,
  matchId: string,
  { by, now }: { by: string | null; now: Date },
): Promise<string[]> {
  const rows = await tx
    .update(interviews)
    .set({ cancelledBy: by, cancelledAt: now })
    .where(
      and(
        eq(interviews.matchId, matchId),
        isNull(interviews.cancelledAt),
        or(isNull(interviews.confirmedTime), gt(interviews.confirmedTime, now)),
      ),
    )
    .returning({ id: interviews.id })
  return rows.map(({ id }) => id)
}
