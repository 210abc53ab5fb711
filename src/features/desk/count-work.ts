import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { queues } from './queues.ts'
import type { QueueId, WorkCounts } from './work.ts'

export interface QueueSummary {
  id: QueueId
  path: string
  counts: WorkCounts
  /** Since when the longest waiting one waits. */
  oldest: Date | null
}

/** How much of each kind waits for the ministry. */
export async function countWork(ctx: SignedIn): Promise<QueueSummary[]> {
  requireStaff(ctx.actor)
  return Promise.all(queues.map(async ({ id, path, count }) => ({ id, path, ...(await count(ctx)) })))
}
