// The same top 50 by SQL, over the same people.
import postgres from 'postgres'
import type { DemandFacts, MatchingReference } from '../../src/matching/types.ts'
import type { IsoDate } from '../../src/reference/types.ts'
import type { Progress } from '../progress.ts'
import { type DenseDemand, prepareDense, verdictAt } from './bare-scan.ts'
import type { Place } from './place.ts'
import { type LoadedPeople, topRows } from './pool-part.ts'
import { exportPeople } from './sql-export.ts'
import {
  gatedStatement,
  indexesOf,
  prepareSql,
  rankAll,
  rankGated,
  type SqlAnswer,
  type SqlDemand,
  statement,
} from './sql-rank.ts'
import { type Times, timesOf } from './statistics.ts'

export interface SqlReport {
  /** Everybody added up. */
  all: Times
  /** Only those who can still be among the best. */
  gated: Times
  /** The better of the two by mean. */
  best: 'all' | 'gated'
  /** Indexes that EXPLAIN ANALYZE shows in use. */
  indexes: string[]
}

const rounds = 3

/** @throws when SQL and the pool do not give the same ids in the same order */
export async function measureSql(
  place: Place,
  people: LoadedPeople,
  demands: readonly DemandFacts[],
  reference: MatchingReference,
  on: IsoDate,
  progress: Progress,
): Promise<SqlReport> {
  progress.step('The same by SQL', demands.length)
  const { columns, ids, pool } = people
  const sql = postgres(place.databaseUrl, {
    max: 1,
    onnotice: () => {},
    connection: { work_mem: '256MB', max_parallel_workers_per_gather: 2, statement_timeout: 120_000 },
  })
  try {
    const exported = await exportPeople(sql, columns, ids, reference)
    const times = { all: [] as number[], gated: [] as number[] }
    const indexes = new Set<string>()
    for (const demand of demands) {
      const prepared = prepareSql(demand, exported, columns, reference, on, topRows)
      const dense = prepareDense(demand, columns, reference, on)
      const expected = pool.rank(demand, { on, limit: topRows, facets: false }).best.map(({ id }) => id)
      for (const [name, rank] of [['all', rankAll] as const, ['gated', rankGated] as const]) {
        for (let round = -1; round < rounds; round++) {
          const started = performance.now()
          const answer = await rank(sql, prepared)
          if (round >= 0) times[name].push(performance.now() - started)
          else requireSame(demand, name, bestIds(answer, dense, ids), expected)
        }
      }
      for (const text of statements(prepared))
        for (const index of await indexesOf(sql, text)) indexes.add(index)
      progress.add()
    }
    const [all, gated] = [timesOf(times.all), timesOf(times.gated)]
    return { all, gated, best: gated.mean < all.mean ? 'gated' : 'all', indexes: [...indexes].sort() }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

const statements = (demand: SqlDemand) => [statement(demand, null), gatedStatement(demand)]

/** SQL gives all who share the last points; verdict and id, which order them, are added here and cost it nothing. */
function bestIds({ rows }: SqlAnswer, { lines }: DenseDemand, ids: readonly string[]): string[] {
  return rows
    .map(({ row, points }) => ({ id: ids[row]!, points, verdict: verdictAt(lines, row) }))
    .sort((a, b) => b.points - a.points || a.verdict - b.verdict || (a.id < b.id ? -1 : 1))
    .slice(0, topRows)
    .map(({ id }) => id)
}

function requireSame(
  demand: DemandFacts,
  name: string,
  found: readonly string[],
  expected: readonly string[],
): void {
  const at = expected.findIndex((id, place) => found[place] !== id)
  if (at >= 0)
    throw new Error(
      `Demand ${demand.id}: SQL (${name}) has ${found[at]} at place ${at + 1}, the pool has ${expected[at]}`,
    )
}
