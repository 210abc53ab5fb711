import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike, for it is typed from a screen or a print. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 10

/** ABCDE-FGHJK: too many to be guessed, short enough to be read out. */
export function newMessageCode(): string {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** As it was typed, with spaces, small or full-width letters. @returns undefined for what is no code of ours */
export function readMessageCode(text: string): string | undefined {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
  if (letters.length !== length || [...letters].some(letter => !alphabet.includes(letter))) return undefined
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** ayesha@example.org as a***@example.org. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${at > 1 ? email[0] : ''}***${email.slice(at)}`
}
