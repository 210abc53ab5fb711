import type { IsoDate } from '../reference/types.ts'
import { tally } from './assess.ts'
import { applyChanges, type Change } from './changes.ts'
import { explainChange } from './explain-change.ts'
import type { Question } from './finding.ts'
import { lineOutcome } from './line.ts'
import { standing, standingOf } from './outcome.ts'
import { possibleChanges } from './possible-changes.ts'
import { prepareProfile, startDay } from './prepare.ts'
import type {
  DemandFacts,
  MatchingReference,
  Message,
  ProfileFacts,
  RequirementKind,
  RequirementLine,
} from './types.ts'
import { verdictNumber } from './verdict.ts'

export interface WayStep {
  change: Change
  message: Message
}

/** In no order; done together they make the pair eligible. */
export type ShortestWay = WayStep[]

/** So many changes for a pair that is not even near; near ones get as long a way as they need, up to `longest`. */
const usual = 3
const longest = 8

/** Which changes can bear on a requirement. */
const bearing: Record<RequirementKind, readonly Change['kind'][]> = {
  skill: ['skill', 'skill-years'],
  field: ['experience', 'skill', 'skill-years'],
  certification: ['certification'],
  education: ['education'],
  language: ['language'],
  experience: ['experience'],
  'work-mode': ['work-mode', 'country'],
  pay: ['pay'],
  availability: ['availability'],
}

/**
 * The smallest set of changes that makes the pair eligible; of equally small ones, the least laborious. Empty: it is
 * eligible. null: there is none of at most three changes (for a near pair, or one that lacks evidence: of eight).
 */
export function shortestWay(
  demand: DemandFacts,
  profile: ProfileFacts,
  reference: MatchingReference,
  { on }: { on: IsoDate },
): ShortestWay | null {
  const question = { reference, day: startDay(demand.startDate, on) }
  const { verdict } = tally(demand.lines, prepareProfile(profile, reference), question)
  if (verdict === verdictNumber.eligible) return []
  const musts = demand.lines.filter(line => line.necessity === 'must')
  const open = musts.filter(line => !isMet(line, profile, question))
  const possible = possibleChanges(open, profile, reference, question.day)
  const most = verdict === verdictNumber.notEligible ? usual : longest
  for (let size = 1; size <= most; size++) {
    const best = leastLaborious(waysOf(size, open, [], possible, profile, question), profile)
    if (best) return best.map(change => ({ change, message: explainChange(change, profile, reference) }))
  }
  return null
}

const isMet = (line: RequirementLine, profile: ProfileFacts, question: Question): boolean =>
  standingOf(lineOutcome(line, prepareProfile(profile, question.reference), question)) === standing.met

/**
 * Every way of at most `size` more changes. Any way must fix the first line still open, by some smallest set of
 * changes that does; trying all of those in turn leaves none out, because a change never undoes another.
 */
function* waysOf(
  size: number,
  lines: readonly RequirementLine[],
  taken: readonly Change[],
  possible: readonly Change[],
  profile: ProfileFacts,
  question: Question,
): Generator<readonly Change[]> {
  const then = applyChanges(profile, taken)
  const open = lines.filter(line => !isMet(line, then, question))
  const [first] = open
  if (!first) {
    yield taken
    return
  }
  const kinds = new Set(first.anyOf.flatMap(({ kind }) => bearing[kind]))
  const relevant = possible.filter(change => kinds.has(change.kind) && !taken.includes(change))
  const fixes = (changes: readonly Change[]) => isMet(first, applyChanges(then, changes), question)
  for (const changes of smallestSets(relevant, size, fixes)) {
    yield* waysOf(size - changes.length, open, [...taken, ...changes], possible, profile, question)
  }
}

/** Sets of at most `size` elements that suffice, none of which contains another. */
function smallestSets<T>(
  elements: readonly T[],
  size: number,
  suffices: (set: readonly T[]) => boolean,
): T[][] {
  const found: T[][] = []
  let grown: { set: T[]; next: number }[] = [{ set: [], next: 0 }]
  for (let length = 1; length <= size; length++) {
    const longer: typeof grown = []
    for (const { set, next } of grown) {
      for (let at = next; at < elements.length; at++) {
        const larger = [...set, elements[at]!]
        if (found.some(smaller => smaller.every(element => larger.includes(element)))) continue
        if (suffices(larger)) found.push(larger)
        else longer.push({ set: larger, next: at + 1 })
      }
    }
    grown = longer
  }
  return found
}

function leastLaborious(ways: Iterable<readonly Change[]>, profile: ProfileFacts): readonly Change[] | null {
  let best: readonly Change[] | null = null
  let least = Number.POSITIVE_INFINITY
  for (const way of ways) {
    const labour = way.reduce((sum, change) => sum + labourOf(change, profile), 0)
    if (labour < least) {
      least = labour
      best = way
    }
  }
  return best
}

/** Rough months of work, to choose between equally short ways: saying something costs nearly nothing. */
function labourOf(change: Change, { skills, ...profile }: ProfileFacts): number {
  switch (change.kind) {
    case 'skill': {
      const held = skills.filter(({ skill }) => skill === change.skill)
      if (held.some(({ level }) => level === undefined)) return 0.1
      const level = Math.max(0, ...held.map(fact => fact.level ?? 0))
      return 3 * Math.max(1, (change.level ?? 1) - level)
    }
    case 'skill-years': {
      const held = skills.filter(({ skill }) => skill === change.skill)
      if (held.some(({ years }) => years === undefined)) return 0.1
      return 12 * Math.max(0.25, change.years - Math.max(0, ...held.map(fact => fact.years ?? 0)))
    }
    case 'experience': {
      const held = profile.experience.filter(({ field }) => field === change.field)
      return Math.max(1, change.months - Math.max(0, ...held.map(({ months }) => months)))
    }
    case 'certification':
      return profile.certifications.some(({ certification }) => certification === change.certification)
        ? 1
        : 4
    case 'education':
      return profile.education.some(({ level }) => level === change.level) ? 0.1 : 36
    case 'language':
      return profile.languages.some(({ language }) => language === change.language) ? 6 : 12
    case 'work-mode':
    case 'country':
    case 'pay':
    case 'availability':
      return 0.5
  }
}
