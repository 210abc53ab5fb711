import { Growable } from './growable.ts'

/** The rows that hold one thing (a skill, a certification, a language), in no order, each with a 16-bit code. */
export class Posting {
  readonly rows = new Growable(32, 4)
  readonly codes = new Growable(16, 4)
  length = 0
}

export type TermKind = 'skill' | 'certification' | 'language'

/**
 * All posting lists, and for each row where it stands in them, so that a row leaves every list in constant time: the
 * last entry of a list takes the freed place.
 */
export class Postings {
  readonly #terms: Record<TermKind, Map<string, number>> = {
    skill: new Map(),
    certification: new Map(),
    language: new Map(),
  }
  readonly lists: Posting[] = []
  /** Row by row the lists it stands in and its places there, in chunks of multiples of four. */
  readonly #listOf = new Growable(16, 64)
  readonly #placeIn = new Growable(32, 64)
  readonly #start = new Growable(32)
  readonly #count = new Growable(16)
  readonly #freeChunks = new Map<number, number[]>()
  #end = 0

  find(kind: TermKind, id: string): Posting | undefined {
    const number = this.#terms[kind].get(id)
    return number === undefined ? undefined : this.lists[number]
  }

  add(row: number, facts: readonly { kind: TermKind; id: string; code: number }[]): void {
    this.#start.reserve(row + 1)
    this.#count.reserve(row + 1)
    const start = this.#chunk(facts.length)
    this.#start.values[row] = start
    this.#count.values[row] = facts.length
    facts.forEach(({ kind, id, code }, index) => {
      const number = this.#numberOf(kind, id)
      const list = this.lists[number]!
      list.rows.reserve(list.length + 1)
      list.codes.reserve(list.length + 1)
      list.rows.values[list.length] = row
      list.codes.values[list.length] = code
      this.#listOf.values[start + index] = number
      this.#placeIn.values[start + index] = list.length++
    })
  }

  remove(row: number): void {
    const start = this.#start.values[row]!
    const count = this.#count.values[row]!
    for (let at = start + count - 1; at >= start; at--) {
      const number = this.#listOf.values[at]!
      const place = this.#placeIn.values[at]!
      const list = this.lists[number]!
      const last = --list.length
      if (place === last) continue
      const moved = list.rows.values[last]!
      list.rows.values[place] = moved
      list.codes.values[place] = list.codes.values[last]!
      this.#placeIn.values[this.#entry(moved, number, last)] = place
    }
    this.#count.values[row] = 0
    const size = chunkSize(count)
    const free = this.#freeChunks.get(size)
    if (free) free.push(start)
    else this.#freeChunks.set(size, [start])
  }

  /** Gives back the room kept for growing; for after a load. */
  trim(rows: number): void {
    for (const list of this.lists) {
      list.rows.trim(list.length)
      list.codes.trim(list.length)
    }
    this.#listOf.trim(this.#end)
    this.#placeIn.trim(this.#end)
    this.#start.trim(rows)
    this.#count.trim(rows)
  }

  get bytes(): number {
    let bytes = this.#listOf.values.byteLength + this.#placeIn.values.byteLength
    bytes += this.#start.values.byteLength + this.#count.values.byteLength
    for (const { rows, codes } of this.lists) bytes += rows.values.byteLength + codes.values.byteLength
    return bytes
  }

  #entry(row: number, list: number, place: number): number {
    let at = this.#start.values[row]!
    while (this.#listOf.values[at] !== list || this.#placeIn.values[at] !== place) at++
    return at
  }

  #numberOf(kind: TermKind, id: string): number {
    let number = this.#terms[kind].get(id)
    if (number === undefined) {
      number = this.lists.length
      if (number > 0xffff)
        throw new RangeError('The pool holds 65,536 different skills, certifications and languages')
      this.lists.push(new Posting())
      this.#terms[kind].set(id, number)
    }
    return number
  }

  #chunk(count: number): number {
    const size = chunkSize(count)
    const free = this.#freeChunks.get(size)?.pop()
    if (free !== undefined) return free
    const start = this.#end
    this.#end += size
    this.#listOf.reserve(this.#end)
    this.#placeIn.reserve(this.#end)
    return start
  }
}

const chunkSize = (count: number): number => (count + 3) & ~3
