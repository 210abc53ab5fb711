// Kinds of certificates named without saying which one: HCIP, LPIC, "AWS certification", AWS認定アソシエイト以上.

import type { Certification, Reference } from '../reference/types.ts'
import type { CertificationFound } from './certifications.ts'

/** Offsets into the readable text; `members` are all that the words may mean. */
export interface CertificationKindFound {
  start: number
  end: number
  members: Certification[]
}

/** Issuers' words for their levels, lowest first. */
const levels: [RegExp, RegExp][] = [
  [
    /foundation|fundamental|practitioner|ファン?ダメンタル|ファンデーショナル|プラクティショナー/i,
    /foundation|fundamental/,
  ],
  [/associate|アソシエイト|アソシエート/i, /associate/],
  [/professional|プロフェッショナル/i, /professional/],
  [/specialty|expert|スペシャルティ|エキスパート|専門知識/i, /specialty|expert/],
]
const level = levels.map(([words]) => words.source).join('|')
const certificate = '(?:認定|資格|試験|certificat(?:ions?|es?)|certified|certs?\\b)'

/** Whose certificates a name stands for. */
const vendors: [string, (certification: Certification) => boolean][] = [
  ['AWS|Amazon Web Services', ({ issuer }) => issuer === 'Amazon Web Services'],
  ['(?:Microsoft )?Azure', ({ issuer, labels }) => issuer === 'Microsoft' && /Azure/.test(labels.en)],
  ['GCP|Google Cloud(?: Platform)?', ({ labels }) => labels.en.startsWith('Google Cloud')],
  ['OCI|Oracle Cloud', ({ labels }) => labels.en.startsWith('Oracle Cloud')],
  ['Huawei', ({ issuer }) => issuer === 'Huawei'],
  ['Cisco|シスコ(?:技術者)?', ({ issuer }) => issuer === 'Cisco'],
  ['Red ?Hat', ({ issuer }) => issuer === 'Red Hat'],
  ['CompTIA', ({ issuer }) => issuer === 'CompTIA'],
  ['Kubernetes', ({ issuer, labels }) => issuer.startsWith('CNCF') && /Kubernetes/.test(labels.en)],
  ['Databricks', ({ issuer }) => issuer === 'Databricks'],
  ['Snowflake', ({ issuer }) => issuer === 'Snowflake'],
  ['SAP', ({ issuer }) => issuer === 'SAP'],
  ['Salesforce', ({ issuer }) => issuer === 'Salesforce'],
  ['Scrum(?: Master)?|スクラム(?:マスター)?', ({ issuer }) => /^Scrum/.test(issuer)],
  ['IPA(?:の)?|情報処理(?:技術者)?', ({ issuer }) => issuer.startsWith('IPA')],
]

/** Lines of one issuer that have a name of their own: [pattern, members]. */
const lines: [RegExp, (certification: Certification, words: string) => boolean][] = [
  [
    /(?<![A-Za-z])HC[IN][APE](?![A-Za-z])/gi,
    ({ issuer, level }, words) =>
      issuer === 'Huawei' &&
      level === { A: 'associate', P: 'professional', E: 'expert' }[words.at(-1)!.toUpperCase()],
  ],
  [/(?<![A-Za-z])LPIC(?![A-Za-z]|[ -]?\d)/gi, ({ issuer }) => issuer === 'LPI'],
  [/(?<![A-Za-z])LinuC(?![A-Za-z]|[ -]?\d)/gi, ({ issuer }) => issuer === 'LPI-Japan'],
  [
    /高度情報処理(?:技術者)?(?:試験)?|高度区分/g,
    ({ issuer, level }) => issuer.startsWith('IPA') && level === 'itss-4',
  ],
]

