import { jobKind } from '../../infra/queue.ts'

export const forgetImports = jobKind<Record<string, never>>('profiles.forget-imports')

export const jobs = [forgetImports] as const
