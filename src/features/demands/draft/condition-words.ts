import type { DemandTerms } from '../terms.ts'

/** A line under its heading; the first `before` units of `text` are the heading, which often names the term. */
export interface Said {
  text: string
  before: number
  /** Of the line without its heading, in the readable text. */
  start: number
  end: number
}

/** Offsets into the readable text. */
export interface Condition<Name extends keyof DemandTerms = keyof DemandTerms> {
  name: Name
  value: NonNullable<DemandTerms[Name]>
  start: number
  end: number
}

/** A condition by what a pattern found in a line. */
export function conditionOf<Name extends keyof DemandTerms>(
  name: Name,
  value: NonNullable<DemandTerms[Name]>,
  { index, 0: words }: RegExpExecArray,
  { before, start, end }: Said,
): Condition {
  const from = start + Math.max(0, index - before)
  const to = start + index + words.length - before
  // What the heading alone says is said of the whole line.
  return { name, value, start: from, end: to > from ? to : end }
}
