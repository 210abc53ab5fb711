// The pool's own part in this process, beside the bare scan over the same people: one process, one clock, by turns.
import { prepareProfile } from '../../src/matching/prepare.ts'
import type { DemandFacts, MatchingReference, ProfileFacts } from '../../src/matching/types.ts'
import { Columns } from '../../src/pool/columns.ts'
import { TalentPool } from '../../src/pool/index.ts'
import { loadPool } from '../../src/pool/load.ts'
import type { IsoDate } from '../../src/reference/types.ts'
import type { Progress } from '../progress.ts'
import { bareScan, type DenseDemand, prepareDense } from './bare-scan.ts'
import type { Place } from './place.ts'
import { round, seconds, type Times, timesOf } from './statistics.ts'

export const topRows = 50

export interface LoadedPeople {
  pool: TalentPool
  /** The same people a second time, where the scan and the export to SQL can see them. */
  columns: Columns
  ids: string[]
  loadSeconds: number
}

export async function loadPeople(
  place: Place,
  reference: MatchingReference,
  profiles: number,
  progress: Progress,
): Promise<LoadedPeople> {
  progress.step('Loading a pool in this process', profiles)
  const pool = new TalentPool(reference)
  const started = performance.now()
  await loadPool(place.connection.sql, pool)
  const loadSeconds = seconds(started)
  const columns = new Columns(reference)
  const ids: string[] = []
  const second = {
    add(profile: ProfileFacts) {
      columns.write(ids.length, prepareProfile(profile, reference))
      ids.push(profile.id)
      if (ids.length % 1000 === 0) progress.add(1000)
    },
    remove() {},
  }
  await loadPool(place.connection.sql, second)
  return { pool, columns, ids, loadSeconds }
}

export interface PoolReport {
  people: number
  loadSeconds: number
  bytes: number
  bytesPerProfile: number
  /** Top 50, exact counts, facets. */
  rank: Times
  rankWithoutFacets: Times
  estimate: Times
  bareScan: Times
  /** Mean over mean, of the full answer and of the one without facets. */
  rankToBareScan: number
  withoutFacetsToBareScan: number
  /** One profile changed, of `changed`. */
  change: Times
}

const warmUpRounds = 3

/** @throws when the two do not give the same ids */
export function measurePool(
  { pool, columns, ids, loadSeconds }: LoadedPeople,
  demands: readonly DemandFacts[],
  reference: MatchingReference,
  on: IsoDate,
  someone: readonly ProfileFacts[],
  progress: Progress,
): PoolReport {
  const rounds = Math.max(3, Math.min(20, Math.round(3_000_000 / (pool.size + 1))))
  progress.step('Pool and bare scan by turns', demands.length)
  const sums = new Uint32Array(columns.end)
  const times = {
    rank: [] as number[],
    bare: [] as number[],
    plain: [] as number[],
    estimate: [] as number[],
  }
  const timed = <T>(list: number[] | null, work: () => T): T => {
    const started = performance.now()
    const result = work()
    list?.push(performance.now() - started)
    return result
  }
  // A server has answered many demands before: what the compiler learns from the first ones is not part of an answer.
  for (const demand of demands) {
    const dense = prepareDense(demand, columns, reference, on)
    for (let turn = 0; turn < warmUpRounds; turn++) {
      pool.rank(demand, { on, limit: topRows })
      bareScan(dense, ids, topRows, sums)
    }
  }
  for (const demand of demands) {
    const dense: DenseDemand = prepareDense(demand, columns, reference, on)
    for (let turn = -warmUpRounds; turn < rounds; turn++) {
      const into = (list: number[]) => (turn < 0 ? null : list)
      const full = timed(into(times.rank), () => pool.rank(demand, { on, limit: topRows }))
      const rows = timed(into(times.bare), () => bareScan(dense, ids, topRows, sums))
      timed(into(times.plain), () => pool.rank(demand, { on, limit: topRows, facets: false }))
      if (turn < 3) timed(into(times.estimate), () => pool.estimate(demand, { on }))
      if (turn === 0 && full.best.some(({ id }, place) => ids[rows[place]!] !== id))
        throw new Error(`Demand ${demand.id}: the bare scan and the pool give different ids`)
    }
    progress.add()
  }
  const changes: number[] = []
  for (const profile of [...someone, ...someone]) timed(changes, () => pool.change(profile))
  const [rank, plain, bare] = [timesOf(times.rank), timesOf(times.plain), timesOf(times.bare)]
  return {
    people: pool.size,
    loadSeconds,
    bytes: pool.bytes,
    bytesPerProfile: Math.round(pool.bytes / Math.max(1, pool.size)),
    rank,
    rankWithoutFacets: plain,
    estimate: timesOf(times.estimate),
    bareScan: bare,
    rankToBareScan: round(rank.mean / bare.mean),
    withoutFacetsToBareScan: round(plain.mean / bare.mean),
    change: timesOf(changes),
  }
}
