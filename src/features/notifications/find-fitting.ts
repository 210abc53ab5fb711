import { AppError } from '../../errors.ts'
import type { OpenDemands, TalentPool } from '../../pool/index.ts'
import type { SearchPort } from '../../search/index.ts'
import type { SignedIn } from '../context.ts'
import { demandFacts, openDemands, versionFor } from '../demands/index.ts'
import { factsOfProfile, findOwnProfile, isVerifiedMember } from '../profiles/index.ts'
import { readSearch } from '../shortlists/index.ts'
import type { Watch } from './watch-queries.ts'

/** Where searches are looked at: beside the pool. */
export type LookingContext = SignedIn & {
  pool: TalentPool
  openDemands: OpenDemands
  search: SearchPort
}

/**
 * Everybody, or every open demand, that a watch is for, as of now and exactly, the best first.
 * @returns null where the actor may not look at the moment: not verified, the demand closed, the profile paused
 */
export async function findFitting(
  ctx: LookingContext,
  watch: Pick<Watch, 'kind' | 'demandId' | 'query'>,
): Promise<string[] | null> {
  return watch.kind === 'people' && watch.demandId
    ? fittingPeople(ctx, watch.demandId, watch.query)
    : fittingDemands(ctx)
}

async function fittingPeople(ctx: LookingContext, demandId: string, query: string): Promise<string[] | null> {
  const { db, actor, reference, pool } = ctx
  const on = ctx.now.toISOString().slice(0, 10)
  if (!(await isVerifiedMember(db, actor)) || (await openDemands(db, [demandId], on)).length === 0)
    return null
  const version = await versionFor(db, actor, demandId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  })
  if (!version) return null
  const { words, filters } = readSearch(query, reference)
  const found = words ? await ctx.search.profileIds({ text: words }) : undefined
  const ranking = pool.rank(demandFacts(demandId, version.version, version.document), {
    on,
    limit: 0,
    facets: false,
    filters: { ...filters, verdicts: filters.verdicts?.length ? filters.verdicts : ['eligible'] },
    ...(found && { within: found.ids }),
  })
  return ranking.best.map(({ id }) => id)
}

async function fittingDemands({
  db,
  actor,
  openDemands: open,
  now,
}: LookingContext): Promise<string[] | null> {
  const profile = await findOwnProfile(db, actor)
  if (profile?.visibility !== 'searchable') return null
  const facts = await factsOfProfile(db, profile.id)
  if (!facts) return null
  return open
    .rankFor(facts, { on: now.toISOString().slice(0, 10) })
    .filter(({ verdict }) => verdict === 'eligible')
    .map(({ id }) => id)
}
