import type { SignedIn } from '../context.ts'
import { countWorkable, type Demand } from './queries.ts'

/** How many demands there are of each state: a member's own employers', or everybody's for ministry staff. */
export async function countDemands(ctx: SignedIn): Promise<Partial<Record<Demand['state'], number>>> {
  return countWorkable(ctx.db, ctx.actor)
}
