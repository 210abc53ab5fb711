import type { SignedIn } from '../context.ts'
import { demandFor } from './queries.ts'
import { newsOf, putVisit } from './visit-queries.ts'

/** The actor looks at the people of a demand now: what happened until now is news to them no more. */
export async function visitDemand(ctx: SignedIn, { id }: { id: string }): Promise<void> {
  await demandFor(ctx.db, ctx.actor, id)
  await putVisit(ctx.db, ctx.actor.accountId, id, ctx.now)
}

/**
 * Of demands the actor has listed: how many people showed interest, answered or were referred since the actor's last
 * visit. Those without news are left out.
 */
export async function newsOfDemands(ctx: SignedIn, ids: readonly string[]): Promise<Map<string, number>> {
  return newsOf(ctx.db, ctx.actor.accountId, ids)
}
