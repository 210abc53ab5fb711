import { jobKind } from '../../infra/queue.ts'

export const trim = jobKind<Record<string, never>>('upkeep.trim', { timeLimit: 600 })

export const jobs = [trim] as const
