import { better } from '../matching/outcome.ts'
import { startDay } from '../matching/prepare.ts'
import { pointsOf, shownScore } from '../matching/score.ts'
import type { DemandFacts, MatchingReference, Verdict } from '../matching/types.ts'
import { verdictNumber, verdicts } from '../matching/verdict.ts'
import type { IsoDate } from '../reference/types.ts'
import { BestRows } from './best-rows.ts'
import type { Adding } from './column-scans.ts'
import { type Columns, listedSets } from './columns.ts'
import { countEverybody, countFacets } from './count-facets.ts'
import { countersOf, countersOfSum, pointsOfSum, pointUnit, verdictOfCounters } from './counters.ts'
import type { Facets } from './facets.ts'
import { letsEverybodyPass, maskRows, type PoolFilters } from './filters.ts'
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
  const { mask, sums, points: keys } = scratch
  maskRows(mask, columns, reference, filters, within)
  const musts = plans.filter(({ must }) => must).length
  const wanted = verdicts.map(verdict => !filters.verdicts?.length || filters.verdicts.includes(verdict))
  const counts = new Uint32Array(verdicts.length)
  const best = new BestRows(limit, keys, ids)
  let total = 0
  let floor = 0
  for (let row = 0; row < end; row++) {
    if (mask[row] === 0) continue
    const sum = sums[row]!
    const points = pointsOfSum(sum)
    const verdict = verdictOfCounters(musts, countersOfSum(sum, points))
    counts[verdict]!++
    if (!wanted[verdict]) {
      mask[row] = 0
      continue
    }
    total++
    const key = (points << 2) | (verdictNumber.notEligible - verdict)
    if (key < floor) continue
    keys[row] = key
    best.offer(row)
    floor = best.floor | 0
  }
  const of = pointsOf(demand.lines)
  const count = within === null && letsEverybodyPass(filters) ? countEverybody : countFacets
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
    ...(facets && { facets: count(columns, mask, reference) }),
  }
}

/** From so many entries for each row on, a pass over all rows costs less than keeping track of which were touched. */
const denseFrom = 0.3

/** Points and must counters of every row, into the sums of the scratch. */
function addUp(plans: readonly LinePlan[], columns: Columns, scratch: Scratch): void {
  const { end } = columns
  const flags = columns.flags.values
  const { best, touched, sums } = scratch
  const isDense = ({ columns, terms }: LinePlan) =>
    columns.length > 0 ||
    terms.reduce((entries, { posting }) => entries + posting.length, 0) > end * denseFrom
  const sparse = plans.filter(plan => !isDense(plan))
  const dense = plans.filter(isDense)

  const start = new Float64Array(listedSets)
  for (const plan of sparse) {
    const { weight, adds } = addingOf(plan, sums)
    for (let sections = 0; sections < listedSets; sections++) {
      const otherwise = plan.absent[sections]!
      start[sections]! += weight * (otherwise >> 3) + adds[otherwise & 7]!
    }
  }
  for (let row = 0; row < end; row++) sums[row] = start[flags[row]! & (listedSets - 1)]!

  for (const plan of dense) {
    const adding = addingOf(plan, sums)
    const [only] = plan.columns
    if (only && plan.single) {
      only.addUp(adding, end)
      continue
    }
    const { weight, adds } = adding
    scanLine(plan, flags, best, end)
    for (let row = 0; row < end; row++) {
      const result = best[row]!
      sums[row]! += weight * (result >> 3) + adds[result & 7]!
    }
  }
  if (dense.length > 0) best.fill(0, 0, end)

  for (const plan of sparse) {
    const { weight, adds } = addingOf(plan, sums)
    const { absent } = plan
    const count = scanPostings(plan, best, touched)
    for (let at = 0; at < count; at++) {
      const row = touched[at]!
      const otherwise = absent[flags[row]! & (listedSets - 1)]!
      const result = better(best[row]!, otherwise)
      best[row] = 0
      sums[row]! += weight * ((result >> 3) - (otherwise >> 3)) + (adds[result & 7]! - adds[otherwise & 7]!)
    }
  }
}

const addingOf = (plan: LinePlan, sums: Float64Array): Adding => ({
  weight: plan.weight * pointUnit,
  adds: Float64Array.from(countersOf(plan)),
  sums,
})
