import type { Span } from './readable.ts'

/** Finds the span that holds an offset. `spans` are in reading order, without overlaps. */
export function spanAt<T extends Span>(spans: readonly T[]): (at: number) => T | undefined {
  return at => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]!.start <= at) low = middle + 1
      else high = middle
    }
    const span = spans[low - 1]
    return span && at < span.end ? span : undefined
  }
}
