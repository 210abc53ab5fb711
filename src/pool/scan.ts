import { better } from '../matching/outcome.ts'
import { listedSets } from './columns.ts'
import type { LinePlan, TermStep } from './plan.ts'

const sections = listedSets - 1

/** What each row earns on a line, into `best[0 … end)`. */
export function scanLine(plan: LinePlan, flags: Uint8Array, best: Uint16Array, end: number): void {
  const { absent } = plan
  if (absent.every(result => result === absent[0])) best.fill(absent[0]!, 0, end)
  else for (let row = 0; row < end; row++) best[row] = absent[flags[row]! & sections]!
  for (const step of plan.terms) walk(step, best)
  for (const step of plan.columns) step.improve(best, end)
}

function walk(step: TermStep, best: Uint16Array): void {
  const { posting } = step
  const rows = posting.rows.values
  const codes = posting.codes.values
  const { length } = posting
  if (step.kind === 'table') {
    const { table } = step
    for (let at = 0; at < length; at++) {
      const row = rows[at]!
      best[row] = better(best[row]!, table[codes[at]!]!)
    }
    return
  }
  for (let at = 0; at < length; at++) {
    const row = rows[at]!
    best[row] = better(best[row]!, expiryOutcome(step, codes[at]!))
  }
}

/**
 * The same for a line that only posting lists decide, touching only rows on them: their outcomes into `best`, which
 * must be all 0, the rows themselves into `touched`. Other rows earn the line's `absent`.
 * @returns how many rows were touched, each once
 */
export function scanPostings(plan: LinePlan, best: Uint16Array, touched: Uint32Array): number {
  let count = 0
  for (const step of plan.terms) {
    const { posting } = step
    const rows = posting.rows.values
    const codes = posting.codes.values
    const { length } = posting
    for (let at = 0; at < length; at++) {
      const row = rows[at]!
      const result = step.kind === 'table' ? step.table[codes[at]!]! : expiryOutcome(step, codes[at]!)
      const before = best[row]!
      if (before === 0) {
        if (result === 0) continue
        best[row] = result
        touched[count++] = row
      } else if (result !== before) best[row] = better(before, result)
    }
  }
  return count
}

function expiryOutcome(step: Extract<TermStep, { kind: 'expiry' }>, code: number): number {
  if (code === 0) return step.unknown
  return code < step.day ? step.ended : step.valid
}
