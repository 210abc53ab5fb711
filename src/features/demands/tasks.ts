import type { Locale } from '../../actor.ts'
import type { Database } from '../../infra/database.ts'
import type { Mailer } from '../../infra/mail.ts'
import type { Queue } from '../../infra/queue.ts'
import { mailReturned } from './jobs.ts'
import { returnedFor } from './return-queries.ts'
import { returnReasons } from './return-reasons.ts'

export interface TaskDeps {
  db: Database
  queue: Queue
  mailer: Mailer
  publicUrl: string
}

/** What the worker does for demands. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  await deps.queue.work(mailReturned, data => sendReturned(deps, data))
}

/** Nothing is sent where the demand was submitted again meanwhile, or the person left the employer. */
export async function sendReturned(
  { db, mailer, publicUrl }: Pick<TaskDeps, 'db' | 'mailer' | 'publicUrl'>,
  { demandId, accountId }: { demandId: string; accountId: string },
): Promise<void> {
  const found = await returnedFor(db, demandId, accountId)
  if (!found) return
  const { email, locale, title, note } = found
  const reason = returnReasons.find(({ code }) => code === found.reason)![locale]
  const name = locale === 'ja' ? (title.ja ?? title.en ?? '') : (title.en ?? title.ja ?? '')
  const link = `${publicUrl}/employer/demands/${demandId}/edit?lang=${locale}`
  await mailer.send({
    to: email,
    language: locale,
    kind: 'demand-returned',
    subject: subjects[locale](name),
    text: texts[locale]({ name, reason, note: note ?? '', link }),
  })
}

const subjects: Record<Locale, (name: string) => string> = {
  en: name => `Hunar: please change your demand “${name}”`,
  ja: name => `Hunar：求人「${name}」の修正のお願い`,
  ur: name => `ہنر: اپنی آسامی ”${name}“ میں تبدیلی کیجیے`,
}

interface Parts {
  name: string
  reason: string
  /** May be empty. */
  note: string
  link: string
}

const texts: Record<Locale, (parts: Parts) => string> = {
  en: ({ name, reason, note, link }) =>
    `The ministry’s liaison has checked your demand “${name}” and gives it back to you.\n\nReason: ${reason}.\n${note && `\n${note}\n`}\nChange it here and submit it again:\n${link}\n`,
  ja: ({ name, reason, note, link }) =>
    `求人「${name}」を省の担当者が確認し、修正をお願いすることになりました。\n\n理由：${reason}\n${note && `\n${note}\n`}\n次のページで修正し、もう一度ご提出ください。\n${link}\n`,
  ur: ({ name, reason, note, link }) =>
    `وزارت کے رابطہ افسر نے آپ کی آسامی ”${name}“ دیکھ کر واپس بھیجی ہے۔\n\nوجہ: ${reason}۔\n${note && `\n${note}\n`}\nیہاں تبدیلی کیجیے اور دوبارہ جمع کرائیے:\n${link}\n`,
}
