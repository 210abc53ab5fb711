import type { Queue } from '../../infra/queue.ts'
import { digestDay, zoneOfReader } from './digest-day.ts'
import { findDigests, findDue, forgetTold, mailDigest, mailDue } from './jobs.ts'
import { accountsDue, digestReaders, digestSent, forgetBefore } from './mail-queries.ts'
import { type MailDeps, sendDigest, sendDue } from './send-mails.ts'

export interface TaskDeps extends MailDeps {
  queue: Queue
}

const keptDays = 365

/** What the worker does for notifications. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  const { db, clock, queue } = deps
  await queue.work(findDue, () => askForMails(deps))
  await queue.work(mailDue, data => sendDue(deps, data))
  await queue.work(findDigests, () => askForDigests(deps))
  await queue.work(mailDigest, data => sendDigest(deps, data))
  await queue.work(forgetTold, () => forgetBefore(db, new Date(clock().getTime() - keptDays * 86_400_000)))
  await queue.every(findDue, '* * * * *', {})
  // Zones are whole and half hours from UTC; a worker that was away sends later the same day.
  await queue.every(findDigests, '*/30 * * * *', {})
  await queue.every(forgetTold, '23 4 * * *', {})
}

type Asking = Pick<TaskDeps, 'db' | 'clock'> & { queue: Pick<Queue, 'enqueue'> }

/** A job for each person, so that one address that fails holds up nobody else. */
export async function askForMails({ db, queue }: Asking): Promise<void> {
  for (const accountId of await accountsDue(db)) await queue.enqueue(db, mailDue, { accountId })
}

export async function askForDigests({ db, clock, queue }: Asking): Promise<void> {
  for (const reader of await digestReaders(db)) {
    const day = digestDay(clock(), zoneOfReader(reader), reader.role)
    if (day && !(await digestSent(db, reader.accountId, day)))
      await queue.enqueue(db, mailDigest, { accountId: reader.accountId, day })
  }
}
