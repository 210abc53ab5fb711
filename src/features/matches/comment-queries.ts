import { and, asc, desc, eq, gt, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { matchComments } from '../../../db/schema/matches.ts'
import type { Database, Transaction } from '../../infra/database.ts'
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

const shown = isNull(matchComments.removedAt)

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
    .where(and(eq(matchComments.matchId, matchId), eq(matchComments.side, side), shown))
    .orderBy(asc(matchComments.id))
}

export async function insertComment(
  tx: Transaction,
  row: typeof matchComments.$inferInsert,
): Promise<string> {
  const [made] = await tx.insert(matchComments).values(row).returning({ id: matchComments.id })
  return made!.id
}

/** A comment of the actor's own. */
interface Own {
  id: string
  matchId: string
  accountId: string
}

const own = ({ id, matchId, accountId }: Own): SQL | undefined =>
  and(eq(matchComments.id, id), eq(matchComments.matchId, matchId), eq(matchComments.accountId, accountId))

/** @returns false when the actor wrote no such comment, or it is removed already */
export async function hideComment(tx: Transaction, comment: Own, now: Date): Promise<boolean> {
  const hidden = await tx
    .update(matchComments)
    .set({ removedAt: now })
    .where(and(own(comment), shown))
    .returning({ id: matchComments.id })
  return hidden.length === 1
}

/** @returns false when the actor has removed no such comment */
export async function showComment(tx: Transaction, comment: Own): Promise<boolean> {
  const back = await tx
    .update(matchComments)
    .set({ removedAt: null })
    .where(and(own(comment), isNotNull(matchComments.removedAt)))
    .returning({ id: matchComments.id })
  return back.length === 1
}

/** Of the comments that this account removed since then, the last. */
export async function lastRemoved(
  db: Handle,
  { matchId, accountId, since }: { matchId: string; accountId: string; since: Date },
): Promise<string | undefined> {
  const [row] = await db
    .select({ id: matchComments.id })
    .from(matchComments)
    .where(
      and(
        eq(matchComments.matchId, matchId),
        eq(matchComments.accountId, accountId),
        gt(matchComments.removedAt, since),
      ),
    )
    .orderBy(desc(matchComments.removedAt))
    .limit(1)
  return row?.id
}

/** Comments removed before then are gone for good. */
export async function forgetRemoved(db: Database, before: Date): Promise<void> {
  await db.delete(matchComments).where(lt(matchComments.removedAt, before))
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
        shown,
      ),
    )
    .groupBy(matchComments.matchId)
  return new Map(rows.map(({ matchId, count }) => [matchId, count]))
}
