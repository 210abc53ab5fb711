import type { SignedIn } from '../context.ts'
import { requireStaff } from './policy.ts'
import { countedProofs, type ListedProof, listedProofs, type ProofView } from './queries.ts'

/** Proofs by how far they are, the longest waiting first; for staff. */
export async function listProofs(
  { db, actor }: SignedIn,
  {
    view,
    ...page
  }: { view: ProofView; after?: readonly [since: string, id: string] | undefined; limit: number },
): Promise<{ items: ListedProof[]; counts: Record<ProofView, number> }> {
  requireStaff(actor)
  const [items, counts] = await Promise.all([listedProofs(db, view, page), countedProofs(db)])
  return { items, counts }
}
