import { jobKind } from '../../infra/queue.ts'

export const lookForDuplicates = jobKind<Record<string, never>>('duplicates.look', { timeLimit: 3600 })

export const jobs = [lookForDuplicates] as const
