import { withoutNamesInKana } from './names-in-kana.ts'
import { normaliseText } from './normalise-text.ts'

/** A person's own names, as they are looked for in the person's texts. */
export interface OwnNames {
  /** Each by itself. */
  parts: ReadonlySet<string>
  /** Those that are looked for with a letter more, less or other, too. */
  long: readonly string[]
  /** Two of them written together, as in handles; each has seven letters or more, so no ordinary word holds one. */
  joined: readonly string[]
}

const shortestJoined = 7
const shortestMisspelt = 5
const words = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
/** "A y e s h a", "A.y.e.s.h.a". */
const spaced = /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_]\p{L}){2,24}(?![\p{L}\p{N}])/gu
/** What an initial leaves of "A. Khan". */
const initial = /(?<![\p{L}\p{N}])\p{Lu}\.? ?…|…[ ,]{0,2}\p{Lu}\.(?![\p{L}\p{N}])/gu

export function namesOf(names: readonly string[]): OwnNames {
  const each = names.map(name => normaliseText(name).match(words) ?? [])
  const joined = each.flatMap(parts =>
    parts.flatMap((one, i) =>
      parts.flatMap((other, j) =>
        i === j ? [] : i < j ? [one + other, one[0] + other, one + other[0]] : [one + other],
      ),
    ),
  )
  const parts = new Set(each.flat().filter(part => part.length > 1))
  return {
    parts,
    long: [...parts].filter(part => part.length >= shortestMisspelt),
    joined: [...new Set(joined)].filter(name => name.length >= shortestJoined),
  }
}

/** Puts … for each part of the name, in whatever script it is given, also spelled letter by letter or a letter wrong. */
export function withoutNames(text: string, { parts, long, joined }: OwnNames): string {
  if (parts.size === 0) return text
  const folded = joined.length > 0 ? text.toLowerCase() : ''
  const together = joined.filter(name => folded.includes(name))
  const clean = withoutNamesInKana(text, parts)
    .replace(spaced, letters => {
      const word = normaliseText(letters.replace(/[ .\-_]/g, ''))
      return parts.has(word) || joined.includes(word) ? '…' : letters
    })
    .replace(words, word => {
      const plain = normaliseText(word).replace(/['’](?:s|$)/, '')
      const own =
        parts.has(plain) ||
        together.some(name => plain.includes(name)) ||
        (/^\p{Lu}\p{Ll}/u.test(word) && long.some(part => differByOne(part, plain)))
      return own ? '…' : word
    })
  return clean === text ? text : clean.replace(initial, '…')
}

/** One letter more, less, other or two changed about; the first is the same. */
function differByOne(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at)
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1)
  const rest = a.slice(at + 1) === b.slice(at + 1)
  return rest || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2))
}
