import { better } from '../matching/outcome.ts'
import { startDay } from '../matching/prepare.ts'
import { pointsOf, shownScore } from '../matching/score.ts'
import type { DemandFacts, MatchingReference, Verdict } from '../matching/types.ts'
import { verdictNumber, verdicts } from '../matching/verdict.ts'
import type { IsoDate } from '../reference/types.ts'
import { BestRows } from './best-rows.ts'
import { type Columns, listedSets } from './columns.ts'
import { countFacets } from './count-facets.ts'
import { countersOf, verdictOfCounters } from './counters.ts'
import type { Facets } from './facets.ts'
import { maskRows, type PoolFilters } from './filters.ts'
import { type LinePlan, planLine } from './plan.ts'
import { scanLine, scanPostings } from './scan.ts'
import type { Scratch } from './scratch.ts'

export interface RankedProfile {
  id: string
  version: number
  verdict: Verdict
  /** 0-100, one decimal. */
  score: number
  /** The exact score is `points / of` of the ranking. */
  points: number
}

export interface Ranking {
  /** Score, then verdict, then id. */
  best: RankedProfile[]
  of: number
  /** All who pass the filters. */
  total: number
  /** By verdict, all who pass the other filters. */
  verdicts: Record<Verdict, number>
  /** Of all who pass the filters; absent where not asked for. */
  facets?: Facets
}

export interface RankOptions {
  /** The day of the question. */
  on: IsoDate
  /** How many of the best to give, from the best on; the counts are of all. */
  limit: number
  filters?: PoolFilters
  /** Only these rows. */
  within?: readonly number[] | null
  facets?: boolean
}

export function rankRows(
  demand: DemandFacts,
  columns: Columns,
  ids: readonly string[],
  scratch: Scratch,
  reference: MatchingReference,
  { on, limit, filters = {}, within = null, facets = true }: RankOptions,
): Ranking {
  const day = startDay(demand.startDate, on)
  const plans = demand.lines.map(line => planLine(line, columns, reference, day))
  addUp(plans, columns, scratch)

  const { end } = columns
  const { mask, points: keys, counters } = scratch
  maskRows(mask, columns, reference, filters, within)
  const musts = plans.filter(({ must }) => must).length
  const wanted = verdicts.map(verdict => !filters.verdicts?.length || filters.verdicts.includes(verdict))
  const counts = new Uint32Array(verdicts.length)
  const best = new BestRows(limit, keys, ids)
  let total = 0
  for (let row = 0; row < end; row++) {
    if (mask[row] === 0) continue
    const verdict = verdictOfCounters(musts, counters[row]!)
    counts[verdict]!++
    if (!wanted[verdict]) {
      mask[row] = 0
      continue
    }
    total++
    const key = keys[row]! * 4 + (verdictNumber.notEligible - verdict)
    keys[row] = key
    if (key >= best.floor) best.offer(row)
  }
  const of = pointsOf(demand.lines)
  return {
    best: best.sorted().map(row => {
      const points = keys[row]! >>> 2
      const verdict = verdicts[verdictNumber.notEligible - (keys[row]! & 3)]!
      return {
        id: ids[row]!,
        version: columns.versions.values[row]!,
        verdict,
        score: shownScore(points, of),
        points,
      }
    }),
    of,
    total,
    verdicts: Object.fromEntries(
      verdicts.map((verdict, number) => [verdict, counts[number]]),
    ) as Ranking['verdicts'],
    ...(facets && { facets: countFacets(columns, mask, reference) }),
  }
}

/** Points and must counters of every row, into the scratch. */
function addUp(plans: readonly LinePlan[], columns: Columns, scratch: Scratch): void {
  const { end } = columns
  const flags = columns.flags.values
  const { best, touched, points, counters } = scratch
  const alone = plans.filter(plan => plan.columns.length === 0)
  const others = plans.filter(plan => plan.columns.length > 0)

  const start = new Uint32Array(listedSets)
  for (const plan of alone) {
    const adds = countersOf(plan)
    for (let sections = 0; sections < listedSets; sections++)
      start[sections]! += adds[plan.absent[sections]! & 7]!
  }
  points.fill(0, 0, end)
  for (let row = 0; row < end; row++) counters[row] = start[flags[row]! & (listedSets - 1)]!

  for (const plan of others) {
    const adds = countersOf(plan)
    const { weight } = plan
    const [only] = plan.columns
    if (only && plan.single) {
      only.addUp({ weight, adds, points, counters }, end)
      continue
    }
    scanLine(plan, flags, best, end)
    for (let row = 0; row < end; row++) {
      const result = best[row]!
      points[row]! += weight * (result >> 3)
      counters[row]! += adds[result & 7]!
    }
  }
  if (others.length > 0) best.fill(0, 0, end)

  for (const plan of alone) {
    const adds = countersOf(plan)
    const { weight, absent } = plan
    const count = scanPostings(plan, best, touched)
    for (let at = 0; at < count; at++) {
      const row = touched[at]!
      const otherwise = absent[flags[row]! & (listedSets - 1)]!
      const result = better(best[row]!, otherwise)
      best[row] = 0
      points[row]! += weight * (result >> 3)
      counters[row]! += adds[result & 7]! - adds[otherwise & 7]!
    }
  }
}
