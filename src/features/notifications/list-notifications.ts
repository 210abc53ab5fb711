import type { SignedIn } from '../context.ts'
import { type Notification, notificationsPage, type Position, unreadCount } from './queries.ts'

/** What the actor was told: unread first, then the newest first. Absent is what they may no longer know of. */
export async function listNotifications(
  { db, actor }: Pick<SignedIn, 'db' | 'actor'>,
  page: { after?: Position | undefined; unread?: boolean | undefined; limit: number },
): Promise<{ items: Notification[]; unread: number }> {
  const [items, unread] = await Promise.all([
    notificationsPage(db, actor.accountId, page),
    unreadCount(db, actor.accountId),
  ])
  return { items, unread }
}

export async function countUnread({ db, actor }: Pick<SignedIn, 'db' | 'actor'>): Promise<number> {
  return unreadCount(db, actor.accountId)
}
