import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { IdempotencyKeys } from '../../infra/idempotency-keys.ts'
import type { Mailer } from '../../infra/mail.ts'
import type { Queue } from '../../infra/queue.ts'
import { hashToken, randomToken } from '../../infra/secrets.ts'
import type { Tokens } from '../../infra/tokens.ts'
import { forgetOld, type MailJob, type MailKind, rotateKeys, sendMail } from './jobs.ts'
import { mailText } from './mail-texts.ts'
import { type Account, accountById, forgetEnded, insertOneTimeToken, type Purpose } from './queries.ts'

export interface TaskDeps {
  db: Database
  clock: Clock
  queue: Queue
  mailer: Mailer
  tokens: Tokens
  idempotencyKeys: IdempotencyKeys
  publicUrl: string
}

const hour = 60 * 60 * 1000
const codes: Partial<Record<MailKind, { purpose: Purpose; lifetime: number; page: string }>> = {
  'verify-email': { purpose: 'verify-email', lifetime: 48 * hour, page: '/account/verify-email' },
  'reset-password': { purpose: 'reset-password', lifetime: hour, page: '/account/reset-password' },
}

/** What the worker does for accounts. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  const { queue, clock } = deps
  await queue.work(sendMail, data => sendAccountMail(deps, data))
  await queue.work(rotateKeys, () => deps.tokens.rotate())
  await queue.work(forgetOld, async () => {
    await forgetEnded(deps.db, new Date(clock().getTime() - 30 * 24 * hour))
    await deps.idempotencyKeys.forget(clock())
  })
  await queue.every(rotateKeys, '17 3 * * *', {})
  await queue.every(forgetOld, '47 3 * * *', {})
}

/** Tried again, it sends a new code that makes the one before void. */
export async function sendAccountMail(
  { db, clock, mailer, publicUrl }: Pick<TaskDeps, 'db' | 'clock' | 'mailer' | 'publicUrl'>,
  { accountId, mail, asked }: MailJob,
): Promise<void> {
  const found = await accountById(db, accountId)
  if (!found || found.disabledAt || (mail === 'verify-email' && found.emailVerifiedAt)) return
  // Before it is confirmed there is no password to change, and confirming sets one.
  const kind = mail === 'reset-password' && !found.emailVerifiedAt ? 'verify-email' : mail
  const account = { ...found, ...asked }
  const { link, code } = await issueCode({ db, publicUrl, now: clock() }, account, kind)
  await mailer.send({
    to: account.email,
    language: account.locale,
    kind,
    ...mailText(kind, account.locale, { link, code, role: account.role }),
  })
}

/** A new code and the page that takes it; for mails that need none, the front page. */
export async function issueCode(
  { db, publicUrl, now }: { db: Database; publicUrl: string; now: Date },
  account: Pick<Account, 'id' | 'role' | 'locale'>,
  mail: MailKind,
): Promise<{ link: string; code: string }> {
  const kind = codes[mail]
  if (!kind) return { link: publicUrl, code: '' }
  const code = randomToken()
  const expiresAt = new Date(now.getTime() + kind.lifetime)
  const token = {
    tokenHash: hashToken(code),
    accountId: account.id,
    purpose: kind.purpose,
    ...asked(kind.purpose, account),
    createdAt: now,
    expiresAt,
  }
  await db.transaction(tx => insertOneTimeToken(tx, token))
  return { link: `${publicUrl}${kind.page}?token=${code}&lang=${account.locale}`, code }
}

/** What confirming makes of the account. @throws for staff, whose accounts are made confirmed */
function asked(purpose: Purpose, { role, locale }: Pick<Account, 'role' | 'locale'>) {
  if (purpose !== 'verify-email') return { role: null, locale: null }
  if (role !== 'candidate' && role !== 'employer') throw new Error(`Nobody signs up as ${role}.`)
  return { role, locale }
}
