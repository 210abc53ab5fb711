import type { SignedIn } from '../context.ts'
import { type DemandFilter, listWorkable } from './list-queries.ts'
import type { Demand } from './queries.ts'

/** Newest first: a member's own employers' demands, or everybody's for ministry staff. */
export async function listDemands(ctx: SignedIn, filter: DemandFilter): Promise<Demand[]> {
  return listWorkable(ctx.db, ctx.actor, filter)
}
