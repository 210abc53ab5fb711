// Where an ad names certificates: one by one, by their codes, or as a kind of which several come into question.

import {
  type CertificationKindFound,
  certificationsAbove,
  memberByCode,
  readCertificationCodes,
  readCertificationKinds,
} from '../../../reading/certification-kinds.ts'
import { type CertificationFound, readCertifications } from '../../../reading/certifications.ts'
import { overlap, type Span } from '../../../reading/readable.ts'
import type { Certification, FieldId, Mention, Reference } from '../../../reference/types.ts'
import type { Clause } from './clauses.ts'
import { mostAlternatives } from './merge-lines.ts'
import { withoutRemarks } from './side-words.ts'

/** One place in the ad and the certificates of which any will do there. */
export interface CertificateNamed extends Span {
  certifications: Certification[]
  /** The ad names no single one. */
  kind: boolean
}

export interface Certificates {
  named: CertificateNamed[]
  /** Kinds of which it cannot be told which are meant. */
  unclear: Span[]
  /** Everything that is part of a certificate's name. */
  spans: Span[]
}

export function readCertificates(
  clauses: Clause[],
  text: string,
  mentions: Mention[],
  reference: Reference,
): Certificates {
  const kinds = readCertificationKinds(text, reference)
  const exact = [
    ...namesIn(clauses, text, kinds, reference),
    ...kinds.flatMap(kind => codesBehind(text, kind)),
  ]
  const spans = [...exact, ...kinds]
  const fields = fieldsAsked(
    clauses,
    mentions.filter(mention => !spans.some(span => overlap(mention, span))),
    reference,
  )
  const single: CertificateNamed[] = exact.map(one => ({
    start: one.start,
    end: one.end,
    certifications: orAbove(one, text, reference),
    kind: false,
  }))
  const named = [...single]
  const unclear: Span[] = []
  for (const kind of kinds) {
    if (exact.some(one => overlap(one, kind)) || isListedBehind(kind, exact, text)) continue
    const clause = clauses.find(({ start, end }) => kind.start >= start && kind.start < end)
    const beside = clause ? single.filter(({ start, end }) => start >= clause.start && end <= clause.end) : []
    const certifications = alike(kind, beside) ?? likely(kind, fields)
    if (certifications.length > 0)
      named.push({ start: kind.start, end: kind.end, certifications, kind: true })
    else unclear.push(kind)
  }
  return { named: named.sort((a, b) => a.start - b.start), unclear, spans }
}

