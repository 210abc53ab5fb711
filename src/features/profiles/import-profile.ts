import type { SignedIn } from '../context.ts'
import { requireCandidate } from './policy.ts'
import { insertProposal, type Proposal } from './proposal-queries.ts'
import { readUpload } from './read-upload.ts'

/** Reads a CV into a proposal to review. The profile stays as it is until the person accepts. */
export async function importProfile(
  ctx: SignedIn,
  { bytes, fileName }: { bytes: Buffer; fileName: string },
): Promise<Proposal> {
  const { actor, now } = ctx
  requireCandidate(actor)
  const { source, proposal } = await readUpload(bytes, fileName, ctx.reference, now)
  return ctx.db.transaction(tx =>
    insertProposal(tx, { accountId: actor.accountId, source, proposal, createdAt: now }),
  )
}
