// The loops over columns. Two of each: one improves what other ways to meet a line earned, one adds the line up at once.
// Nothing in them branches on what a row holds: a wrong guess of the processor costs more than all the rest of a row.
import { better, type Outcome } from '../matching/outcome.ts'

/** What a line's outcomes add to the sums of rows: points by credit, counters by standing. */
export interface Adding {
  /** Of a thousandth of credit, in `pointUnit`. */
  weight: number
  /** By standing, as `countersOf`. */
  adds: Float64Array
  sums: Float64Array
}

export interface ColumnStep {
  /** Improves `best` for rows 0 to `end`. */
  improve(best: Uint16Array, end: number): void
  /** For a line that this alone decides. */
  addUp(into: Adding, end: number): void
}

export function constantStep(result: Outcome): ColumnStep {
  return {
    improve(best, end) {
      for (let row = 0; row < end; row++) best[row] = better(best[row]!, result)
    },
    addUp({ weight, adds, sums }, end) {
      const sum = weight * (result >> 3) + adds[result & 7]!
      for (let row = 0; row < end; row++) sums[row]! += sum
    },
  }
}

/** @param table a result for every number of the column */
export function numberStep(column: Uint16Array, table: Uint16Array): ColumnStep {
  return {
    improve(best, end) {
      for (let row = 0; row < end; row++) best[row] = better(best[row]!, table[column[row]!]!)
    },
    addUp({ weight, adds, sums }, end) {
      for (let row = 0; row < end; row++) {
        const result = table[column[row]!]!
        sums[row]! += weight * (result >> 3) + adds[result & 7]!
      }
    },
  }
}

/** The same over wider numbers: one loop over arrays of both kinds would run at half the speed. */
export function wideNumberStep(column: Uint32Array, table: Uint16Array): ColumnStep {
  return {
    improve(best, end) {
      for (let row = 0; row < end; row++) best[row] = better(best[row]!, table[column[row]!]!)
    },
    addUp({ weight, adds, sums }, end) {
      for (let row = 0; row < end; row++) {
        const result = table[column[row]!]!
        sums[row]! += weight * (result >> 3) + adds[result & 7]!
      }
    },
  }
}

/** @param table by what `meaning` says of the second column's number, and in the low eight bits the first's */
export function combinedStep(
  first: Uint8Array,
  second: Uint32Array,
  meaning: Uint16Array,
  table: Uint16Array,
): ColumnStep {
  return {
    improve(best, end) {
      for (let row = 0; row < end; row++)
        best[row] = better(best[row]!, table[(meaning[second[row]!]! << 8) | first[row]!]!)
    },
    addUp({ weight, adds, sums }, end) {
      for (let row = 0; row < end; row++) {
        const result = table[(meaning[second[row]!]! << 8) | first[row]!]!
        sums[row]! += weight * (result >> 3) + adds[result & 7]!
      }
    },
  }
}

const mostStarts = 5

/**
 * Over numbers of which long runs earn the same.
 * @param last the highest number @param earns once it has changed it never gives an earlier result again
 */
export function runStep(column: Uint16Array, last: number, earns: (value: number) => Outcome): ColumnStep {
  const starts = runStarts(last, earns)
  // Always five comparisons: the last start is repeated, and so is what it earns.
  while (starts.length < mostStarts) starts.push(starts.at(-1) ?? 0)
  const table = Uint16Array.from([0, ...starts], start => earns(start))
  const [a, b, c, d, e] = starts as [number, number, number, number, number]
  const runOf = (value: number): number =>
    Number(value >= a) + Number(value >= b) + Number(value >= c) + Number(value >= d) + Number(value >= e)
  return {
    improve(best, end) {
      for (let row = 0; row < end; row++) best[row] = better(best[row]!, table[runOf(column[row]!)]!)
    },
    addUp({ weight, adds, sums }, end) {
      for (let row = 0; row < end; row++) {
        const result = table[runOf(column[row]!)]!
        sums[row]! += weight * (result >> 3) + adds[result & 7]!
      }
    },
  }
}

/** Where each run but the first begins. @throws RangeError: more runs than a step counts */
function runStarts(last: number, earns: (value: number) => Outcome): number[] {
  const starts: number[] = []
  for (let from = 0; earns(from) !== earns(last); ) {
    const result = earns(from)
    let low = from
    let high = last
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (earns(middle) === result) low = middle
      else high = middle
    }
    starts.push(high)
    from = high
  }
  if (starts.length > mostStarts) throw new RangeError(`${starts.length + 1} runs of one column`)
  return starts
}
