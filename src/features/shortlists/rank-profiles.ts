import { AppError } from '../../errors.ts'
import { type Assessment, assess } from '../../matching/index.ts'
import type { PoolFilters, Ranking } from '../../pool/index.ts'
import type { Understood } from '../../search/index.ts'
import { demandFacts, versionFor } from '../demands/index.ts'
import { cardsWithFacts, isVerifiedMember, type ProfileCard } from '../profiles/index.ts'
import { byRank } from './by-rank.ts'
import { type MatchingContext, today } from './context.ts'

export interface ShortlistInput {
  demandId: string
  /** Absent: the newest published. */
  version?: number | undefined
  filters: PoolFilters
  /** Only those whose profile mentions these words. */
  words?: string | undefined
  offset: number
  limit: number
}

export interface Shortlist extends Pick<Ranking, 'total' | 'verdicts' | 'facets'> {
  demand: { id: string; version: number }
  on: string
  items: { profile: ProfileCard; assessment: Assessment }[]
  /** There are more after these. */
  more: boolean
  /** How the words were read; absent without words. */
  understood?: Understood
}

/**
 * The best of everybody for a published demand, explained, for its employer and for ministry staff.
 * @throws AppError forbidden before the employer is verified; not-found for somebody else's demand
 */
export async function rankProfiles(ctx: MatchingContext, input: ShortlistInput): Promise<Shortlist> {
  const { db, actor, reference, pool } = ctx
  const on = today(ctx.now)
  // At once: people wait for this call, and each round trip to the database is part of the wait.
  const [verified, { employerId, version, document }] = await Promise.all([
    actor.role !== 'employer' || isVerifiedMember(db, actor, input.demandId),
    versionFor(db, actor, input.demandId, input.version),
  ])
  if (!verified)
    throw new AppError(
      'forbidden',
      'Shortlists are shown to members of verified employers. Yours is not verified now.',
    )
  const demand = demandFacts(input.demandId, version, document)
  const found = input.words ? await ctx.search.profileIds({ text: input.words }) : undefined
  const ranking = pool.rank(demand, {
    on,
    limit: input.offset + input.limit + 1,
    filters: input.filters,
    ...(found && { within: found.ids }),
  })
  const ids = ranking.best.slice(input.offset, input.offset + input.limit).map(({ id }) => id)
  const people = await cardsWithFacts(ctx, ids, { employerId, demandId: demand.id })
  const items = people.map(({ card, facts }) => ({
    profile: card,
    assessment: assess(demand, facts, reference, { on }),
  }))
  // A profile changed in the last moment is shown by its row, and stands where its row belongs.
  items.sort(byRank('profile'))
  return {
    demand: { id: demand.id, version },
    on,
    items,
    more: ranking.best.length > input.offset + input.limit,
    total: ranking.total,
    verdicts: ranking.verdicts,
    ...(ranking.facets && { facets: ranking.facets }),
    ...(found && { understood: found.understood }),
  }
}
