import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { type Notification, notificationOf, setRead } from './queries.ts'

type Reading = Pick<SignedIn, 'db' | 'actor' | 'now'>

/** Marks the actor's own as read, by id or, without ids, all. Twice is once. */
export async function readNotifications(
  { db, actor, now }: Reading,
  { ids }: { ids?: readonly string[] | undefined },
): Promise<void> {
  await setRead(db, actor.accountId, now, ids)
}

/** One is opened, so it is read. @throws AppError not-found for somebody else's */
export async function openNotification(ctx: Reading, { id }: { id: string }): Promise<Notification> {
  const found = await notificationOf(ctx.db, ctx.actor.accountId, id)
  if (!found)
    throw new AppError(
      'not-found',
      'There is no such notification, or what it was about no longer concerns you.',
    )
  await readNotifications(ctx, { ids: [id] })
  return found
}
