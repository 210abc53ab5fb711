import { jobKind } from '../../infra/queue.ts'

/** When all tries have failed. */
export const giveUpImport = jobKind<{ importId: string }>('bulk-imports.give-up')

/** Tried again after a crash, soon each time, it goes on after the last row that was dealt with. */
export const runImport = jobKind<{ importId: string }>('bulk-imports.run', {
  timeLimit: 3600,
  retryLimit: 20,
  retryDelay: 1,
  longestDelay: 30,
  givenUpTo: giveUpImport.name,
})

export const forgetUnfinished = jobKind<Record<string, never>>('bulk-imports.forget-unfinished')

export const jobs = [giveUpImport, runImport, forgetUnfinished] as const