/** Kinds in reading order. A level that is named narrows them; 以上 and "or above" let in those over it. */
export function readCertificationKinds(text: string, reference: Reference): CertificationKindFound[] {
  const all = [...reference.certifications.values()].filter(({ retired }) => retired === undefined)
  const found: CertificationKindFound[] = []
  for (const [pattern, belongs] of lines)
    for (const { 0: words, index } of text.matchAll(pattern))
      found.push({ start: index, end: index + words.length, members: all.filter(one => belongs(one, words)) })
  for (const [name, belongs] of vendors)
    for (const { 0: words, index } of text.matchAll(patternOf(name))) {
      const from = levels.findIndex(([said]) => said.test(words))
      const wanted = levels.slice(
        Math.max(from, 0),
        /以上|above|higher|up$/i.test(words) ? undefined : from + 1,
      )
      const members = all.filter(
        one => belongs(one) && (from < 0 || wanted.some(([, own]) => own.test(one.level.toLowerCase()))),
      )
      found.push(narrowed({ start: index, end: index + words.length, members }, text))
    }
  const kept: CertificationKindFound[] = []
  for (const kind of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (kind.members.length > 0 && kind.end > (kept.at(-1)?.end ?? 0)) kept.push(kind)
  return kept
}

/** "Databricks Certified Data Engineer": the words behind the kind that names of its members hold. */
function narrowed(kind: CertificationKindFound, text: string): CertificationKindFound {
  const behind = /^(?:\s+[A-Z][A-Za-z]+){1,4}/.exec(text.slice(kind.end))?.[0] ?? ''
  for (let words = behind; words !== ''; words = words.replace(/\s+\S+$/, '')) {
    const members = kind.members.filter(({ labels }) =>
      labels.en.toLowerCase().includes(words.trim().toLowerCase()),
    )
    if (members.length > 0) return { start: kind.start, end: kind.end + words.length, members }
  }
  return kind
}

/** How high a level stands among those of its issuer; undefined: its word tells nothing. */
function heightOf({ level }: Certification): number | undefined {
  const number = /^(?:itss-|level )(\d)$/.exec(level)
  if (number) return Number(number[1])
  const at = levels.findIndex(([, own]) => own.test(level.toLowerCase()))
  return at < 0 ? undefined : at
}

const withoutLevel = ({ labels }: Certification): string =>
  labels.en.replace(/\W*(?:associate|professional|expert|specialty)\b/gi, '')

/** Those of the same issuer that stand over a certificate. Higher levels of one track are none: they count for it anyway. */
export function certificationsAbove(one: Certification, reference: Reference): Certification[] {
  const height = heightOf(one)
  if (height === undefined || one.track !== undefined) return []
  const above = [...reference.certifications.values()].filter(
    other => other.issuer === one.issuer && other.retired === undefined && (heightOf(other) ?? 0) > height,
  )
  // Solutions Architect – Professional over Solutions Architect – Associate
  const named = above.filter(other => withoutLevel(other) === withoutLevel(one))
  return named.length > 0 ? named : above
}

/**
 * What a code in brackets behind a kind means: SAA of "AWS certification (SAA, DVA)". Read by the kind's name or by the
 * number of the exam.
 */
export function memberByCode(code: string, { members }: CertificationKindFound): Certification | undefined {
  const word = code.toLowerCase()
  return members.find(({ aliases }) =>
    aliases.some(
      alias =>
        alias.toLowerCase().endsWith(` ${word}`) || new RegExp(`^${word}-[a-z]?\\d+$`, 'i').test(alias),
    ),
  )
}

/** FE, AP, NW: the two letters that IPA gives its examinations. As short as they are, they tell only among certificates. */
export function readCertificationCodes(text: string, reference: Reference): CertificationFound[] {
  const codes = new Map<string, string>()
  for (const { id, issuer, labels } of reference.certifications.values()) {
    const code = issuer.startsWith('IPA') && /\(([A-Z]{2})\)/.exec(labels.en)
    if (code) codes.set(code[1]!, id)
  }
  return [...text.matchAll(/(?<![A-Za-z0-9])[A-Z]{2}(?![A-Za-z0-9])/g)].flatMap(({ 0: code, index }) => {
    const certification = codes.get(code)
    return certification ? [{ start: index, end: index + 2, certification }] : []
  })
}

const patterns = new Map<string, RegExp>()
function patternOf(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const above = '(?:\\s*(?:level\\s*)?(?:or|and)\\s*(?:above|higher|up)|\\s*(?:レベル)?以上)?'
  const made = new RegExp(
    `(?<![A-Za-z])(?:${name})\\s*(?:の|公式)?\\s*(?:(?:${level})(?:[- ]?level)?\\s*(?:レベル)?(?:の)?\\s*)?${certificate}(?:資格|試験)?(?:[\\s(]*(?:at\\s+)?(?:${level})(?:[- ]?level|レベル)?${above}\\)?|${above})`,
    'gi',
  )
  patterns.set(name, made)
  return made
}
