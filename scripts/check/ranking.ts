// Does the pool say what assessing everybody says? The slow way, for checks.
import { assess } from '../../src/matching/assess.ts'
import type { DemandFacts, MatchingReference, ProfileFacts } from '../../src/matching/types.ts'
import { verdicts } from '../../src/matching/verdict.ts'
import type { TalentPool } from '../../src/pool/index.ts'
import type { IsoDate } from '../../src/reference/types.ts'

export interface RankingCheck {
  demand: string
  people: number
  /** What does not agree, the first ones; none: same people, order, scores, verdicts and counts. */
  differences: string[]
}

const mostDifferences = 5

/** Assesses one person after the other and keeps only the numbers: 12 bytes a person and demand. */
export class Everybody {
  readonly #demands: readonly DemandFacts[]
  readonly #reference: MatchingReference
  readonly #on: IsoDate
  readonly #ids: string[] = []
  readonly #versions: number[] = []
  /** Points × 4 + how good the verdict is: one number that orders people. */
  readonly #keys: number[][]
  readonly #scores: number[][]

  constructor(demands: readonly DemandFacts[], reference: MatchingReference, on: IsoDate) {
    this.#demands = demands
    this.#reference = reference
    this.#on = on
    this.#keys = demands.map(() => [])
    this.#scores = demands.map(() => [])
  }

  add(profile: ProfileFacts): void {
    this.#ids.push(profile.id)
    this.#versions.push(profile.version)
    this.#demands.forEach((demand, at) => {
      const { points, verdict, score } = assess(demand, profile, this.#reference, { on: this.#on })
      this.#keys[at]!.push(points * 4 + (verdicts.length - 1 - verdicts.indexOf(verdict)))
      this.#scores[at]!.push(score)
    })
  }

  /** @param except people who changed meanwhile: left out on both sides */
  compare(pool: TalentPool, except: ReadonlySet<string> = new Set()): RankingCheck[] {
    return this.#demands.map((demand, at) => this.#compareOne(demand, at, pool, except))
  }

  #compareOne(demand: DemandFacts, at: number, pool: TalentPool, except: ReadonlySet<string>): RankingCheck {
    const keys = this.#keys[at]!
    const ids = this.#ids
    const expected = Array.from(ids.keys())
      .filter(row => !except.has(ids[row]!))
      .sort((a, b) => keys[b]! - keys[a]! || (ids[a]! < ids[b]! ? -1 : 1))
    const ranking = pool.rank(demand, { on: this.#on, limit: 0 })
    const found = ranking.best.filter(({ id }) => !except.has(id))
    const differences: string[] = []
    const say = (text: string) => {
      if (differences.length < mostDifferences) differences.push(text)
    }
    if (found.length !== expected.length)
      say(`the pool ranks ${found.length} people, the database has ${expected.length}`)
    expected.forEach((row, place) => {
      const right = `${ids[row]} version ${this.#versions[row]} ${this.#scores[at]![row]} ${verdictIn(keys[row]!)} ${keys[row]! >>> 2}`
      const one = found[place]
      const said = one
        ? `${one.id} version ${one.version} ${one.score} ${one.verdict} ${one.points}`
        : 'nobody'
      if (said !== right) say(`place ${place + 1}: the pool has ${said}, assessing everybody gives ${right}`)
    })
    for (const verdict of verdicts) {
      const right = expected.filter(row => verdictIn(keys[row]!) === verdict).length
      const counted = except.size > 0 ? right : ranking.verdicts[verdict]
      if (counted !== right) say(`the pool counts ${counted} ${verdict}, there are ${right}`)
    }
    if (except.size === 0 && ranking.total !== expected.length)
      say(`the pool's total is ${ranking.total}, there are ${expected.length}`)
    return { demand: demand.id, people: expected.length, differences }
  }
}

const verdictIn = (key: number) => verdicts[verdicts.length - 1 - (key & 3)]!
