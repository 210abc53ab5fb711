import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Mailer } from '../../infra/mail.ts'
import type { Queue } from '../../infra/queue.ts'
import { urls } from '../../portal/urls.ts'
import { dropReplies, mailAnswer } from './jobs.ts'
import { repliesKeptDays } from './kinds.ts'
import { forgetReplies, reportById } from './queries.ts'
import { reportTexts } from './texts/index.ts'

export interface TaskDeps {
  db: Database
  clock: Clock
  queue: Queue
  mailer: Mailer
  publicUrl: string
}

/** What the worker does for reports. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  const { db, clock, queue } = deps
  await queue.work(mailAnswer, data => sendAnswer(deps, data))
  await queue.work(dropReplies, () => dropOldReplies({ db, clock }))
  await queue.every(dropReplies, '17 4 * * *', {})
}

/** Nothing is sent where something else was decided meanwhile: that has a mail of its own. */
export async function sendAnswer(
  { db, mailer, publicUrl }: Pick<TaskDeps, 'db' | 'mailer' | 'publicUrl'>,
  { reportId, revision }: { reportId: string; revision: number },
): Promise<void> {
  const report = await reportById(db, reportId)
  if (!report || report.replyTo === null || report.revision !== revision) return
  const { reference, language, outcome } = report
  const t = reportTexts.in(language)
  const said = outcome ? `${t(`stage.${outcome}`)}\n${t(`next.${outcome}`)}` : t('mail.reopened')
  await mailer.send({
    to: report.replyTo,
    language,
    kind: 'report-answer',
    subject: t('mail.subject', { reference }).replaceAll(/[\u2066-\u2069]/g, ''),
    text: `${t('mail.about', { reference })}\n\n${said}\n\n${t('mail.page')}\n${publicUrl}${urls.report}/${reference}?lang=${language}\n`,
  })
}

/** Reply addresses are there to be answered at: some time after that they go. */
export async function dropOldReplies({ db, clock }: Pick<TaskDeps, 'db' | 'clock'>): Promise<void> {
  await forgetReplies(db, new Date(clock().getTime() - repliesKeptDays * 86_400_000))
}
