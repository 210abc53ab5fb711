/** Milliseconds of many calls of one kind. */
export interface Times {
  count: number
  p50: number
  p95: number
  most: number
  mean: number
}

/** Nearest rank, so that every figure is one that was measured. */
export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  const sum = sorted.reduce((total, value) => total + value, 0)
  return {
    count: sorted.length,
    p50: round(at(0.5)),
    p95: round(at(0.95)),
    most: round(at(1)),
    mean: round(sum / sorted.length),
  }
}

/** To three significant digits. */
export const round = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(3)) : value

export const seconds = (since: number): number => round((performance.now() - since) / 1000)
