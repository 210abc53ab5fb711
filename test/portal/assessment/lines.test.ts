import t from 'tap'
import { assess, leastPayText, payRangeText, payText } from '../../../src/matching/index.ts'
import type { DemandFacts, ProfileFacts } from '../../../src/matching/types.ts'
import { assessmentLines, countSentence, evidenceTexts } from '../../../src/portal/assessment/lines.ts'
import { languageText, lineText } from '../../../src/portal/assessment/words.ts'
import { loadReference } from '../../../src/reference/index.ts'

const reference = loadReference()
const self = { state: 'self-declared' } as const
const demand: DemandFacts = {
  id: 'd',
  version: 1,
  startDate: '2026-12-01',
  lines: [
    { id: 'python', necessity: 'must', weight: 5, anyOf: [{ kind: 'skill', skill: 'python', level: 3 }] },
    {
      id: 'cka',
      necessity: 'must',
      weight: 3,
      anyOf: [{ kind: 'certification', certification: 'cncf-cka' }],
    },
    { id: 'start', necessity: 'nice', weight: 1, anyOf: [{ kind: 'availability', from: '2027-04-01' }] },
  ],
}
const profile: ProfileFacts = {
  id: 'p',
  version: 1,
  skills: [{ skill: 'python', level: 4, evidence: self }],
  certifications: [
    {
      certification: 'cncf-cka',
      expires: '2027-03-01',
      evidence: { state: 'verified', by: 'Indus Valley Institute', at: '2026-01-01' },
    },
  ],
  education: [],
  languages: [],
  experience: [],
}
const assessment = assess(demand, profile, reference, { on: '2026-11-21' })

t.test('a score is a sentence', async t => {
  t.equal(countSentence(assessment, 'en'), '2 of 2 required, 0 of 1 nice to have')
  t.equal(countSentence(assessment, 'ja'), '必須2件中2件、歓迎1件中0件を充足')
  t.equal(countSentence({ lines: assessment.lines.slice(0, 2) }, 'en'), '2 of 2 required')
})

t.test('evidence says what backs it and until when, never who found so', async t => {
  const line = assessment.lines[1]!
  const text = (locale: 'en' | 'ja' | 'ur') =>
    evidenceTexts(line, { role: 'employer', locale, reference }).join()
  t.match(text('en'), /, verified, until March 2027$/)
  t.match(text('ja'), /、確認済み、2027年3月まで有効$/)
  t.notMatch(text('ur'), /Indus/)
})

t.test(
  'where only the rule of the issuer says until when, that is said, with how far the rule was checked',
  async t => {
    const line = (certification: string, issued: string) => ({
      evidence: [
        { kind: 'certification', state: 'self-declared', fact: { certification, issued, evidence: self } },
      ],
    })
    const text = (certification: string, locale: 'en' | 'ja' | 'ur') =>
      evidenceTexts(line(certification, '2025-03-10') as never, {
        role: 'employer',
        locale,
        reference,
      }).join()
    t.match(text('cncf-cka', 'en'), 'until March 2027 by the issuer’s rule (read in an official text)')
    t.match(text('cncf-cka', 'ja'), '2027年3月（発行元の規則による、公的機関の原文で確認）まで有効')
    t.match(text('cncf-cka', 'ur'), 'سرکاری متن میں پڑھا گیا')
    t.match(text('pmi-pmp', 'en'), 'by the issuer’s rule (not checked)')
  },
)

t.test('each line has a shape and a word, and what to ask in words for who reads', async t => {
  const page = (role: 'employer' | 'candidate') =>
    String(assessmentLines(assessment, { role, locale: 'en', reference }))
  t.match(page('employer'), '<li class="met"><span class="shape" aria-hidden="true">●</span>')
  t.match(page('employer'), /<b class="word">unknown<\/b>.*Ask from when the person is available\./s)
  t.match(page('candidate'), 'Add from when you are available.')
})

t.test('requirements and pay in words', async t => {
  t.equal(lineText(demand.lines[0]!, 'ja', reference), 'Python：レベル3（一人でできる）以上')
  const either = {
    anyOf: [
      { kind: 'skill', skill: 'mysql' },
      { kind: 'skill', skill: 'postgresql' },
    ],
  } as const
  t.equal(lineText({ anyOf: [...either.anyOf] }, 'en', reference), 'MySQL or PostgreSQL')
  const yen = { amount: 6_500_000, currency: 'JPY', period: 'year' } as const
  t.equal(payText(yen, 'ja'), '年収650万円')
  t.equal(leastPayText({ ...yen, amount: 250_500, period: 'month' }, 'ja'), '月給25万500円以上')
  t.equal(payText(yen, 'en'), 'JPY 6,500,000 a year')
  t.equal(payText({ amount: 58_000, currency: 'USD', period: 'year' }, 'ja'), '年収58,000米ドル')
  t.equal(payText({ amount: 73_500, currency: 'USD', period: 'year' }, 'ja'), '年収73,500米ドル')
  t.equal(payText({ ...yen, amount: 6_543_210 }, 'ja'), '年収654万3,210円')
  t.equal(payText({ amount: 20, currency: 'of old', period: 'hour' }, 'ja'), '時給20of old')
  t.equal(
    payRangeText({ ...yen, minimum: 5_000_000, maximum: 8_000_000 }, 'en'),
    'JPY 5,000,000 to JPY 8,000,000 a year',
  )
  t.equal(
    payRangeText({ ...yen, minimum: 5_000_000, maximum: 8_000_000 }, 'ur'),
    'سالانہ 5,000,000 سے \u20688,000,000 جاپانی ین\u2069 تک',
  )
  t.equal(
    payText({ amount: 150_000, currency: 'PKR', period: 'month' }, 'ur'),
    'ماہانہ \u2068150,000 روپے\u2069',
  )
  t.equal(
    payRangeText({ minimum: 58_000, maximum: 73_500, currency: 'USD', period: 'year' }, 'ja'),
    '年収58,000〜73,500米ドル',
  )
  t.equal(languageText({ language: 'ja', test: 'jlpt-n2' }, 'ja', reference), '日本語能力試験N2')
})
