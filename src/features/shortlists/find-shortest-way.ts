import { type ShortestWay, shortestWay } from '../../matching/index.ts'
import { loadPair, type Pair } from './assess-pair.ts'
import { type MatchingContext, today } from './context.ts'

/** The smallest set of changes that makes the pair eligible; null where no few changes do. */
export async function findShortestWay(ctx: MatchingContext, pair: Pair): Promise<ShortestWay | null> {
  const { demand, profile } = await loadPair(ctx, pair)
  return shortestWay(demand, profile, ctx.reference, { on: today(ctx.now) })
}
