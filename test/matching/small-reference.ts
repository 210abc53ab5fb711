// A vocabulary small enough to think through, in which every relation occurs.
import type { MatchingReference } from '../../src/matching/types.ts'
import { buildGraph } from '../../src/reference/graph.ts'
import type {
  CefrLevel,
  Certification,
  Country,
  Currency,
  Field,
  Labels,
  Language,
  LanguageTest,
  Skill,
  Subject,
  ValidityRule,
} from '../../src/reference/types.ts'

const named = (en: string): Labels => ({ en, ja: `${en}（日）`, ur: `${en} (اردو)` })
const sourced = { certainty: 'OK', source: 'own' } as const
const byId = <Row extends { id: string }>(rows: Row[]): Map<string, Row> =>
  new Map(rows.map(row => [row.id, row]))

const skill = (id: string, field: string, parents: string[] = [], generic = false): Skill => ({
  id,
  kind: 'tool',
  field,
  labels: named(id),
  aliases: [],
  names: [],
  alone: [],
  guarded: [],
  parents,
  related: new Map(),
  generic,
  ...sourced,
})
const skills = byId([
  skill('software', 'programming', [], true),
  skill('languages', 'programming', ['software']),
  skill('python', 'programming', ['languages']),
  skill('java', 'programming', ['languages']),
  skill('spring', 'programming', ['java']),
  skill('frontend', 'web'),
  skill('frontend-frameworks', 'web', ['frontend']),
  skill('react', 'web', ['frontend-frameworks']),
  skill('next', 'web', ['react']),
  skill('vue', 'web', ['frontend-frameworks']),
  skill('cloud', 'cloud'),
  skill('aws', 'cloud', ['cloud']),
  skill('azure', 'cloud', ['cloud']),
  skill('docker', 'cloud'),
  skill('excel', 'cloud', [], true),
  skill('forensics', 'security'),
])
for (const [a, b, weight] of [
  ['react', 'vue', 0.5],
  ['aws', 'azure', 0.6],
  ['python', 'java', 0.3],
] as const) {
  ;(skills.get(a)!.related as Map<string, number>).set(b, weight)
  ;(skills.get(b)!.related as Map<string, number>).set(a, weight)
}
const graph = buildGraph(skills, id => id)

const certification = (
  id: string,
  level: string,
  validity: ValidityRule[],
  track?: string,
): Certification => ({
  id,
  labels: named(id),
  issuer: 'Issuer',
  level,
  ...(track !== undefined && { track }),
  field: 'cloud',
  validity,
  aliases: [],
  skills: [],
  ...sourced,
})
const test = (
  id: string,
  language: string,
  issuer: string,
  passCefr: CefrLevel | null,
  most?: CefrLevel,
): LanguageTest => ({
  id,
  labels: named(id.toUpperCase().replace('-', ' ')),
  language,
  issuer,
  passCefr,
  bands: most ? [{ min: 90, max: 180, cefr: most }] : [],
  aliases: [],
  validityMonths: null,
  ...sourced,
})
const subject = (id: string, computing: boolean, parent?: string): Subject => ({
  id,
  labels: named(id),
  ...(parent !== undefined && { parent }),
  computing,
  aliases: [],
  ...sourced,
})
const field = (id: string): Field => ({ id, labels: named(id), ...sourced })
const currency = (code: string, usd: number): Currency => ({
  code,
  labels: named(code),
  usd,
  asOf: '2025-12-31',
  aliases: [],
  ...sourced,
})

export const small: MatchingReference = {
  version: 'small',
  skills,
  fields: byId([field('programming'), field('web'), field('cloud'), field('security')]),
  certifications: byId([
    certification('cloud-associate', 'associate', [{ months: 36 }], 'cloud'),
    certification('cloud-professional', 'professional', [{ months: 36 }], 'cloud'),
    certification('exam-for-life', 'itss-2', [{ months: null }]),
    certification('rule-unknown', 'associate', []),
    certification('changed-rule', 'associate', [{ months: 36 }, { from: '2024-04-01', months: 24 }]),
  ]),
  languages: new Map<string, Language>(
    ['en', 'ja', 'ur'].map(code => [code, { code, labels: named(code), aliases: [], ...sourced }]),
  ),
  languageTests: byId([
    test('jlpt-n1', 'ja', 'JEES', 'B2', 'C1'),
    test('jlpt-n2', 'ja', 'JEES', 'B1', 'B2'),
    test('jlpt-n3', 'ja', 'JEES', 'A2', 'B1'),
    test('jlpt-n4', 'ja', 'JEES', 'A2', 'A2'),
    test('jlpt-n5', 'ja', 'JEES', 'A1', 'A1'),
    test('ielts', 'en', 'British Council', null),
  ]),
  subjects: byId([
    subject('computing', true),
    subject('computer-science', true, 'computing'),
    subject('software-engineering', true, 'computing'),
    subject('history', false),
  ]),
  countries: new Map<string, Country>(
    ['JP', 'AE', 'DE'].map(code => [code, { code, labels: named(code), aliases: [], ...sourced }]),
  ),
  currencies: new Map(
    [currency('USD', 1), currency('JPY', 0.0065), currency('PKR', 0.0036)].map(c => [c.code, c]),
  ),
  workModes: new Map(),
  neighbours: graph.neighboursOf,
}
