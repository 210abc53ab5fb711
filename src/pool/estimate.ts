import { statusOf } from '../matching/line.ts'
import { startDay } from '../matching/prepare.ts'
import { type Relaxation, relaxations } from '../matching/relaxations.ts'
import type { DemandFacts, LineStatus, MatchingReference, Verdict } from '../matching/types.ts'
import { verdictNumber, verdicts } from '../matching/verdict.ts'
import type { IsoDate } from '../reference/types.ts'
import { type Columns, taken } from './columns.ts'
import { countersOf, isHopeless, verdictOfCounters } from './counters.ts'
import { planLine } from './plan.ts'
import { scanLine } from './scan.ts'
import type { Scratch } from './scratch.ts'

export interface RelaxationEstimate extends Relaxation {
  /** How many would be eligible and near, this step taken and everything else left as it is. */
  eligible: number
  near: number
}

export interface LineEstimate {
  id: string
  /** How many of everybody meet this line alone, and so on. */
  people: Record<LineStatus, number>
  /** What a step less would bring; none for a nice to have, on which no verdict depends. */
  relaxations: RelaxationEstimate[]
}

export interface Estimate {
  total: number
  verdicts: Record<Verdict, number>
  lines: LineEstimate[]
}

const statuses: readonly LineStatus[] = ['met', 'partly', 'unknown', 'not-met']
const statusNumber = Uint8Array.from({ length: 1 << 13 }, (_, result) => statuses.indexOf(statusOf(result)))

/** How many fit a demand that is being written, and what each of its lines costs. */
export function estimateRows(
  demand: DemandFacts,
  columns: Columns,
  scratch: Scratch,
  reference: MatchingReference,
  on: IsoDate,
): Estimate {
  const { end } = columns
  const flags = columns.flags.values
  const { best, counters, touched, points: rest } = scratch
  const day = startDay(demand.startDate, on)
  const musts = demand.lines.filter(({ necessity }) => necessity === 'must').length

  counters.fill(0, 0, end)
  const lines = demand.lines.map(line => {
    const plan = planLine(line, columns, reference, day)
    const adds = countersOf(plan)
    const standings = new Uint8Array(plan.must ? end : 0)
    const counts = new Uint32Array(statuses.length)
    scanLine(plan, flags, best, end)
    for (let row = 0; row < end; row++) {
      const result = best[row]!
      counts[statusNumber[result]!]! += flags[row]! >> 4
      if (plan.must) {
        counters[row]! += adds[result & 7]!
        standings[row] = result & 7
      }
    }
    const people = Object.fromEntries(
      statuses.map((status, at) => [status, counts[at]!]),
    ) as LineEstimate['people']
    return { line, adds, standings, people }
  })

  const now = new Uint32Array(verdicts.length)
  let total = 0
  for (let row = 0; row < end; row++) {
    if ((flags[row]! & taken) === 0) continue
    total++
    now[verdictOfCounters(musts, counters[row]!)]!++
  }

  const estimated = lines.map(({ line, adds, standings, people }): LineEstimate => {
    if (line.necessity === 'nice') return { id: line.id, people, relaxations: [] }
    let count = 0
    for (let row = 0; row < end; row++) {
      if ((flags[row]! & taken) === 0) continue
      const others = counters[row]! - adds[standings[row]!]!
      if (isHopeless(others)) continue
      touched[count] = row
      rest[count++] = others
    }
    const steps = relaxations(line, reference).map(step => {
      const stays = step.line?.necessity === 'must'
      if (stays) scanLine(planLine(step.line!, columns, reference, day), flags, best, end)
      const then = new Uint32Array(verdicts.length)
      for (let at = 0; at < count; at++) {
        const others = rest[at]!
        const verdict = stays
          ? verdictOfCounters(musts, others + adds[best[touched[at]!]! & 7]!)
          : verdictOfCounters(musts - 1, others)
        then[verdict]!++
      }
      return { ...step, eligible: then[verdictNumber.eligible]!, near: then[verdictNumber.near]! }
    })
    return { id: line.id, people, relaxations: steps }
  })
  best.fill(0, 0, end)
  return {
    total,
    verdicts: Object.fromEntries(verdicts.map((verdict, at) => [verdict, now[at]!])) as Estimate['verdicts'],
    lines: estimated,
  }
}
