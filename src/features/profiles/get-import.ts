import type { SignedIn } from '../context.ts'
import { ownProposal, type Proposal } from './proposal-queries.ts'

export async function getImport(ctx: SignedIn, { importId }: { importId: string }): Promise<Proposal> {
  return ownProposal(ctx.db, ctx.actor, importId)
}
