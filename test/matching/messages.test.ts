import fc from 'fast-check'
import t from 'tap'
import { assess } from '../../src/matching/assess.ts'
import { explainChange } from '../../src/matching/explain-change.ts'
import { english } from '../../src/matching/messages/english.ts'
import type { MessageKey } from '../../src/matching/messages/keys.ts'
import { render, templates } from '../../src/matching/messages/render.ts'
import { relaxations } from '../../src/matching/relaxations.ts'
import { shortestWay } from '../../src/matching/shortest-way.ts'
import type { Message } from '../../src/matching/types.ts'
import type { Locale } from '../../src/reference/types.ts'
import { demand, on, profile } from './arbitraries.ts'
import { small } from './small-reference.ts'

const locales: Locale[] = ['en', 'ja', 'ur']
const paramsOf = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(match => match[1]!).sort()

t.test('every sentence says the same in every language', async t => {
  for (const key of Object.keys(english) as MessageKey[]) {
    const wanted = [...new Set(paramsOf(english[key]))]
    for (const locale of locales) {
      t.same([...new Set(paramsOf(templates[locale][key]))], wanted, `${locale} ${key}`)
    }
    t.match(templates.ja[key], /[\u3040-\u30ff\u4e00-\u9fff]|→/, `${key} is Japanese`)
    t.match(templates.ur[key], /[\u0600-\u06ff]/, `${key} is Urdu`)
  }
})

t.test('every question to be asked can be put to the person', async t => {
  for (const key of Object.keys(english).filter(key => key.startsWith('ask.')) as MessageKey[]) {
    const own = key.replace('ask.', 'tell.') as MessageKey
    t.same(paramsOf(english[own] ?? 'none'), paramsOf(english[key]), own)
    t.notMatch(english[own], /the person/)
  }
})

t.test('whatever is assessed can be said, with nothing left open', async t => {
  const seen = new Set<string>()
  const complete = (message: Message | undefined) => {
    if (!message) return true
    seen.add(message.key)
    return locales.every(locale => !/[{}]|undefined|NaN/.test(render(message, locale, small)))
  }
  fc.assert(
    fc.property(demand, profile, (of, person) => {
      const { lines } = assess(of, person, small, { on })
      const way = shortestWay(of, person, small, { on }) ?? []
      return (
        lines.every(line => complete(line.message) && complete(line.question)) &&
        of.lines.every(line => relaxations(line, small).every(step => complete(step.message))) &&
        way.every(step => complete(step.message))
      )
    }),
    { numRuns: 1500, seed: 5 },
  )
  t.ok(seen.size > 85, `${seen.size} different sentences were made`)
})

t.test('a test that can be passed is passed, a level or a score is reached', async t => {
  const person = { ...fc.sample(profile, 1)[0]!, languages: [] }
  const key = (test?: string) =>
    explainChange({ kind: 'language', language: 'ja', level: 'B1', ...(test && { test }) }, person, small).key
  t.equal(key('jlpt-n2'), 'way.pass-test')
  t.equal(key('ielts'), 'way.language')
  t.equal(key(), 'way.language')
})

t.test('sentences read well', async t => {
  const say = (key: MessageKey, params: Message['params'], locale: Locale = 'en') =>
    render({ key, params }, locale, small)
      .replaceAll(/[\u2067\u2068\u2069]/g, '')
      .replaceAll('\u00a0', ' ')
  t.equal(
    say('skill.years-short', { heldSkill: 'react', heldYears: 1, years: 2.5 }),
    'Has used react for 1 year; 2 years 6 months are asked.',
  )
  t.equal(
    say('language.short', { language: 'ja', heldGrade: 'jlpt-n3', grade: 'jlpt-n2' }),
    'ja: JLPT N3, below JLPT N2, which is asked.',
  )
  t.equal(
    say('relax.degree', { degree: 'master', newDegree: 'bachelor' }),
    'A master’s degree → a bachelor’s degree.',
  )
  t.equal(
    say('field.met', { field: 'cloud', skillCount: 1, heldMonths: 59 }),
    'At home in cloud: 1 skill of this field and 4 years 11 months of work in it.',
  )
  t.equal(say('way.pass-test', { grade: 'jlpt-n2' }, 'ja'), 'JLPT N2（日）に合格してください。')
  const pay = { amount: 6_000_000, currency: 'JPY', period: 'year' } as const
  t.equal(say('way.say-pay', { pay }), 'Add your minimum pay; up to JPY 6,000,000 a year is offered.')
  t.equal(say('way.say-pay', { pay }, 'ja'), '希望報酬の下限を記入してください（提示の上限：年収600万円）。')
  t.equal(
    say('way.availability', { date: '2026-09-01' }, 'ja'),
    '2026年9月1日から勤務できるようにしてください。',
  )
  t.equal(say('way.gain-years', { skill: 'aws', years: 3 }, 'ur'), 'aws (اردو) کا 3 سال کا تجربہ حاصل کیجیے۔')
})
