import type { CallReport } from './calls.ts'
import type { ChangesReport } from './changes.ts'
import type { ImportReport } from './load.ts'
import type { PoolReport } from './pool-part.ts'
import type { SqlReport } from './sql-part.ts'
import type { Times } from './statistics.ts'

export interface BenchReport {
  at: string
  machine: { processors: number; model: string; memoryGigabytes: number; node: string; load: number[] }
  profiles: number
  demands: number
  search: string
  import: ImportReport
  /** Seconds until the worker had written what is searched; `meilisearch`: into its index too. */
  indexing: { seconds: number; perSecond: number }
  start: {
    /** Seconds, of an empty database and of the loaded one. */
    empty: number
    ready: number
  }
  memory: null | {
    /** Bytes resident: of a server without profiles, of the loaded one when ready, and after all calls. */
    empty: number
    ready: number
    afterCalls: number
    perProfile: number
  }
  http: Record<'shortlist' | 'estimate' | 'typing' | 'completion' | 'roles', CallReport>
  changes: ChangesReport | null
  pool: PoolReport
  sql: SqlReport
  ratios: { poolToBareScan: number; sqlToPool: number; shortlistToPool: number }
  /** Rank against assessing everybody. */
  verified: { demands: number; people: number; seconds: number }
}

/** For people: what was measured, a line each. */
export function readable(report: BenchReport): string {
  const { machine, import: imported, memory, http, changes, pool, sql } = report
  const rows: [string, string][] = [
    [
      'machine',
      `${machine.processors} × ${machine.model}, ${machine.memoryGigabytes} GB, load ${machine.load.join(' ')}`,
    ],
    [
      'import',
      `${imported.perSecond} profiles/s (${imported.seconds} s, ${imported.megabytes} MB)${growth(imported)}`,
    ],
    ['indexing', `${report.indexing.perSecond} profiles/s (${report.indexing.seconds} s, ${report.search})`],
    ['start until ready', `${report.start.ready} s (empty: ${report.start.empty} s)`],
    ...(memory
      ? [
          [
            'memory',
            `${mb(memory.ready)} ready, ${mb(memory.afterCalls)} after the calls, ${mb(memory.empty)} empty: ${memory.perProfile} bytes a profile`,
          ] as [string, string],
        ]
      : []),
    ['pool', `${mb(pool.bytes)}: ${pool.bytesPerProfile} bytes a profile; loads in ${pool.loadSeconds} s`],
    ...Object.entries(http).map(([name, call]): [string, string] => [`HTTP ${name}`, callLine(call)]),
    ...(changes
      ? ([
          ['change found in the pool', times(changes.pool)],
          ['change found in search', times(changes.search)],
          ['change itself (PUT)', times(changes.put)],
        ] as [string, string][])
      : []),
    ['pool.rank', times(pool.rank)],
    ['  without facets', times(pool.rankWithoutFacets)],
    ['pool.estimate', times(pool.estimate)],
    ['pool.change', times(pool.change)],
    ['bare scan, ids only', times(pool.bareScan)],
    ['SQL, ids only, everybody', times(sql.all)],
    ['SQL, ids only, gated', times(sql.gated)],
    ['pool ÷ bare scan', `${pool.rankToBareScan} (without facets ${pool.withoutFacetsToBareScan})`],
    ['best SQL ÷ pool', String(report.ratios.sqlToPool)],
    ['HTTP shortlist ÷ pool', String(report.ratios.shortlistToPool)],
    [
      'rank = assess',
      `${report.verified.demands} demands × ${report.verified.people} people, same order and scores`,
    ],
  ]
  const title = `${report.profiles} profiles, ${report.demands} demands, search by ${report.search} (${report.at})`
  return [title, ...rows.map(([name, text]) => `  ${name.padEnd(26)} ${text}`)].join('\n')
}

const times = ({ p50, p95, most, count }: Times): string =>
  `p50 ${p50} ms  p95 ${p95} ms  most ${most} ms  (${count})`

function callLine({ times: measured, bytes, rate, processor }: CallReport): string {
  const more = `  ${rate.perSecond}/s on ${rate.connections} connections (p95 ${rate.p95} ms)`
  return `${times(measured)}  ${processor === null ? '' : `cpu ${processor} ms  `}${Math.round(bytes / 1000)} KB${more}`
}

const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
const growth = ({ memoryGrowth }: ImportReport): string =>
  memoryGrowth === null ? '' : `, memory grew by ${mb(memoryGrowth)}`
