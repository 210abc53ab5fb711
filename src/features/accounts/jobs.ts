import { jobKind } from '../../infra/queue.ts'

export type MailKind =
  | 'verify-email'
  | 'finish-sign-up'
  | 'already-registered'
  | 'reset-password'
  | 'password-changed'

/** The job makes the code it sends, so that neither codes nor addresses lie in the queue. */
export const sendMail = jobKind<{ accountId: string; mail: MailKind }>('accounts.send-mail')
export const rotateKeys = jobKind<Record<string, never>>('accounts.rotate-keys')
export const forgetOld = jobKind<Record<string, never>>('accounts.forget-old')

export const jobs = [sendMail, rotateKeys, forgetOld] as const
