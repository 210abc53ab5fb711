import { and, asc, eq, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { matchComments } from '../../../db/schema/matches.ts'
import type { Transaction } from '../../infra/database.ts'
import type { Handle } from './queries.ts'

export type CommentSide = 'employer' | 'ministry'
export interface Comment {
  id: string
  text: string
  createdAt: Date
  accountId: string | null
  /** Of the colleague who wrote it; null when the account is no more. */
  email: string | null
}

/** One side's comments, oldest first. The caller has checked that the actor is of that side. */
export async function commentsOf(db: Handle, matchId: string, side: CommentSide): Promise<Comment[]> {
  return db
    .select({
      id: matchComments.id,
      text: matchComments.text,
      createdAt: matchComments.createdAt,
      accountId: matchComments.accountId,
      email: accounts.email,
    })
    .from(matchComments)
    .leftJoin(accounts, eq(accounts.id, matchComments.accountId))
    .where(and(eq(matchComments.matchId, matchId), eq(matchComments.side, side)))
    .orderBy(asc(matchComments.id))
}

export async function insertComment(
  tx: Transaction,
  row: typeof matchComments.$inferInsert,
): Promise<string> {
  const [made] = await tx.insert(matchComments).values(row).returning({ id: matchComments.id })
  return made!.id
}

/** @returns false when the actor wrote no such comment */
export async function deleteComment(
  tx: Transaction,
  { id, matchId, accountId }: { id: string; matchId: string; accountId: string },
): Promise<boolean> {
  const gone = await tx
    .delete(matchComments)
    .where(
      and(
        eq(matchComments.id, id),
        eq(matchComments.matchId, matchId),
        eq(matchComments.accountId, accountId),
      ),
    )
    .returning({ id: matchComments.id })
  return gone.length === 1
}

/** How many of one side's comments each match has; those without any are left out. */
export async function commentCounts(
  db: Handle,
  matchIds: readonly string[],
  side: CommentSide,
): Promise<Map<string, number>> {
  if (matchIds.length === 0) return new Map()
  const rows = await db
    .select({ matchId: matchComments.matchId, count: sql<number>`count(*)::integer` })
    .from(matchComments)
    .where(
      and(
        sql`${matchComments.matchId} = any(${sql.param([...matchIds])}::uuid[])`,
        eq(matchComments.side, side),
      ),
    )
    .groupBy(matchComments.matchId)
  return new Map(rows.map(({ matchId, count }) => [matchId, count]))
}
