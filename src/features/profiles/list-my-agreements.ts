import type { SignedIn } from '../context.ts'
import { type Agreement, agreementsOf } from './agreement-queries.ts'
import { ownProfile } from './queries.ts'

/** The employers that the actor agreed to, withdrawn agreements included. */
export async function listMyAgreements(ctx: SignedIn): Promise<Agreement[]> {
  const { id } = await ownProfile(ctx.db, ctx.actor)
  return agreementsOf(ctx.db, id)
}
