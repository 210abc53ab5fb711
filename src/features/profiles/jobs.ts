import { jobKind } from '../../infra/queue.ts'

export const forgetImports = jobKind<Record<string, never>>('profiles.forget-imports')
export const renewPresentJobs = jobKind<Record<string, never>>('profiles.renew-facts', { timeLimit: 3600 })

export const jobs = [forgetImports, renewPresentJobs] as const
