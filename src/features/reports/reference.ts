import { randomLetters, readLetters } from '../../infra/letters.ts'

const length = 8
const written = (letters: string) => `R-${letters.slice(0, 4)}-${letters.slice(4)}`

/** R-ABCD-EFGH: the number of a report. */
export function newReference(): string {
  return written(randomLetters(length))
}

/** As somebody typed it. @returns undefined for what is no number of a report */
export function readReference(text: string): string | undefined {
  const letters = readLetters(text, length + 1)
  return letters?.startsWith('R') ? written(letters.slice(1)) : undefined
}
