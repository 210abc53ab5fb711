import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Mailer } from '../../infra/mail.ts'
import type { Queue } from '../../infra/queue.ts'
import { hashToken, randomToken } from '../../infra/secrets.ts'
import { armInvitation, type InvitationMail } from './invitation-queries.ts'
import { mailInvitation } from './jobs.ts'

export interface TaskDeps {
  db: Database
  clock: Clock
  queue: Queue
  mailer: Mailer
  publicUrl: string
}

/** What the worker does for employers. */
export async function registerTasks(deps: TaskDeps): Promise<void> {
  await deps.queue.work(mailInvitation, data => sendInvitation(deps, data))
}

/** Tried again, it sends a new token that makes the one before worthless. */
export async function sendInvitation(
  { db, clock, mailer, publicUrl }: Pick<TaskDeps, 'db' | 'clock' | 'mailer' | 'publicUrl'>,
  { invitationId }: { invitationId: string },
): Promise<void> {
  const token = randomToken()
  const invitation = await armInvitation(db, invitationId, Buffer.from(hashToken(token)), clock())
  if (!invitation) return
  const link = `${publicUrl}/account/accept-invitation?token=${token}`
  await mailer.send({
    to: invitation.email,
    language: invitation.locale,
    kind: 'invitation',
    ...mailText(invitation, link, token),
  })
}

function mailText(
  { employer, locale }: InvitationMail,
  link: string,
  code: string,
): { subject: string; text: string } {
  if (locale === 'ja')
    return {
      subject: `Hunar：${employer}への招待`,
      text: `${employer}の担当者としてHunarに招待されました。\n\n7日以内に次のページを開き、このメールアドレスのアカウントでサインイン（または新規登録）してください。\n${link}\n\nコードの入力を求められた場合は、次のコードをご利用ください。\n${code}\n\nお心当たりがない場合は、何もなさらなくて結構です。\n`,
    }
  if (locale === 'ur')
    return {
      subject: `ہنر: ${employer} کی طرف سے دعوت`,
      text: `آپ کو ہنر پر ${employer} کا رکن بننے کی دعوت دی گئی ہے۔\n\n7 دن کے اندر یہ صفحہ کھولیے اور اسی ای میل پتے کے اکاؤنٹ سے سائن اِن کیجیے (یا نیا اکاؤنٹ بنائیے):\n${link}\n\nاگر صفحہ کوڈ مانگے تو یہ کوڈ درج کیجیے:\n${code}\n\nاگر آپ اس دعوت سے واقف نہیں تو آپ کو کچھ کرنے کی ضرورت نہیں۔\n`,
    }
  return {
    subject: `Invitation to ${employer} at Hunar`,
    text: `You are invited to work for ${employer} at Hunar.\n\nOpen this page within 7 days, and sign in (or sign up) with this e-mail address:\n${link}\n\nIf the page asks for a code, it is:\n${code}\n\nIf you do not know what this is about, you need not do anything.\n`,
  }
}
