import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { queues } from './queues.ts'
import type { Position, QueueId, Work } from './work.ts'

/**
 * What comes after something in its queue: what nobody or the actor looks at, the longest waiting first; after the
 * last, the first again. @param since when the thing at hand has waited; absent: it is decided
 * @returns null: nothing else waits
 */
export async function findNextWork(
  ctx: SignedIn,
  { queue, id, since }: { queue: QueueId; id: string; since?: Date | undefined },
): Promise<Work | null> {
  requireStaff(ctx.actor)
  const wanted = queues.find(one => one.id === queue)
  if (!wanted) throw new AppError('not-found', 'There is no such queue.')
  const first = async (after?: Position): Promise<Work | undefined> => {
    const lists = await Promise.all(
      (['mine', 'unassigned'] as const).map(whose => wanted.list(ctx, whose, { after, limit: 2 })),
    )
    return lists
      .flat()
      .sort((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1))
      .find(one => one.id !== id)
  }
  return (since && (await first([since.toISOString(), id]))) ?? (await first()) ?? null
}
