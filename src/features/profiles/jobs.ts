import { jobKind } from '../../infra/queue.ts'

export const forgetImports = jobKind<Record<string, never>>('profiles.forget-imports')
export const renewPresentJobs = jobKind<Record<string, never>>('profiles.renew-facts', { timeLimit: 3600 })
export const renewMasking = jobKind<Record<string, never>>('profiles.renew-listings', { timeLimit: 3600 })

export const jobs = [forgetImports, renewPresentJobs, renewMasking] as const
