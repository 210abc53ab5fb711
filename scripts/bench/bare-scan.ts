// The floor: how fast can the ids of the best be had at all, when everything else is left out? For each line of a
// demand there is a dense column of small codes, made before the clock starts; the scan looks every code up in a table
// of points, adds up, and keeps the best. No verdict counts, no facets, no lists, nothing that changes.
import { startDay } from '../../src/matching/prepare.ts'
import type { DemandFacts, MatchingReference } from '../../src/matching/types.ts'
import { verdictNumber, verdictOf } from '../../src/matching/verdict.ts'
import type { Columns } from '../../src/pool/columns.ts'
import { planLine } from '../../src/pool/plan.ts'
import { scanLine } from '../../src/pool/scan.ts'
import type { IsoDate } from '../../src/reference/types.ts'

interface DenseLine {
  /** Which of `outcomes` each row earns. */
  codes: Uint8Array
  points: Uint16Array
  standings: Uint8Array
  must: boolean
}

export interface DenseDemand {
  lines: DenseLine[]
  rows: number
}

/** Not timed. @throws RangeError: a line with more than 256 different outcomes */
export function prepareDense(
  demand: DemandFacts,
  columns: Columns,
  reference: MatchingReference,
  on: IsoDate,
): DenseDemand {
  const rows = columns.end
  const best = new Uint16Array(rows)
  const day = startDay(demand.startDate, on)
  const lines = demand.lines.map((line): DenseLine => {
    const plan = planLine(line, columns, reference, day)
    scanLine(plan, columns.flags.values, best, rows)
    const codeOf = new Map<number, number>()
    const codes = new Uint8Array(rows)
    for (let row = 0; row < rows; row++) {
      let code = codeOf.get(best[row]!)
      if (code === undefined) {
        code = codeOf.size
        codeOf.set(best[row]!, code)
      }
      codes[row] = code
    }
    if (codeOf.size > 256) throw new RangeError(`${codeOf.size} outcomes of one line do not fit in a byte`)
    const points = new Uint16Array(256)
    const standings = new Uint8Array(256)
    for (const [outcome, code] of codeOf) {
      points[code] = plan.weight * (outcome >> 3)
      standings[code] = outcome & 7
    }
    return { codes, points, standings, must: plan.must }
  })
  return { lines, rows }
}

/** Rows looked at before the worst of them are dropped. */
const mostWaiting = 1024

/** The best rows, best first: points, then verdict, then id. @param sums a number per row, to work in */
export function bareScan(
  { lines, rows }: DenseDemand,
  ids: readonly string[],
  limit: number,
  sums: Uint32Array,
): number[] {
  sums.fill(0, 0, rows)
  for (const { codes, points } of lines) addLine(sums, codes, points, rows)
  let floor = 0
  let room = mostWaiting
  let waiting: number[] = []
  for (let row = 0; row < rows; row++) {
    if (sums[row]! < floor) continue
    waiting.push(row)
    if (waiting.length < room) continue
    floor = leastOf(waiting, limit, sums)
    waiting = waiting.filter(one => sums[one]! >= floor)
    room = Math.max(mostWaiting, waiting.length * 2)
  }
  floor = leastOf(waiting, limit, sums)
  // Only equals at the edge need more than points.
  const keyed = waiting
    .filter(row => sums[row]! >= floor)
    .map(row => ({ row, key: sums[row]! * 4 + (verdictNumber.notEligible - verdictAt(lines, row)) }))
  keyed.sort((a, b) => b.key - a.key || (ids[a.row]! < ids[b.row]! ? -1 : 1))
  return keyed.slice(0, limit).map(({ row }) => row)
}

function addLine(sums: Uint32Array, codes: Uint8Array, points: Uint16Array, rows: number): void {
  for (let row = 0; row < rows; row++) sums[row]! += points[codes[row]!]!
}

function leastOf(rows: readonly number[], limit: number, sums: Uint32Array): number {
  if (rows.length <= limit) return 0
  return Uint32Array.from(rows, row => sums[row]!).sort()[rows.length - limit]!
}

export function verdictAt(lines: readonly DenseLine[], row: number): number {
  const counts = [0, 0, 0, 0, 0]
  let musts = 0
  for (const { codes, standings, must } of lines) {
    if (!must) continue
    musts++
    counts[standings[codes[row]!]!]!++
  }
  const [far, missing, short, open] = counts as [number, number, number, number, number]
  return verdictOf(musts, open, short, missing, far)
}
