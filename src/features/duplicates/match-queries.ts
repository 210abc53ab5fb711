import { and, eq, inArray } from 'drizzle-orm'
import { matchComments, matches } from '../../../db/schema/matches.ts'
import type { Transaction } from '../../infra/database.ts'

/** Whose they are. Nothing of what was answered changes, so they keep their revision. */
export async function pointMatches(
  tx: Transaction,
  ids: readonly string[],
  profileId: string | null,
): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(matches)
      .set({ profileId })
      .where(inArray(matches.id, [...ids]))
}

/** What colleagues wrote about a person at a demand stands beside the match that goes on. @returns which moved */
export async function giveComments(tx: Transaction, from: string, to: string): Promise<string[]> {
  const rows = await tx
    .update(matchComments)
    .set({ matchId: to })
    .where(eq(matchComments.matchId, from))
    .returning({ id: matchComments.id })
  return rows.map(({ id }) => id)
}

export async function commentsBack(tx: Transaction, ids: readonly string[], matchId: string): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(matchComments)
      .set({ matchId })
      .where(and(inArray(matchComments.id, [...ids])))
}
