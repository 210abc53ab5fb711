import { requireCountable } from '../matching/assess.ts'
import { prepareProfile } from '../matching/prepare.ts'
import type { DemandFacts, MatchingReference, ProfileFacts } from '../matching/types.ts'
import type { IsoDate } from '../reference/types.ts'
import { Columns } from './columns.ts'
import { type Estimate, estimateRows } from './estimate.ts'
import type { PoolFilters } from './filters.ts'
import { type Ranking, rankRows } from './rank.ts'
import { Scratch } from './scratch.ts'

export interface PoolQuestion {
  /** The day of the question. */
  on: IsoDate
  /** How many of the best; 0: everybody. */
  limit: number
  filters?: PoolFilters
  /** Only these ids; unknown ones are passed over. */
  within?: Iterable<string>
  /** Default: true. */
  facets?: boolean
}

/** Every searchable profile, in memory. Answers are exact: what `assess` over everybody would give, sorted. */
export class TalentPool {
  readonly #reference: MatchingReference
  readonly #columns: Columns
  readonly #scratch = new Scratch()
  readonly #rows = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #free: number[] = []
  /** How far the pool is along the changes of the database; kept by whoever feeds it. */
  changeNumber = 0

  constructor(reference: MatchingReference) {
    this.#reference = reference
    this.#columns = new Columns(reference)
  }

  get size(): number {
    return this.#rows.size
  }

  /** Bytes of all columns and lists, without the ids. */
  get bytes(): number {
    return this.#columns.bytes + this.#scratch.bytes
  }

  has(id: string): boolean {
    return this.#rows.has(id)
  }

  /** The version held of a profile; undefined: not in the pool. */
  version(id: string): number | undefined {
    const row = this.#rows.get(id)
    return row === undefined ? undefined : this.#columns.versions.values[row]
  }

  ids(): IterableIterator<string> {
    return this.#rows.keys()
  }

  /** Takes a profile in; one with the same id is replaced. */
  add(profile: ProfileFacts): void {
    const prepared = prepareProfile(profile, this.#reference)
    const known = this.#rows.get(profile.id)
    if (known !== undefined) this.#columns.clear(known)
    const row = known ?? this.#free.pop() ?? this.#columns.end
    this.#columns.write(row, prepared)
    this.#ids[row] = profile.id
    this.#rows.set(profile.id, row)
  }

  /** Gives back the memory kept for growing. Costs a copy of everything: once, after loading. */
  trim(): void {
    this.#columns.trim()
  }

  /** The same as `add`. */
  change(profile: ProfileFacts): void {
    this.add(profile)
  }

  /** @returns whether it was there */
  remove(id: string): boolean {
    const row = this.#rows.get(id)
    if (row === undefined) return false
    this.#columns.clear(row)
    this.#rows.delete(id)
    this.#ids[row] = ''
    this.#free.push(row)
    return true
  }

  /** @throws AppError invalid-input: more lines than matching can count */
  rank(demand: DemandFacts, { on, limit, filters, within, facets }: PoolQuestion): Ranking {
    requireCountable(demand)
    this.#scratch.reserve(this.#columns.end)
    return rankRows(demand, this.#columns, this.#ids, this.#scratch, this.#reference, {
      on,
      limit: limit === 0 ? this.size : limit,
      ...(filters && { filters }),
      within: within ? this.#rowsOf(within) : null,
      ...(facets !== undefined && { facets }),
    })
  }

  /**
   * How many are eligible and near, and what each requirement and each step less of it would change.
   * @throws AppError invalid-input: more lines than matching can count
   */
  estimate(demand: DemandFacts, { on }: { on: IsoDate }): Estimate {
    requireCountable(demand)
    this.#scratch.reserve(this.#columns.end)
    return estimateRows(demand, this.#columns, this.#scratch, this.#reference, on)
  }

  #rowsOf(ids: Iterable<string>): number[] {
    const rows: number[] = []
    for (const id of ids) {
      const row = this.#rows.get(id)
      if (row !== undefined) rows.push(row)
    }
    return rows
  }
}
