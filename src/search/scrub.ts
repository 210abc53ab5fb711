import { withoutPersonalWords } from '../reading/personal-words.ts'
import { namesOf, type OwnNames, withoutNames } from './own-names.ts'

// Both begin only where a run of their letters begins: looked for from every letter of it, long texts took seconds.
const addresses =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
/** "name (at) domain", "a.name at example dot org", "name.1 gmail". */
const spelledAddresses =
  /(?<![\p{L}\p{N}._%+-])(?:[\p{L}\p{N}._%+-]{1,64}\s{0,2}(?:\(at\)|\[at\]|\{at\})\s{0,2}(?!(?:and|or|in|for|with|to|remote)\b)[\p{L}\p{N}-]{1,63}(?:\s{0,2}(?:\.|[([{]dot[)\]}]|\sdot\s)\s{0,2}[\p{L}\p{N}-]{1,63}){0,4}|[\p{L}\p{N}._%+-]{1,64}(?:\s{1,2}at\s{1,2}|\s{0,2}@\s{0,2})[\p{L}\p{N}-]{1,63}(?:(?:\.|\s{1,2}dot\s{1,2})[\p{L}\p{N}-]{1,63}){0,3}\s{1,2}dot\s{1,2}(?:com|org|net|io|dev|me|pk|jp|co|ai|app|info|edu|gov|uk|de|cn|ae|tech|xyz|health|cloud)\b|\p{L}[\p{L}\p{N}-]{0,40}[._][\p{L}\p{N}._-]{1,40}\s{1,2}(?:at\s{1,2})?(?:g ?mail|hotmail|yahoo)\b)/giu
const links =
  /\b(?:https?:\/\/|www\.)\S+|(?<![a-z0-9-]\.?)(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|pk|jp|co|ai|app|info|edu|gov|uk|de|cn|ae)(?:\/\S*|(?=[\s,;)\]]|\.?$))/gimu
const handles = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]{2,}/gu
/** Seven digits of any script or more, however they are grouped: telephone numbers and identity cards (35202-1234567-1). */
const longNumbers = /(?:\+|\()?(?<!\p{Nd})\p{Nd}(?:[\s().\-–/]{0,2}\p{Nd}){6,}/gu
/** Passports of Pakistan and others: AB1234567. */
const passports = /(?<![\p{L}\p{N}])[A-Z]{1,2}\s?\p{Nd}{7}(?!\p{Nd})/gu
const identityCards = /(?<!\p{Nd})\p{Nd}{5}[\s\-–]?\p{Nd}{7}[\s\-–]?\p{Nd}(?!\p{Nd})/gu
/** "House 12, Street 4, Gulberg III, Lahore", "P.O. Box 12", "مکان نمبر ۱۲، گلی ۴". */
const homes =
  /(?<![\p{L}\p{N}])(?:(?:house|flat|plot|apartment|apt)\.?\s{0,2}(?:no\b\.?|number\b|#)?\s{0,2}[:#-]?\s{0,2}\p{Nd}[\p{L}\p{N}/-]{0,6}(?=\s{0,2},)(?:\s{0,2},\s{0,2}(?:street|st|road|rd|lane|block|sector|phase|gali|mohalla|near|\p{L})[^,.;\n]{0,40}){1,6}|p\.?\s?o\.?\s?box\s{0,2}\p{Nd}+|مکان\s+نمبر\s{0,2}\p{Nd}{1,6}(?:\s{0,2}[،,]\s{0,2}[^،,۔\n]{1,40}){0,5})/giu
const accounts =
  /(?<![\p{L}\p{N}])(?:skype|telegram|whats ?app|wechat|signal|imo|viber|discord)\s{0,2}(?:id|no\.?|number|handle|name|username)?\s{0,2}[:=]\s{0,2}\S*[^\s.,;)]|(?<![\p{L}\p{N}])live:\S*[^\s.,;)]/giu
/**
 * Counted up when masking changes: what is stored masked says what it was masked by, and is made anew by the worker
 * (`sync.ts` for what is searched, `profiles/renew-listings.ts` for lists).
 */
export const maskingVersion = 3
/** Products that are named like a site. */
const product = /^(?:asp|vb|ado|ml|socket|draw|fly|netlify|character|x|stability)\.(?:net|io|ai)$/i
/** A range of years is no telephone number. */
const years = /^(?:19|20)\d\d\D{1,3}(?:19|20)\d\d$/

/**
 * Takes out of free text what tells who wrote it: addresses, links, handles, long numbers and the person's own
 * name, part by part, in whatever script it is given.
 */
export function scrub(text: string, names: readonly string[] = []): string {
  return withoutTraces(text.normalize('NFKC'), namesOf(names))
}

function withoutTraces(text: string, names: OwnNames): string {
  let impersonal = text
  if (/[([{]at[)\]}]|\sdot\s|g ?mail|hotmail|yahoo/i.test(impersonal))
    impersonal = impersonal.replace(spelledAddresses, '…')
  if (/@|[([]at[)\]]/i.test(impersonal)) impersonal = impersonal.replace(addresses, '…').replace(handles, '…')
  if (/\w\.\w|:\/\//.test(impersonal))
    impersonal = impersonal.replace(links, link => (product.test(link) ? link : '…'))
  if (impersonal.includes(':')) impersonal = impersonal.replace(accounts, '…')
  if (/\p{Nd}/u.test(impersonal))
    impersonal = impersonal
      .replace(homes, '…')
      .replace(passports, '…')
      .replace(longNumbers, number => (years.test(number) ? number : '…'))
  return withoutNames(impersonal, names)
}

/** Also who may read everything else reads no number of an identity card that stands in a text. */
export const withoutIdentityCards = (text: string): string =>
  /\p{Nd}/u.test(text) ? text.normalize('NFKC').replace(identityCards, '…') : text

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
