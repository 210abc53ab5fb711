import { jobKind } from '../../infra/queue.ts'

export const forgetCodes = jobKind<Record<string, never>>('messages.forget-codes')

export const jobs = [forgetCodes] as const
