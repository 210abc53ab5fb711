import { jobKind } from '../../infra/queue.ts'

/** The job makes the token it sends, so that neither tokens nor addresses lie in the queue. */
export const mailInvitation = jobKind<{ invitationId: string }>('employers.mail-invitation')

export const jobs = [mailInvitation] as const
