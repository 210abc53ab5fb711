import type { SignedIn } from '../context.ts'
import { type Demand, type DemandFilter, listWorkable } from './queries.ts'

/** Newest first: a member's own employers' demands, or everybody's for ministry staff. */
export async function listDemands(ctx: SignedIn, filter: DemandFilter): Promise<Demand[]> {
  return listWorkable(ctx.db, ctx.actor, filter)
}
