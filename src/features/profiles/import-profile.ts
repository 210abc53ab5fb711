import type { SignedIn } from '../context.ts'
import { storableText } from './check-text.ts'
import { proposeFromFile } from './import/index.ts'
import { requireCandidate } from './policy.ts'
import { insertProposal, type Proposal, requireRoom } from './proposal-queries.ts'

/** Reads a CV into a proposal to review. The profile stays as it is until the person accepts. */
export async function importProfile(ctx: SignedIn, { bytes }: { bytes: Buffer }): Promise<Proposal> {
  const { actor, now } = ctx
  requireCandidate(actor)
  // Looked at first too, so that no file is read in vain.
  await requireRoom(ctx.db, actor.accountId)
  const on = now.toISOString().slice(0, 10)
  const { format, text, proposal } = await proposeFromFile(bytes, ctx.reference, { on })
  return ctx.db.transaction(tx =>
    insertProposal(tx, {
      accountId: actor.accountId,
      source: format,
      proposal: storableText({ ...proposal, text }),
      createdAt: now,
    }),
  )
}
