import { randomLetters, readLetters } from '../../infra/letters.ts'

const length = 10
const written = (letters: string) => `${letters.slice(0, 5)}-${letters.slice(5)}`

/** ABCDE-FGHJK: too many to be guessed, short enough to be read out. */
export function newMessageCode(): string {
  return written(randomLetters(length))
}

/** As it was typed, with spaces, small or full-width letters. @returns undefined for what is no code of ours */
export function readMessageCode(text: string): string | undefined {
  const letters = readLetters(text, length)
  return letters === undefined ? undefined : written(letters)
}

/** ayesha@example.org as a***@example.org. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${at > 1 ? email[0] : ''}***${email.slice(at)}`
}
