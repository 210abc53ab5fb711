import type { SignedIn } from '../context.ts'
import { type Demand, demandFor } from './queries.ts'

/** A demand with its draft, for those who work on it. */
export async function getDemand(ctx: SignedIn, { id }: { id: string }): Promise<Demand> {
  return demandFor(ctx.db, ctx.actor, id)
}
