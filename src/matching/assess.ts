import { AppError } from '../errors.ts'
import type { IsoDate } from '../reference/types.ts'
import type { Question } from './finding.ts'
import { judgeLine, lineOutcome } from './line.ts'
import { creditOf, type Outcome, standingOf } from './outcome.ts'
import { type PreparedProfile, prepareProfile, startDay } from './prepare.ts'
import { engineVersion, lineWeight, mostLines, pointsOf, shownScore } from './score.ts'
import type { Assessment, DemandFacts, MatchingReference, ProfileFacts, RequirementLine } from './types.ts'
import { verdictOf, verdicts } from './verdict.ts'

/**
 * How a profile answers a demand, line by line. The same inputs, versions and day give the same answer.
 * @param on the day of the question: certificates must be valid then where the demand names no start date
 * @throws AppError invalid-input: the demand has more than `mostLines` lines
 */
export function assess(
  demand: DemandFacts,
  profile: ProfileFacts,
  reference: MatchingReference,
  { on }: { on: IsoDate },
): Assessment {
  requireCountable(demand)
  const prepared = prepareProfile(profile, reference)
  const question = { reference, day: startDay(demand.startDate, on) }
  const judged = demand.lines.map(line => judgeLine(line, prepared, question))
  const { points, verdict, musts } = addUp(
    demand.lines,
    judged.map(({ outcome }) => outcome),
  )
  const of = pointsOf(demand.lines)
  return {
    demand: { id: demand.id, version: demand.version },
    profile: { id: profile.id, version: profile.version },
    engine: engineVersion,
    reference: reference.version,
    on,
    verdict: verdicts[verdict]!,
    score: shownScore(points, of),
    points,
    of,
    musts,
    lines: judged.map(({ line }) => line),
  }
}

export interface Tally {
  points: number
  /** As `verdicts` numbers them. */
  verdict: number
  musts: { met: number; open: number; total: number }
}

/** The numbers of an assessment without its reasons. */
export function tally(
  lines: readonly RequirementLine[],
  profile: PreparedProfile,
  question: Question,
): Tally {
  return addUp(
    lines,
    lines.map(line => lineOutcome(line, profile, question)),
  )
}

/** @param outcomes one for each line */
function addUp(lines: readonly RequirementLine[], outcomes: readonly Outcome[]): Tally {
  let points = 0
  const counts = [0, 0, 0, 0, 0]
  for (const [place, line] of lines.entries()) {
    const result = outcomes[place]!
    points += lineWeight(line) * creditOf(result)
    if (line.necessity === 'must') counts[standingOf(result)]!++
  }
  const [far, missing, short, open, met] = counts as [number, number, number, number, number]
  const total = far + missing + short + open + met
  return { points, verdict: verdictOf(total, open, short, missing, far), musts: { met, open, total } }
}

export function requireCountable(demand: Pick<DemandFacts, 'lines'>): void {
  if (demand.lines.length > mostLines) {
    throw new AppError(
      'invalid-input',
      `A demand can have at most ${mostLines} requirements; this one has ${demand.lines.length}`,
    )
  }
}
