import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { type Asking, type QueueCounts, type QueueFilter, queueCounts, queuePage } from './queue-queries.ts'
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
  const asking = askingOf(ctx)
  const [page, counts] = await Promise.all([
    queuePage(ctx.db, filter, asking, { after, limit }),
    queueCounts(ctx.db, filter, asking),
  ])
  return { items: await showMatches(ctx, page), counts }
}

/** How many wait, and since when the longest; nobody of them is looked at. */
export async function countQueue(ctx: SignedIn): Promise<{ counts: QueueCounts; oldest: Date | null }> {
  requireStaff(ctx.actor)
  const asking = askingOf(ctx)
  const [[first], counts] = await Promise.all([
    queuePage(ctx.db, {}, asking, { limit: 1 }),
    queueCounts(ctx.db, {}, asking),
  ])
  return { counts, oldest: first?.candidateAt ?? null }
}

const askingOf = ({ actor, now }: SignedIn): Asking => ({
  accountId: actor.accountId,
  today: now.toISOString().slice(0, 10),
})
