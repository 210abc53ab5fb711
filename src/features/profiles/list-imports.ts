import type { SignedIn } from '../context.ts'
import { type Proposal, proposalsOf } from './proposal-queries.ts'

/** The actor's own, newest first. */
export async function listImports(
  ctx: SignedIn,
  page: { after?: string | undefined; limit: number },
): Promise<Proposal[]> {
  return proposalsOf(ctx.db, ctx.actor, page)
}
