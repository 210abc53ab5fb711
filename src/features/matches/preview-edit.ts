import { type Assessment, assess } from '../../matching/index.ts'
import type { SignedIn } from '../context.ts'
import { type DemandDocument, demandFacts, demandFor } from '../demands/index.ts'
import { factsOfProfiles } from '../profiles/index.ts'
import { assessMatches } from './assess-matches.ts'
import { type Match, matchesOfDemand } from './queries.ts'
import { endOf, isBegun } from './rules.ts'

export interface ChangedMatch {
  match: Match
  before: Assessment
  after: Assessment
}

/** Which of the matches that go on another wording of their demand would change: in verdict or in score. */
export async function previewEdit(
  ctx: SignedIn,
  { demandId, document }: { demandId: string; document: DemandDocument },
): Promise<{ total: number; changed: ChangedMatch[] }> {
  const demand = await demandFor(ctx.db, ctx.actor, demandId)
  const going = (await matchesOfDemand(ctx.db, demandId)).filter(
    match => endOf(match) === null && isBegun(match),
  )
  const [now, facts] = await Promise.all([
    assessMatches(ctx, going),
    factsOfProfiles(
      ctx.db,
      going.flatMap(({ profileId }) => profileId ?? []),
    ),
  ])
  const then = demandFacts(demandId, demand.version + 1, document)
  const on = ctx.now.toISOString().slice(0, 10)
  const changed = going.flatMap(match => {
    const before = now.get(match.id)
    const profile = facts.find(({ id }) => id === match.profileId)
    if (!before || !profile) return []
    const after = assess(then, profile, ctx.reference, { on })
    return before.verdict !== after.verdict || before.score !== after.score ? [{ match, before, after }] : []
  })
  return { total: going.length, changed }
}
