import { jobKind } from '../../infra/queue.ts'

/** Tried again after a crash, it goes on after the last row that was dealt with. */
export const runImport = jobKind<{ importId: string }>('bulk-imports.run', { timeLimit: 3600, retryLimit: 5 })

export const forgetUnfinished = jobKind<Record<string, never>>('bulk-imports.forget-unfinished')

export const jobs = [runImport, forgetUnfinished] as const
