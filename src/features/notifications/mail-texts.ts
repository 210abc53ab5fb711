import { isStaff, type Locale, type Role } from '../../actor.ts'
import { urls } from '../../portal/urls.ts'
import type { QueueSummary } from '../desk/index.ts'
import type { Notification } from './queries.ts'
import { sentence } from './render.ts'
import { type NotificationTexts, notificationTexts } from './texts/index.ts'

interface Told {
  rows: readonly Notification[]
  role: Role
  locale: Locale
  publicUrl: string
  /** Ends such mails. */
  stop: string
}

/** The mail of one or several notifications: the sentences of the portal, and where each leads. */
export function newsMail(told: Told): { subject: string; text: string } {
  const t = notificationTexts.in(told.locale)
  const [only] = told.rows
  const subject =
    told.rows.length === 1 && only
      ? sentence(only, told)
      : t('mail.subject-many', { count: told.rows.length })
  return { subject: plain(subject), text: `${lines(told)}${footer(t, told)}` }
}

/** @param desk for staff: the queues in which something waits, for everybody */
export function digestMail(told: Told & { desk?: readonly QueueSummary[] | undefined }): {
  subject: string
  text: string
} {
  const { rows, locale, publicUrl, desk = [] } = told
  const t = notificationTexts.in(locale)
  const waiting = desk.reduce((sum, { counts }) => sum + counts.all, 0)
  const subject = isStaff({ role: told.role, accountId: '' })
    ? t('mail.subject-desk', { count: waiting + rows.length })
    : t('mail.subject-weekly', { count: rows.length })
  const queues = desk.length > 0 ? `${deskLines(t, desk, publicUrl)}\n\n` : ''
  return { subject: plain(subject), text: `${queues}${lines(told)}${footer(t, told)}` }
}

function deskLines(t: NotificationTexts, desk: readonly QueueSummary[], publicUrl: string): string {
  return desk
    .map(
      ({ id, path, counts }) =>
        `• ${t(`mail.queue-${id}`, { count: counts.all, overdue: counts.overdue })}\n  ${publicUrl}${path}`,
    )
    .join('\n')
}

function lines({ rows, role, locale, publicUrl }: Told): string {
  return rows
    .map(row => `• ${sentence(row, { role, locale })}\n  ${publicUrl}${urls.notifications}/${row.id}\n`)
    .join('\n')
}

function footer(t: NotificationTexts, { publicUrl, stop }: Told): string {
  return `\n${t('mail.why')}\n${t('mail.preferences')}\n${publicUrl}${urls.preferences}\n${t('mail.stop')}\n${stop}\n`
}

/** Subjects are shown where marks of direction would be boxes. */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')
