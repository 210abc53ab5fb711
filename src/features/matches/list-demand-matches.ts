import { isStaff } from '../../actor.ts'
import type { SignedIn } from '../context.ts'
import { demandFor } from '../demands/index.ts'
import { matchesOfDemand } from './queries.ts'
import { isBegun } from './rules.ts'
import { type ShownMatch, showMatches } from './show-matches.ts'
import { employerStage, ministryStage, type Stage } from './stages.ts'

type WorkStage = Stage<'employer'> | Stage<'ministry'>

export interface DemandMatches {
  items: ShownMatch[]
  /** How many there are of each stage; stages without any are left out. */
  counts: Partial<Record<WorkStage, number>>
  total: number
}

/**
 * Everybody who was put forward, asked or declined for a demand, newest first, for those who work on it. Stages are
 * derived by one rule, so they are counted here and not in SQL; a demand has at most some hundred matches.
 */
export async function listDemandMatches(
  ctx: SignedIn,
  {
    demandId,
    stages,
    after,
    limit,
  }: {
    demandId: string
    /** Only these; absent: all. */
    stages?: readonly string[] | undefined
    after?: string | undefined
    limit: number
  },
): Promise<DemandMatches> {
  await demandFor(ctx.db, ctx.actor, demandId)
  const stageOf = isStaff(ctx.actor) ? ministryStage : employerStage
  const begun = (await matchesOfDemand(ctx.db, demandId)).filter(isBegun)
  const all = begun.map(match => ({ match, stage: stageOf(match) }))
  const counts: DemandMatches['counts'] = {}
  for (const { stage } of all) counts[stage] = (counts[stage] ?? 0) + 1
  const wanted = all.filter(({ stage }) => !stages?.length || stages.includes(stage))
  const page = wanted.filter(({ match }) => after === undefined || match.id < after).slice(0, limit)
  return {
    items: await showMatches(
      ctx,
      page.map(({ match }) => match),
    ),
    counts,
    total: wanted.length,
  }
}
