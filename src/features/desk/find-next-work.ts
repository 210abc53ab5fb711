import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { queues } from './queues.ts'
import { inOrder, type Position, type QueueId, type Work } from './work.ts'

/**
 * What comes after something in its queue: what nobody or the actor looks at, in the queue's order; after the last,
 * the first again. @param place of the thing at hand; absent: it is decided
 * @returns null: nothing else waits
 */
export async function findNextWork(
  ctx: SignedIn,
  { queue, id, place }: { queue: QueueId; id: string; place?: Position | undefined },
): Promise<Work | null> {
  requireStaff(ctx.actor)
  const wanted = queues.find(one => one.id === queue)
  if (!wanted) throw new AppError('not-found', 'There is no such queue.')
  const first = async (after?: Position): Promise<Work | undefined> => {
    const lists = await Promise.all(
      (['mine', 'unassigned'] as const).map(whose =>
        wanted.list(ctx, whose, { after, limit: 2, ranked: true }),
      ),
    )
    return lists
      .flat()
      .sort(inOrder)
      .find(one => one.id !== id)
  }
  return (place && (await first(place))) ?? (await first()) ?? null
}
