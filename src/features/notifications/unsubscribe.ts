import { AppError } from '../../errors.ts'
import { hashToken } from '../../infra/secrets.ts'
import type { Context } from '../context.ts'
import type { Topic } from '../events/index.ts'
import { stopMails, unsubscribeBy } from './mail-queries.ts'

export interface Unsubscription {
  topics: Topic[]
  done: boolean
}

/** What the link of a mail ends; it changes nothing. @throws AppError not-found */
export async function findUnsubscription(
  { db }: Pick<Context, 'db'>,
  { token }: { token: string },
): Promise<Unsubscription> {
  const found = await unsubscribeBy(db, hashToken(token))
  if (!found) throw new AppError('not-found', 'The link is not complete or has run out.')
  return { topics: found.topics, done: found.usedAt !== null }
}

/** Whoever has the mail ends mails of its kind, without signing in. Twice is once. @throws AppError not-found */
export async function unsubscribe(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { token }: { token: string },
): Promise<Unsubscription> {
  return db.transaction(async tx => {
    await stopMails(tx, hashToken(token), now)
    const found = await unsubscribeBy(tx, hashToken(token))
    if (!found) throw new AppError('not-found', 'The link is not complete or has run out.')
    return { topics: found.topics, done: true }
  })
}
