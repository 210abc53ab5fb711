import { jobKind } from '../../infra/queue.ts'

export const releaseSeats = jobKind<Record<string, never>>('seats.release-unused')

export const jobs = [releaseSeats] as const
