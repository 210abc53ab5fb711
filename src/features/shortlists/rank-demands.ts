import { type Assessment, assess, compareScores, verdicts } from '../../matching/index.ts'
import { demandFacts, type OpenDemand, openDemands } from '../demands/index.ts'
import { factsOfProfile, ownProfile } from '../profiles/index.ts'
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
  items.sort((a, b) => byRank(a.assessment, b.assessment))
  return { items, total: ranked.length, more: ranked.length > offset + limit }
}

function byRank(a: Assessment, b: Assessment): number {
  return (
    compareScores(a, b) ||
    verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
    (a.demand.id < b.demand.id ? -1 : 1)
  )
}
