import type { Assessment } from '../../matching/index.ts'
import type { SignedIn } from '../context.ts'
import type { Reason } from '../duplicates/index.ts'
import type { ProvableFact, ProvableList } from '../profiles/index.ts'
import type { ReportKind } from '../reports/index.ts'

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
  /** Its place in the order of its list, before its age. */
  rank: number
  /** Of an employer, a demand or a person; what has one name has it as `en`. */
  title: Title
  employer?: { name: string; nameJa: string | null }
  /** What the person is put forward for. */
  demand?: Title
  /** ISO 3166-1 */
  country?: string
  about?: About
  assessment?: Assessment | null
  /** Already decided on by one liaison, waits for another. */
  second?: boolean
  owner: string | null
  /** YYYY-MM-DD, until when it should be decided. */
  due: string | null
}
/** What it is, where the title does not say it. */
export type About =
  | { reasons: Reason[] }
  | { report: ReportKind }
  | { proof: { list: ProvableList; fact: ProvableFact } }

export interface Title {
  en?: string | undefined
  ja?: string | undefined
}

export const whoseWork = ['all', 'mine', 'unassigned', 'overdue'] as const
export type Whose = (typeof whoseWork)[number]
/** How many there are of each. */
export type WorkCounts = Record<Whose, number>

/** Where something stands in a list: what goes first has the lower rank; among equals the longest waiting. */
export type Position = [rank: number, since: string, id: string]
export interface ListPage {
  after?: Position | undefined
  limit: number
  /** By the queue's own ranks, or all alike, so that several queues make one list by age. */
  ranked: boolean
}
/** The longest waiting of the lowest rank first. */
export const inOrder = (a: Work, b: Work): number =>
  a.rank - b.rank || a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1)
export const positionOf = ({ rank, since, id }: Work): Position => [rank, since.toISOString(), id]

/** A list of things that wait. Another one joins the desk by its line in `queues.ts`. */
export interface WorkQueue {
  id: QueueId
  /** Its whole list, where there is more to see than what waits. */
  path: string
  /** In its own order, or by age. */
  list(ctx: SignedIn, whose: Whose, page: ListPage): Promise<Work[]>
  /** Exact, and the moment since when the oldest waits. */
  count(ctx: SignedIn): Promise<{ counts: WorkCounts; oldest: Date | null }>
  /** The actor looks at it. @throws AppError conflict when it is a colleague's, unless it is taken over */
  assign(ctx: SignedIn, one: { id: string; takeOver?: boolean | undefined }): Promise<unknown>
  unassign(ctx: SignedIn, one: { id: string }): Promise<unknown>
  /** @param due YYYY-MM-DD */
  changeDue(ctx: SignedIn, one: { id: string; due: string }): Promise<unknown>
}
