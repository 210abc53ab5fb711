import type { Facets, PoolFilters } from '../../pool/index.ts'
import type { DemandVersion } from '../demands/index.ts'
import { demandFacts } from '../demands/index.ts'
import { type MatchingContext, today } from './context.ts'

/** Facets of which one choice is enough: beside what is chosen, the others say how many they would add. */
const anyOf = ['fields', 'experience', 'workModes', 'pay'] as const

/**
 * How many people each choice of a filter stands for, exactly: within a facet counted without its own choices, so that
 * a count does not fall to nothing because its neighbour was chosen.
 * @param facets of the list as it is filtered
 */
export async function countChoices(
  ctx: Pick<MatchingContext, 'pool' | 'search' | 'now'>,
  {
    version: { demandId, version, document },
    filters,
    words,
    facets,
  }: { version: DemandVersion; filters: PoolFilters; words?: string | undefined; facets: Facets },
): Promise<Facets> {
  const chosen = anyOf.filter(name => filters[name]?.length)
  if (chosen.length === 0) return facets
  const demand = demandFacts(demandId, version, document)
  const found = words ? await ctx.search.profileIds({ text: words }) : undefined
  const without = chosen.map(name => {
    const ranking = ctx.pool.rank(demand, {
      on: today(ctx.now),
      limit: 1,
      filters: { ...filters, [name]: [] },
      ...(found && { within: found.ids }),
    })
    return [name, ranking.facets?.[name] ?? facets[name]] as const
  })
  return { ...facets, ...Object.fromEntries(without) }
}
