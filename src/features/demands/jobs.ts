import { jobKind } from '../../infra/queue.ts'

/** What it says is read when it is written, so that no text lies in the queue. */
export const mailReturned = jobKind<{ demandId: string; accountId: string }>('demands.mail-returned')

export const jobs = [mailReturned] as const
