import type { SignedIn } from '../context.ts'
import { decideProposal, ownProposal } from './proposal-queries.ts'

/** The proposal is not taken over. It stays among the person's data until they erase it. */
export async function discardImport(ctx: SignedIn, { importId }: { importId: string }): Promise<void> {
  await ctx.db.transaction(async tx => {
    await decideProposal(tx, await ownProposal(tx, ctx.actor, importId), 'discarded', ctx.now)
  })
}
