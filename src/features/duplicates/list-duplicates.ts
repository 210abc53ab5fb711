import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import {
  countedDuplicates,
  type DuplicateView,
  type ListedDuplicate,
  listedDuplicates,
  type Place,
} from './queries.ts'

/** Pairs that may be one person, or were decided on, with exact counts of all views; for staff. */
export async function listDuplicates(
  { db, actor }: SignedIn,
  { view, ...page }: { view: DuplicateView; after?: Place | undefined; limit: number },
): Promise<{ items: ListedDuplicate[]; counts: Record<DuplicateView, number> }> {
  requireStaff(actor)
  const [items, counts] = await Promise.all([listedDuplicates(db, view, page), countedDuplicates(db)])
  return { items, counts }
}

/** Where a list goes on after this one. */
export const positionOf = (
  view: DuplicateView,
  { id, strength, foundAt, decidedAt }: ListedDuplicate,
): Place => [strength, ((view === 'waiting' ? null : decidedAt) ?? foundAt).toISOString(), id]