/** "Azure certifications (AZ-104, AZ-305)": those and no others, unless they are but examples (など, "etc."). */
function isListedBehind(kind: Span, exact: Span[], text: string): boolean {
  const first = exact.find(({ start }) => start >= kind.end && opensList.test(text.slice(kind.end, start)))
  return first !== undefined && !/^[^()\n]*(?:など|等|etc\.?)\s*\)/i.test(text.slice(first.end))
}
const opensList = /^\s*\(\s*(?:例[:：]?|e\.g\.,?|such as|like)?\s*$/i

/** "HCIP-Datacom or HCIE": the track is said once for both. */
function alike({ members }: CertificationKindFound, beside: CertificateNamed[]): Certification[] | undefined {
  const tracks = beside.flatMap(({ certifications }) => certifications.map(trackOf))
  const found = members.filter(one => one.track !== undefined && tracks.includes(trackOf(one)))
  return found.length > 0 ? found : undefined
}
const trackOf = ({ issuer, track }: Certification): string => `${issuer} ${track}`

/** Of a kind too large for one line: without entry levels, and of the fields that the ad asks most in. */
function likely({ members }: CertificationKindFound, fields: FieldId[]): Certification[] {
  if (members.length <= mostAlternatives) return members
  const earnest = members.filter(
    ({ level }) => !/^(?:entry|essentials|foundation|fundamental|design)/.test(level),
  )
  const taken: Certification[] = []
  for (const field of fields) {
    const more = earnest.filter(member => member.field === field)
    if (taken.length + more.length > mostAlternatives) break
    taken.push(...more)
  }
  return taken
}

/** The fields that an ad is about, most asked first: those with at least half of what the first has. */
function fieldsAsked(clauses: Clause[], mentions: Mention[], reference: Reference): FieldId[] {
  const counts = new Map<FieldId, number>()
  for (const { skill, start } of mentions) {
    const field = reference.skills.get(skill)?.field
    const asked = clauses.some(clause => clause.necessity && start >= clause.start && start < clause.end)
    if (field) counts.set(field, (counts.get(field) ?? 0) + (asked ? 3 : 1))
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  return sorted.filter(([, count]) => count * 2 >= sorted[0]![1]).map(([field]) => field)
}

/** 応用情報技術者以上, CCNA以上, "AWS SAA or above": those over it are named with it. */
function orAbove(
  { end, certification }: CertificationFound,
  text: string,
  reference: Reference,
): Certification[] {
  const one = reference.certifications.get(certification)!
  if (
    !/^\s*(?:試験|資格|レベル|level|アソシエイト|プロフェッショナル|[-–]?\s*(?:associate|professional))?\s*(?:以上|(?:or|and) (?:above|higher))/i.test(
      text.slice(end, end + 24),
    )
  )
    return [one]
  const above = certificationsAbove(one, reference)
  const near = above.length < mostAlternatives ? above : above.filter(({ field }) => field === one.field)
  return [one, ...near].slice(0, mostAlternatives)
}

/** SAA and DVA of "AWS certification (SAA, DVA)". */
function codesBehind(text: string, kind: CertificationKindFound): CertificationFound[] {
  const list = /^\s*\(([^()\n]*)\)/.exec(text.slice(kind.end))
  if (!list) return []
  const from = kind.end + list[0].indexOf('(') + 1
  return [...list[1]!.matchAll(/[A-Za-z][A-Za-z0-9-]*/g)].flatMap(({ 0: code, index }) => {
    const member = memberByCode(code, kind)
    return member ? [{ start: from + index, end: from + index + code.length, certification: member.id }] : []
  })
}

const restOfList =
  /資格|保有者?|取得者?|合格者?|検定|試験|認定|以上|の|者|方|を?お持ち|いずれか|など|等|および|及び|または|又は|もしくは|と|\b(?:and|or|any|one|of|either|such as|like|holders?|certifi(?:ed|cates?|cations?)|required|preferred|valid|current|an?|above|higher)\b/gi

/** By name; in asked items that hold nothing else also by short names and codes ("CKA, PMP", "AWS SAA および FE"). */
function namesIn(
  clauses: Clause[],
  text: string,
  kinds: CertificationKindFound[],
  reference: Reference,
): CertificationFound[] {
  const loose = [...readCertifications(text, reference, () => true), ...kinds]
  const codes = readCertificationCodes(text, reference).filter(code => !loose.some(one => overlap(one, code)))
  const within =
    ({ start, end }: Span) =>
    (one: Span) =>
      one.start >= start && one.end <= end
  const bare = clauses.filter(
    clause =>
      clause.necessity !== undefined &&
      [...loose, ...codes].some(within(clause)) &&
      !/[\p{L}\p{N}]/u.test(
        without(clause, [...loose, ...codes].filter(within(clause))).replace(restOfList, ' '),
      ),
  )
  const isAsked = (at: number) =>
    clauses.some(({ necessity, start, end }) => necessity !== undefined && at >= start && at < end)
  const surely = (clause: Clause) =>
    loose.some(within(clause)) || /(?<!応募)資格|certif/i.test(`${clause.part.heading} ${clause.text}`)
  return [
    ...readCertifications(
      text,
      reference,
      (at, name) =>
        bare.some(({ start, end }) => at >= start && at < end) || (tellsByItself(name) && isAsked(at)),
    ),
    ...codes.filter(code => bare.some(clause => within(clause)(code) && surely(clause))),
  ].sort((a, b) => a.start - b.start)
}

/** "CCNP, PMP preferred": what stands for nothing else where something is asked. */
const tellsByItself = (name: string): boolean => name.length >= 4 || /^(?:PMP|CKA|CEH|CSM|PSM)$/.test(name)

function without(clause: Clause, found: Span[]): string {
  const words = withoutRemarks(clause.text)
  let rest = ''
  let at = 0
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    rest += `${words.slice(at, Math.max(at, start - clause.start))} `
    at = Math.max(at, end - clause.start)
  }
  return rest + words.slice(at)
}
