import type { SignedIn } from '../context.ts'
import { countWork, type QueueSummary } from './count-work.ts'
import { requireStaff } from './policy.ts'
import { queues } from './queues.ts'
import { inOrder, type Position, type QueueId, type Whose, type Work } from './work.ts'
import { emailsOf } from './work-queries.ts'

export interface WorkList {
  /** With the address of the liaison who looks at it. */
  items: (Work & { ownerEmail: string | null })[]
  /** Of each queue, whatever is listed. */
  summaries: QueueSummary[]
}

/**
 * What waits for the ministry: of one queue in its order, or of all the longest waiting first.
 * @param limit of the items; ask for one more to know whether there are more
 */
export async function listWork(
  ctx: SignedIn,
  {
    queue,
    whose = 'all',
    ...page
  }: {
    queue?: QueueId | undefined
    whose?: Whose | undefined
    after?: Position | undefined
    limit: number
  },
): Promise<WorkList> {
  requireStaff(ctx.actor)
  const wanted = queues.filter(({ id }) => queue === undefined || id === queue)
  const [summaries, lists] = await Promise.all([
    countWork(ctx),
    Promise.all(wanted.map(one => one.list(ctx, whose, { ...page, ranked: queue !== undefined }))),
  ])
  const items = lists.flat().sort(inOrder).slice(0, page.limit)
  const emails = await emailsOf(
    ctx.db,
    items.map(({ owner }) => owner),
  )
  return {
    items: items.map(item => ({ ...item, ownerEmail: emails.get(item.owner ?? '') ?? null })),
    summaries,
  }
}
