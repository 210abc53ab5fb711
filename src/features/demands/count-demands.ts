import type { SignedIn } from '../context.ts'
import { countWorkable } from './list-queries.ts'
import type { Demand } from './queries.ts'

/** How many demands there are of each state: a member's own employers', or everybody's for ministry staff. */
export async function countDemands(
  ctx: SignedIn,
): Promise<Partial<Record<Demand['state'] | 'held', number>>> {
  return countWorkable(ctx.db, ctx.actor)
}
