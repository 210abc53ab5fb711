// Who a CV is of and how to reach them: proposed to the person alone, apart from all that matching reads.

import { extract } from '../../../reference/extract.ts'
import type { Reference } from '../../../reference/types.ts'
import { dialled, type Identity } from '../identity.ts'
import { namesOrganisation, titles } from './job-words.ts'
import { isPlace } from './read-wishes.ts'
import { type CvOutline, cvHeadings } from './section-words.ts'

export interface PersonRead {
  value: string
  /** Nothing beside it says that it is a name. */
  estimated: boolean
  start: number
  end: number
}
export type Person = Partial<Record<keyof Identity, PersonRead>>

/** Words between two marks that part things on a line. */
interface Segment {
  start: number
  text: string
}

const longestHead = 1500
const mostPersonal = 30
/** A name without a label is the first thing at the top, under nothing but "Curriculum Vitae"; an address proves it a bit below. */
const mostBeforeName = 6
const titleOfCv = /^(?:curriculum vitae|r[eé]sum[eé]|c\.?v\.?|bio-?data|履歴書|職務経歴書)$/i

/** @param text without private lines, so that nobody's father is taken for the person */
export function readPerson(text: string, outline: CvOutline, reference: Reference): Person {
  const first = outline.headings.find(({ section }) => section !== undefined && section !== 'personal')
  const head = { start: 0, end: Math.min(first?.start ?? text.length, longestHead) }
  const personal = outline.parts
    .filter(({ section, start }) => section === 'personal' && start >= head.end)
    .slice(0, mostPersonal)
  const regions = [head, ...personal].map(({ start, end }) => ({
    start,
    text: text.slice(start, Math.min(end, start + longestHead)),
  }))
  const email = regions.flatMap(addressesIn)[0]
  const phone = regions.flatMap(numbersIn)[0]
  return {
    ...namesOf(regions.flatMap(segmentsOf), email, reference),
    ...(email && { email }),
    ...(phone && { phone }),
  }
}

