import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike, for they are typed from a screen or a print. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export function randomLetters(count: number): string {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** As they were typed, with spaces, hyphens, small or full-width letters. @returns undefined unless `count` of ours */
export function readLetters(text: string, count: number): string | undefined {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
  return letters.length === count && [...letters].every(letter => alphabet.includes(letter))
    ? letters
    : undefined
}
