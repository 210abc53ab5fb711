import { type Assessment, assess } from '../../matching/index.ts'
import { demandFacts, type OpenDemand, openDemands } from '../demands/index.ts'
import { factsOfProfile, ownProfile } from '../profiles/index.ts'
import { byRank } from './by-rank.ts'
import { type MatchingContext, today } from './context.ts'

export interface RankedDemand {
  demand: OpenDemand
  assessment: Assessment
}

/** The open demands for the actor's own profile, the best first, with why and why not. */
export async function rankDemands(
  ctx: MatchingContext,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ items: RankedDemand[]; total: number; more: boolean }> {
  const { db, actor, reference } = ctx
  const on = today(ctx.now)
  const { id } = await ownProfile(db, actor)
  const profile = (await factsOfProfile(db, id))!
  const ranked = ctx.openDemands.rankFor(profile, { on })
  const page = await openDemands(
    db,
    ranked.slice(offset, offset + limit).map(({ id }) => id),
    on,
  )
  const items = page.map(demand => ({
    demand,
    assessment: assess(demandFacts(demand.demandId, demand.version, demand.document), profile, reference, {
      on,
    }),
  }))
  items.sort(byRank('demand'))
  return { items, total: ranked.length, more: ranked.length > offset + limit }
}