const address = /(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g

function addressesIn({ start, text }: Segment): PersonRead[] {
  return [...text.matchAll(address)].map(match => said(start + match.index, match[0]))
}

const number = /(?<![\d\p{L}])\+?\(?\d[\d ().-]{6,18}\d(?!\d)/gu
const beforeNumber =
  /(?:phone|mobile|cell|tel|whats ?app|contact|call|[pm]\s*[:.]|☎|📞|📱|電話|携帯|فون)[^\n\d]{0,24}$/iu

/** Numbers that can be dialled and are written as such, or said to be one: years and postcodes are numbers too. */
function numbersIn({ start, text }: Segment): PersonRead[] {
  return [...text.matchAll(number)].flatMap(match => {
    const [written] = match
    const labelled = beforeNumber.test(text.slice(Math.max(0, match.index - 40), match.index))
    const value = labelled || /^\(?[+0]/.test(written) ? dialled(written) : undefined
    return value === undefined ? [] : [{ ...said(start + match.index, written), value }]
  })
}

const parted = /[^\n|•·●▪;]+/g
const between = /\s{2,}|\s[-–—]\s|(?<=[^\d]),\s/

function segmentsOf({ start, text }: Segment): Segment[] {
  return [...text.matchAll(parted)].flatMap(({ 0: words, index }) => {
    let at = 0
    return words.split(between).flatMap(part => {
      const from = words.indexOf(part, at)
      at = from + part.length
      const trimmed = part.trim()
      return trimmed === '' ? [] : [{ start: start + index + from + part.indexOf(trimmed), text: trimmed }]
    })
  })
}

const ofWhich = String.raw`\s*(?:\([^)]*\)|in [a-z]+(?: (?:letters|script))?)?\s*(?:[:-]\s*|$)`
const labels = [
  ['given', new RegExp(`^(?:first|given)[ -]?names?${ofWhich}`, 'i')],
  ['family', new RegExp(`^(?:last|family|sur)[ -]?name${ofWhich}`, 'i')],
  ['name', new RegExp(`^(?:(?:full|legal|candidate|applicant)(?:['’]?s)? )?name${ofWhich}`, 'i')],
  ['name', /^(?:r[eé]sum[eé]|c\.?v\.?|curriculum vitae|bio-?data) (?:of|for)\s+/i],
  ['name', /^(?:氏\s?名|お?名\s?前)\s*(?:\([^)]*\))?\s*(?::\s*|\s|$)/],
  ['name', /^(?:پورا )?نام\s*(?::\s*|$)/],
] as const
type Label = (typeof labels)[number][0]

/** Names that are said to be one come before what stands at the top and looks like one. */
function namesOf(
  segments: readonly Segment[],
  email: PersonRead | undefined,
  reference: Reference,
): Pick<Person, 'latinName' | 'nativeName'> {
  const labelled: Partial<Record<Label | 'native', PersonRead>> = {}
  const seen: Pick<Person, 'latinName' | 'nativeName'> = {}
  let open: Label | undefined
  let top = true
  for (const [place, segment] of segments.entries()) {
    const [own, pattern] = labels.find(([, one]) => one.test(segment.text)) ?? []
    const length = pattern?.exec(segment.text)?.[0].length ?? 0
    const { latin, native } = scriptsOf({ start: segment.start + length, text: segment.text.slice(length) })
    const label = own ?? open
    if (label) {
      if (latin && (own ? isShort(latin.value) : looksLikeName(latin.value, reference)))
        labelled[label] ??= latin
      if (native) labelled.native ??= native
    } else if (place < mostBeforeName) {
      const told = latin && isOf(latin.value, email)
      const alone = top && !/[:&@\d]/.test(segment.text)
      if (latin && (told ? isShort(latin.value) : alone && looksLikeName(latin.value, reference)))
        seen.latinName ??= { ...latin, estimated: !told }
      if (native && looksLikeNative(segment.text)) seen.nativeName ??= { ...native, estimated: true }
    }
    open = own && segment.text.length === length ? own : undefined
    top &&= titleOfCv.test(segment.text)
  }
  const { name, given, family, native } = labelled
  const latinName = name ?? (given && family ? joined(given, family) : seen.latinName)
  const nativeName = native ?? seen.nativeName
  return { ...(latinName && { latinName }), ...(nativeName && { nativeName }) }
}

const joined = (given: PersonRead, family: PersonRead): PersonRead => ({
  ...given,
  value: `${given.value} ${family.value}`,
  end: Math.max(given.end, family.end),
})

const latinWords = /\p{Script=Latin}[\p{Script=Latin}\p{M}.'’ -]*/u
/** Not in kana: that is how others read a name, and no script of its own where a name is from here. */
const otherWords = /(?![\p{Script=Katakana}\p{Script=Hiragana}ー・])[\p{L}\p{M}]{2,}(?: [\p{L}\p{M}]+)*/u
const courtesy = /^(?:mr|mrs|ms|miss|dr|engr|prof)\.?\s+/i

/** A name in Latin letters and one in others, as far as the words hold them. */
export function scriptsOf({ start, text }: Segment): { latin?: PersonRead; native?: PersonRead } {
  const latin = latinWords.exec(text)
  const native = otherWords.exec(text.replace(/\p{Script=Latin}/gu, ' '))
  const polite = latin ? (courtesy.exec(latin[0])?.[0].length ?? 0) : 0
  return {
    ...(latin && {
      latin: said(start + latin.index + polite, latin[0].slice(polite).replace(/[\s-]+$/, '')),
    }),
    ...(native && { native: said(start + native.index, native[0]) }),
  }
}

const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|(?:bin|bint|ibn|ul|ur|al|el|e|ud|din|de|da|van|von|der)[-\p{Ll}]*)$/u
const noName =
  /\b(?:curriculum|vitae|r[eé]sum[eé]|cv|bio|data|profile|summary|objective|contact|details?|information|address|e-?mail|phone|mobile|page|confidential|university|college|school|street|road|house|phase|block|town|city|district|present|date|your|dear|about|hello|hi|experienced?|years?|skills?|education)\b/i

const isShort = (words: string): boolean =>
  words.length <= 60 && words.split(/\s+/).length <= 5 && !noName.test(words)

/** Two to five words as names are written, and nothing that says something else: a title, a place, a company, a skill. */
function looksLikeName(words: string, reference: Reference): boolean {
  const parts = words.split(/\s+/)
  return (
    isShort(words) &&
    parts.every(part => nameWord.test(part)) &&
    parts.filter(part => part.replace('.', '').length > 1).length >= 2 &&
    !titles(words) &&
    cvHeadings.bare(words) === undefined &&
    !namesOrganisation(words) &&
    !isPlace(words, reference) &&
    extract(words, reference).length === 0
  )
}

const noNative = /معلومات|کوائف|تعلیم|تجرب|مہارت|خلاصہ|تعارف|درخواست|سی وی|پتا|پتہ|فون|انجینئر|ڈویلپر/

const looksLikeNative = (text: string): boolean =>
  /^[\p{Script=Arabic}\p{M}]+(?: [\p{Script=Arabic}\p{M}]+){1,4}$/u.test(text) && !noNative.test(text)

/** An address often is made of the name: whatever else the words could mean, they are one then. */
function isOf(words: string, email: PersonRead | undefined): boolean {
  const box = email?.value.split('@')[0]?.toLowerCase() ?? ''
  const parts = words.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return parts.length >= 2 && parts.some(part => box.includes(part))
}

const said = (start: number, written: string): PersonRead => ({
  value: written.replace(/\s+/g, ' ').trim(),
  estimated: false,
  start,
  end: start + written.length,
})
