import type { SignedInContext } from './context.ts'
import { liveSessions, type Session } from './queries.ts'

/** The actor's sessions that are open, newest first; one more than `limit`, to know whether there is a next page. */
export async function listSessions(
  ctx: SignedInContext,
  { limit, position }: { limit: number; position: { createdAt: string; id: string } | undefined },
): Promise<Session[]> {
  return liveSessions(ctx.db, { accountId: ctx.actor.accountId, limit: limit + 1, position, now: ctx.now })
}
