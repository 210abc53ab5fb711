import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { type QueueCounts, type QueueFilter, queueCounts, queuePage } from './queue-queries.ts'
import { type ShownMatch, showMatches } from './show-matches.ts'

export interface Queue {
  items: ShownMatch[]
  /** Of everything the filter finds: exact. */
  counts: QueueCounts
}

/** Matches that wait for the ministry's decision, the longest waiting first. */
export async function listQueue(
  ctx: SignedIn,
  {
    after,
    limit,
    ...filter
  }: QueueFilter & { after?: [candidateAt: string, id: string] | undefined; limit: number },
): Promise<Queue> {
  requireStaff(ctx.actor)
  const asking = { accountId: ctx.actor.accountId, today: ctx.now.toISOString().slice(0, 10) }
  const [page, counts] = await Promise.all([
    queuePage(ctx.db, filter, asking, { after, limit }),
    queueCounts(ctx.db, filter, asking),
  ])
  return { items: await showMatches(ctx, page), counts }
}
