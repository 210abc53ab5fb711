import { isStaff } from '../../actor.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Mailer, MailKind } from '../../infra/mail.ts'
import { hashToken, randomToken } from '../../infra/secrets.ts'
import { urls } from '../../portal/urls.ts'
import type { Reference } from '../../reference/index.ts'
import { countWork, type QueueSummary } from '../desk/index.ts'
import { kinds, type Topic } from '../events/index.ts'
import { choicesOf } from './choose-ways.ts'
import {
  beginDigest,
  holdDue,
  insertUnsubscribe,
  markMailed,
  type Recipient,
  recipientOf,
  worthTelling,
} from './mail-queries.ts'
import { digestMail, newsMail } from './mail-texts.ts'
import type { Notification } from './queries.ts'

export interface MailDeps {
  db: Database
  reference: Reference
  clock: Clock
  mailer: Mailer
  publicUrl: string
}

/** Where a mail program ends such mails by itself (RFC 8058); the page for people is beside it. */
export const oneClickPath = '/api/v1/notifications/unsubscribe'

/**
 * One mail of all that waits for somebody. What was read here meanwhile, or no longer concerns them, is left out. Run
 * again it finds nothing; a mail that could not be sent leaves everything as it was.
 */
export async function sendDue(deps: MailDeps, { accountId }: { accountId: string }): Promise<void> {
  const now = deps.clock()
  await deps.db.transaction(async tx => {
    const ids = await holdDue(tx, accountId, 'mail')
    if (ids.length === 0) return
    const recipient = await recipientOf(tx, accountId)
    const rows = recipient ? await worthTelling(tx, ids) : []
    if (recipient && rows.length > 0)
      await send(deps, tx, recipient, {
        kind: 'news',
        rows,
        topics: topicsIn(rows),
        write: newsMail,
      })
    await markMailed(tx, ids, recipient ? rows.map(({ id }) => id) : [], now)
  })
}

/** The digest of a day, once. Without anything to say there is none. */
export async function sendDigest(
  deps: MailDeps,
  { accountId, day }: { accountId: string; day: string },
): Promise<void> {
  const now = deps.clock()
  await deps.db.transaction(async tx => {
    if (!(await beginDigest(tx, accountId, day, now))) return
    const ids = await holdDue(tx, accountId, 'digest')
    const recipient = await recipientOf(tx, accountId)
    const rows = recipient ? await worthTelling(tx, ids) : []
    const desk = recipient ? await deskOf(deps, recipient) : undefined
    if (recipient && (rows.length > 0 || desk)) {
      const topics: Topic[] = desk ? ['queue', ...topicsIn(rows)] : topicsIn(rows)
      await send(deps, tx, recipient, {
        kind: 'digest',
        rows,
        topics,
        write: told => digestMail({ ...told, desk }),
      })
    }
    await markMailed(tx, ids, recipient ? rows.map(({ id }) => id) : [], now)
  })
}

/** The queues in which something waits, for those who want to be told; undefined: nothing. */
async function deskOf(
  { db, reference, clock }: MailDeps,
  recipient: Recipient,
): Promise<QueueSummary[] | undefined> {
  if (!isStaff(recipient)) return undefined
  const choices = await choicesOf(db, recipient)
  if (!choices.some(({ topic, way }) => topic === 'queue' && way === 'digest')) return undefined
  const queues = await countWork({ db, reference, now: clock(), actor: recipient })
  const waiting = queues.filter(({ counts }) => counts.all > 0)
  return waiting.length > 0 ? waiting : undefined
}

const topicsIn = (rows: readonly Notification[]): Topic[] => [...new Set(rows.map(({ kind }) => kinds[kind]))]

interface NewsMail {
  kind: Extract<MailKind, 'news' | 'digest'>
  rows: readonly Notification[]
  topics: Topic[]
  write: (told: Parameters<typeof newsMail>[0]) => { subject: string; text: string }
}

async function send(
  { clock, mailer, publicUrl }: MailDeps,
  tx: Transaction,
  { accountId, email, locale, role }: Recipient,
  { kind, rows, topics, write }: NewsMail,
): Promise<void> {
  const token = randomToken()
  await insertUnsubscribe(tx, { tokenHash: hashToken(token), accountId, topics, createdAt: clock() })
  const stop = `${publicUrl}${urls.unsubscribe}?token=${token}&lang=${locale}`
  await mailer.send({
    to: email,
    language: locale,
    kind,
    unsubscribe: `${publicUrl}${oneClickPath}?token=${token}`,
    ...write({ rows, role, locale, publicUrl, stop }),
  })
}
