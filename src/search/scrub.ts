import { withoutPersonalWords } from '../reading/personal-words.ts'
import { withoutNamesInKana } from './names-in-kana.ts'
import { normaliseText } from './normalise-text.ts'

// Both begin only where a run of their letters begins: looked for from every letter of it, long texts took seconds.
const addresses =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
/** "name (at) domain", "a.name at example dot org", "name.1 gmail". */
const spelledAddresses =
  /(?<![\p{L}\p{N}._%+-])(?:[\p{L}\p{N}._%+-]{1,64}\s{0,2}(?:\(at\)|\[at\]|\{at\})\s{0,2}(?!(?:and|or|in|for|with|to|remote)\b)[\p{L}\p{N}-]{1,63}(?:\s{0,2}(?:\.|[([{]dot[)\]}]|\sdot\s)\s{0,2}[\p{L}\p{N}-]{1,63}){0,4}|[\p{L}\p{N}._%+-]{1,64}(?:\s{1,2}at\s{1,2}|\s{0,2}@\s{0,2})[\p{L}\p{N}-]{1,63}(?:(?:\.|\s{1,2}dot\s{1,2})[\p{L}\p{N}-]{1,63}){0,3}\s{1,2}dot\s{1,2}(?:com|org|net|io|dev|me|pk|jp|co|ai|app|info|edu|gov|uk|de|cn|ae|tech|xyz|health|cloud)\b|\p{L}[\p{L}\p{N}-]{0,40}[._][\p{L}\p{N}._-]{1,40}\s{1,2}(?:at\s{1,2})?(?:g ?mail|hotmail|yahoo)\b)/giu
const links =
  /\b(?:https?:\/\/|www\.)\S+|(?<![a-z0-9-]\.?)(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|pk|jp|co|ai|app|info|edu|gov|uk|de|cn|ae)(?:\/\S*|(?=[\s,;)\]]|\.?$))/gimu
const handles = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]{2,}/gu
/** Seven digits or more, however they are grouped: telephone numbers and identity cards (35202-1234567-1). */
const longNumbers = /(?:\+|\(|\b)\d(?:[\s().\-–/]{0,2}\d){6,}/g
/**
 * Counted up when masking changes: what is stored masked says what it was masked by, and is made anew by the worker
 * (`sync.ts` for what is searched, `profiles/renew-listings.ts` for lists).
 */
export const maskingVersion = 1
/** Products that are named like a site. */
const product = /^(?:asp|vb|ado|ml|socket|draw|fly|netlify|character|x|stability)\.(?:net|io|ai)$/i
/** A range of years is no telephone number. */
const years = /^(?:19|20)\d\d\D{1,3}(?:19|20)\d\d$/
const words = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/**
 * Takes out of free text what tells who wrote it: addresses, links, handles, long numbers and the person's own
 * name, part by part, in whatever script it is given.
 */
export function scrub(text: string, names: readonly string[] = []): string {
  return withoutTraces(text.normalize('NFKC'), namesOf(names))
}

function withoutTraces(text: string, { parts, joined }: Names): string {
  let impersonal = text
  if (/[([{]at[)\]}]|\sdot\s|g ?mail|hotmail|yahoo/i.test(impersonal))
    impersonal = impersonal.replace(spelledAddresses, '…')
  if (/@|[([]at[)\]]/i.test(impersonal)) impersonal = impersonal.replace(addresses, '…').replace(handles, '…')
  if (/\w\.\w|:\/\//.test(impersonal))
    impersonal = impersonal.replace(links, link => (product.test(link) ? link : '…'))
  if (/\d/.test(impersonal))
    impersonal = impersonal.replace(longNumbers, number => (years.test(number) ? number : '…'))
  if (parts.size === 0) return impersonal
  impersonal = withoutNamesInKana(impersonal, parts)
  const folded = joined.length > 0 ? impersonal.toLowerCase() : ''
  const together = joined.filter(name => folded.includes(name))
  return impersonal.replace(words, word => {
    const plain = normaliseText(word).replace(/['’](?:s|$)/, '')
    return parts.has(plain) || together.some(name => plain.includes(name)) ? '…' : word
  })
}

/** What tells who somebody is beside the name: where they worked and studied. */
export interface Whereabouts {
  jobs: readonly { organisation?: string }[]
  education?: readonly { institution?: string }[]
}

/**
 * Takes out of one person's texts what tells who they are: all that `scrub` does, the names of their employers and
 * schools as whole phrases, and words of sex, age, religion, family and origin. One place for what employers read and what is searched.
 */
export function scrubberOf(
  names: readonly string[],
  { jobs, education = [] }: Whereabouts,
): (text: string) => string {
  const own = namesOf(names)
  const phrases = [...jobs.map(job => job.organisation), ...education.map(degree => degree.institution)]
    .map(phrase => phrase?.normalize('NFKC').trim() ?? '')
    .filter(phrase => phrase.length > 1)
    .sort((a, b) => b.length - a.length)
    .map(phrase => ({ phrase, folded: fold(phrase) }))
  return text => {
    let clean = text.normalize('NFKC')
    const folded = fold(clean)
    for (const known of phrases) if (folded.includes(known.folded)) clean = withoutPhrase(clean, known.phrase)
    return withoutTraces(withoutPersonalWords(clean), own)
  }
}

/** Equal wherever an expression that ignores case finds them equal: most texts need no expression of their own. */
function fold(text: string): string {
  return text.toLowerCase().toUpperCase().replace(/\s+/g, ' ')
}

const letterBefore = /[\p{L}\p{N}]$/u
const letterAfter = /^[\p{L}\p{N}]/u

/** The ends are looked at apart: an expression that names all letters takes 0.4 ms to make, this one 0.02. */
function withoutPhrase(text: string, phrase: string): string {
  const source = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  return text.replace(new RegExp(source, 'giu'), (found, at: number) => {
    const end = at + found.length
    const part =
      letterBefore.test(text.slice(Math.max(0, at - 2), at)) || letterAfter.test(text.slice(end, end + 2))
    return part ? found : '…'
  })
}

interface Names {
  /** Each by itself. */
  parts: ReadonlySet<string>
  /** Two of them written together, as in handles; each has seven letters or more, so no ordinary word holds one. */
  joined: readonly string[]
}

const shortestJoined = 7

function namesOf(names: readonly string[]): Names {
  const each = names.map(name => normaliseText(name).match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [])
  const joined = each.flatMap(parts =>
    parts.flatMap((one, i) =>
      parts.flatMap((other, j) =>
        i === j ? [] : i < j ? [one + other, one[0] + other, one + other[0]] : [one + other],
      ),
    ),
  )
  return {
    parts: new Set(each.flat().filter(part => part.length > 1)),
    joined: [...new Set(joined)].filter(name => name.length >= shortestJoined),
  }
}
