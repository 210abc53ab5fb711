import type { Sql } from 'postgres'
import { tally } from '../matching/assess.ts'
import { prepareProfile, startDay } from '../matching/prepare.ts'
import { compareScores, pointsOf, shownScore } from '../matching/score.ts'
import type {
  DemandFacts,
  MatchingReference,
  ProfileFacts,
  RequirementLine,
  Verdict,
} from '../matching/types.ts'
import { verdicts } from '../matching/verdict.ts'
import type { IsoDate } from '../reference/types.ts'
import { demandFeed, type Follower, follow, type Position } from './follow.ts'
import { inSnapshot } from './load.ts'

export interface RankedDemand {
  id: string
  version: number
  verdict: Verdict
  /** 0-100, one decimal. */
  score: number
}

/** Every published demand of a verified employer, in memory: the other direction of the pool, by the same engine. */
export class OpenDemands {
  readonly #reference: MatchingReference
  readonly #demands = new Map<string, { facts: DemandFacts; of: number; deadline?: IsoDate }>()

  constructor(reference: MatchingReference) {
    this.#reference = reference
  }

  get size(): number {
    return this.#demands.size
  }

  ids(): IterableIterator<string> {
    return this.#demands.keys()
  }

  /** Takes a version in; an older one of the same demand is replaced. After its deadline it is ranked for nobody. */
  add(facts: DemandFacts, deadline?: IsoDate): void {
    this.#demands.set(facts.id, { facts, of: pointsOf(facts.lines), ...(deadline && { deadline }) })
  }

  remove(id: string): void {
    this.#demands.delete(id)
  }

  /** All that are open on that day for one person: score, then verdict, then id. Exactly what `assess` gives for each. */
  rankFor(profile: ProfileFacts, { on }: { on: IsoDate }): RankedDemand[] {
    const prepared = prepareProfile(profile, this.#reference)
    return [...this.#demands.values()]
      .filter(({ deadline }) => !deadline || deadline >= on)
      .map(({ facts, of }) => {
        const question = { reference: this.#reference, day: startDay(facts.startDate, on) }
        return { facts, of, ...tally(facts.lines, prepared, question) }
      })
      .sort((a, b) => compareScores(a, b) || a.verdict - b.verdict || (a.facts.id < b.facts.id ? -1 : 1))
      .map(({ facts, points, of, verdict }) => ({
        id: facts.id,
        version: facts.version,
        verdict: verdicts[verdict]!,
        score: shownScore(points, of),
      }))
  }
}

interface VersionRow {
  id: string
  version: number
  document: { startDate?: IsoDate; deadline?: IsoDate; requirements: RequirementLine[] }
}

/** What matching reads of a demand. Its pay, place and work mode count only where a line asks for them. */
export function demandFacts(
  id: string,
  version: number,
  { startDate, requirements }: VersionRow['document'],
): DemandFacts {
  return {
    id,
    version,
    ...(startDate && { startDate }),
    lines: requirements.map(({ id, necessity, weight, anyOf }) => ({ id, necessity, weight, anyOf })),
  }
}

/** Takes in every open demand, in one snapshot; what is none leaves. */
export async function loadOpenDemands(sql: Sql, demands: OpenDemands): Promise<Position> {
  const gone = new Set(demands.ids())
  const position = await inSnapshot(sql, demandFeed, async tx => {
    const rows = await tx<VersionRow[]>`
      select d.id, d.version, v.document from demands d
      join demand_versions v on v.demand_id = d.id and v.version = d.version
      join employers e on e.id = d.employer_id
      where d.state = 'published' and e.verification = 'verified'`
    for (const { id, version, document } of rows) {
      demands.add(demandFacts(id, version, document), document.deadline)
      gone.delete(id)
    }
  })
  for (const id of gone) demands.remove(id)
  return position
}

/** Keeps the loaded demands at the state of the database, within a second. */
export function followDemands(
  sql: Sql,
  demands: OpenDemands,
  from: Position,
  onError: (error: unknown) => void,
): Promise<Follower> {
  const apply = async (ids: string[]) => {
    const rows = await sql<VersionRow[]>`
      select d.id, d.version, v.document from demands d
      join demand_versions v on v.demand_id = d.id and v.version = d.version
      join employers e on e.id = d.employer_id
      where d.state = 'published' and e.verification = 'verified' and d.id = any(${ids}::uuid[])`
    const open = new Map(rows.map(row => [row.id, row]))
    for (const id of ids) {
      const row = open.get(id)
      if (row) demands.add(demandFacts(id, row.version, row.document), row.document.deadline)
      else demands.remove(id)
    }
  }
  return follow(sql, demandFeed, from, { apply, reload: () => loadOpenDemands(sql, demands) }, { onError })
}
