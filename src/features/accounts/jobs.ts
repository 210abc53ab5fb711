import { jobKind } from '../../infra/queue.ts'
import type { Asked } from './queries.ts'

export type MailKind = 'verify-email' | 'already-registered' | 'reset-password' | 'password-changed'

/** The job makes the code it sends, so that neither codes nor addresses lie in the queue. */
export interface MailJob {
  accountId: string
  mail: MailKind
  /** For verify-email: what its code confirms. Absent: what was first asked. */
  asked?: Asked
}
export const sendMail = jobKind<MailJob>('accounts.send-mail')
export const rotateKeys = jobKind<Record<string, never>>('accounts.rotate-keys')
export const forgetOld = jobKind<Record<string, never>>('accounts.forget-old')

export const jobs = [sendMail, rotateKeys, forgetOld] as const
