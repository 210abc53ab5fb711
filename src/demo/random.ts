/** A seeded source of numbers (mulberry32), so that a population is the same on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number, both ends included. */
  integer(from: number, to: number): number
  pick<T>(items: readonly T[]): T
  chance(probability: number): boolean
  /** An index below `count`, the first ones most often, as word and skill frequencies fall off (Zipf, s ≈ 1). */
  zipf(count: number): number
}

export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: items => items[Math.floor(next() * items.length)]!,
    chance: probability => next() < probability,
    zipf: count => Math.min(count - 1, Math.floor((count + 1) ** next()) - 1),
  }
}
