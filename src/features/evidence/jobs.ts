import { jobKind } from '../../infra/queue.ts'

export const removeFiles = jobKind<Record<string, never>>('evidence.remove-files')
export const endVerifications = jobKind<Record<string, never>>('evidence.end-verifications', {
  timeLimit: 3600,
})

export const jobs = [removeFiles, endVerifications] as const
