/**
 * What one requirement earned, as one small integer: credit in thousandths and a standing. Whole numbers, so that the
 * pool and a single assessment agree to the last digit.
 */
export type Outcome = number

/**
 * How far a line is from met. `open`: only something unsaid stands between; `short`: a small step; `missing`: could be
 * learned, renewed or agreed in months; `far`: takes years (a degree, experience, a language from nothing).
 */
export const standing = { far: 0, missing: 1, short: 2, open: 3, met: 4 } as const
export type Standing = (typeof standing)[keyof typeof standing]

export const fullCredit = 1000
/** The least credit of a met line, and the most of a partly met one: the gap keeps the two apart. */
export const leastMet = 950
export const mostPartly = 900

export const outcome = (credit: number, of: Standing): Outcome => (credit << 3) | of
export const creditOf = (result: Outcome): number => result >> 3
export const standingOf = (result: Outcome): Standing => (result & 7) as Standing

export const met = (credit: number = fullCredit): Outcome => outcome(credit, standing.met)
export const nothing = (of: Standing): Outcome => outcome(0, of)

/**
 * The better of two ways to meet one line: the higher credit and, on its own, the nearer standing. Without a branch,
 * which over a hundred thousand rows would be guessed wrong every other time.
 */
export function better(a: Outcome, b: Outcome): Outcome {
  const credit = (a & ~7) - (b & ~7)
  const nearer = (a & 7) - (b & 7)
  return a - (credit & (credit >> 31)) - (nearer & (nearer >> 31))
}
