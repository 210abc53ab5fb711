import { jobKind } from '../../infra/queue.ts'

/** @property revision of the report when it was decided or reopened */
export const mailAnswer = jobKind<{ reportId: string; revision: number }>('reports.mail-answer')
export const dropReplies = jobKind<Record<string, never>>('reports.drop-replies')

export const jobs = [mailAnswer, dropReplies] as const
