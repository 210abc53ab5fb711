import type { Assessment } from '../../matching/index.ts'
import type { SignedIn } from '../context.ts'

/** The kinds of things that wait; each has its words in `pages/texts`. */
export type QueueId = 'employers' | 'demands' | 'matches' | 'evidence' | 'duplicates' | 'reports'

/** Something that waits for somebody of the ministry. */
export interface Work {
  queue: QueueId
  id: string
  /** Where it is decided. */
  href: string
  /** Since when it waits. */
  since: Date
  /** Of an employer, a demand or a person; what has one name has it as `en`. */
  title: Title
  employer?: { name: string; nameJa: string | null }
  /** What the person is put forward for. */
  demand?: Title
  /** ISO 3166-1 */
  country?: string
  assessment?: Assessment | null
  /** Already decided on by one liaison, waits for another. */
  second?: boolean
  owner: string | null
  /** YYYY-MM-DD, until when it should be decided. */
  due: string | null
}
export interface Title {
  en?: string | undefined
  ja?: string | undefined
}

export const whoseWork = ['all', 'mine', 'unassigned', 'overdue'] as const
export type Whose = (typeof whoseWork)[number]
/** How many there are of each. */
export type WorkCounts = Record<Whose, number>

export type Position = [since: string, id: string]

/** A list of things that wait. Another one joins the desk by its line in `queues.ts`. */
export interface WorkQueue {
  id: QueueId
  /** Its whole list, where there is more to see than what waits. */
  path: string
  /** The longest waiting first. */
  list(ctx: SignedIn, whose: Whose, page: { after?: Position | undefined; limit: number }): Promise<Work[]>
  /** Exact, and the moment since when the oldest waits. */
  count(ctx: SignedIn): Promise<{ counts: WorkCounts; oldest: Date | null }>
  /** The actor looks at it. @throws AppError conflict when it is a colleague's, unless it is taken over */
  assign(ctx: SignedIn, one: { id: string; takeOver?: boolean | undefined }): Promise<unknown>
  unassign(ctx: SignedIn, one: { id: string }): Promise<unknown>
  /** @param due YYYY-MM-DD */
  changeDue(ctx: SignedIn, one: { id: string; due: string }): Promise<unknown>
}
