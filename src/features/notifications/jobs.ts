import { jobKind } from '../../infra/queue.ts'

/** Looks who has something to be told by mail, every minute: several things at once become one mail. */
export const findDue = jobKind<Record<string, never>>('notifications.find-due')
export const mailDue = jobKind<{ accountId: string }>('notifications.mail')
export const findDigests = jobKind<Record<string, never>>('notifications.find-digests')
/** @property day in the reader's own zone, YYYY-MM-DD */
export const mailDigest = jobKind<{ accountId: string; day: string }>('notifications.digest')
export const forgetTold = jobKind<Record<string, never>>('notifications.forget')
/** Runs where the pool is: in servers. */
export const lookForNews = jobKind<Record<string, never>>('notifications.look', { timeLimit: 600 })

export const jobs = [findDue, mailDue, findDigests, mailDigest, forgetTold, lookForNews] as const
