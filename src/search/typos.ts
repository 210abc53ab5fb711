// The one rule for typing errors, the same in PostgreSQL, in Meilisearch and in highlights: none in words of up
// to 4 letters, one up to 8, then two; swapped neighbours are one, a wrong first letter is one more.

const oneFrom = 5
const twoFrom = 9
/** A single letter is a language (C, R) rather than the beginning of everything. */
export const shortestBeginning = 2
export const typoWordSizes = { oneTypo: oneFrom, twoTypos: twoFrom }
/** Letters that decide which words are looked at; a longer word's end is compared only afterwards. */
const formLength = 8

export function allowedTypos(word: string): 0 | 1 | 2 {
  if (word.length < oneFrom || !/^\p{L}+$/u.test(word)) return 0
  return word.length < twoFrom ? 1 : 2
}

export function withinTypos(typed: string, word: string, allowed: number): boolean {
  if (typed === word) return true
  if (allowed === 0 || Math.abs(typed.length - word.length) > allowed) return false
  const first = typed[0] === word[0] ? 0 : 1
  return distance(typed, word, allowed) + first <= allowed
}

/**
 * What is left of a word without up to two letters of its beginning. Two words within two typos of each other
 * share at least one form, so a GIN index on forms finds every candidate.
 */
export function typoForms(word: string): string[] {
  const start = word.slice(0, formLength)
  const forms = new Set([start])
  let shortened = [start]
  for (let round = 0; round < (word.length < twoFrom - 2 ? 1 : 2); round++) {
    shortened = shortened.flatMap(form => Array.from(form, (_, i) => form.slice(0, i) + form.slice(i + 1)))
    for (const form of shortened) forms.add(form)
  }
  return [...forms]
}

/** Optimal string alignment; gives `most + 1` as soon as the answer is above `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = same ? previous[j - 1]! : 1 + Math.min(previous[j - 1]!, previous[j]!, row[j - 1]!)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = previous
    previous = row
  }
  return previous[b.length]!
}
