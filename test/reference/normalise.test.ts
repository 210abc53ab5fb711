import t from 'tap'
import { loadReference, normalise } from '../../src/reference/index.ts'

const reference = loadReference()

t.test("employers' phrases", async t => {
  for (const [phrase, skill] of [
    ['develop restful apis', 'rest-api'],
    ['restful api development', 'rest-api'],
    ['azure)', 'azure'],
    ['.NET Core', 'dotnet'],
    ['strong knowledge of core java', 'java'],
    ['full-stack development', 'full-stack-development'],
    ['Programming languages (Python', 'python'],
    ['design of databases', 'database-design'],
    ['experience with Kubernetes and Helm', 'kubernetes'],
    ['object oriented programming concepts', 'object-oriented-programming'],
    ['go', 'go'],
    ['C', 'c'],
    ['visualization', 'data-visualisation'],
    ['要件定義', 'requirements-definition'],
  ] as const) {
    t.ok(normalise(phrase, reference).includes(skill), `${phrase} -> ${normalise(phrase, reference)}`)
  }
})

t.test('phrases that are not about IT', async t => {
  for (const phrase of [
    'communication skills',
    'attention to detail',
    'go to market in spring',
    'medical coding',
    'icd-10 coding',
    'patient care documentation',
    'teamwork',
    'negotiation',
    'English (fluent)',
    'driving licence',
    'civil works',
    '',
    ' ) ',
  ]) {
    t.strictSame(normalise(phrase, reference), [], phrase)
  }
})

t.test('what is found is a known skill, once', async t => {
  for (const skill of reference.skills.values()) {
    const ids = normalise(skill.labels.en, reference)
    if (ids.length === 0) t.fail(`${skill.labels.en} is not understood`)
    if (new Set(ids).size !== ids.length) t.fail(`${skill.labels.en} gives a skill twice`)
  }
})
