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

t.test('singular and plural mean the same, in any case', async t => {
  for (const [phrase, skill] of [
    ['microservice', 'microservices'],
    ['MICROSERVICE', 'microservices'],
    ['Micro-Service', 'microservices'],
    ['web service', 'api-development'],
    ['WEB SERVICES', 'api-development'],
    ['servlet', 'servlets-jsp'],
    ['schemas design', 'database-design'],
    ['FPGAs', 'fpga'],
  ] as const) {
    t.ok(normalise(phrase, reference).includes(skill), `${phrase} -> ${normalise(phrase, reference)}`)
  }
  for (const acronym of ['idm', 'ssm', 'stm']) {
    const [skill] = normalise(acronym, reference)
    t.notOk(
      ['relational-databases', 'sql-server', 'sap-basis'].includes(skill ?? ''),
      `${acronym} -> ${skill}`,
    )
  }
  const differ: string[] = []
  for (const { aliases, labels, kind } of reference.skills.values()) {
    if (kind === 'tool' || kind === 'language') continue
    for (const name of [labels.en, ...aliases]) {
      if (!/^[a-z]+(?:[ -][a-z]+)*[ -][a-z]{3,}[bcdefgklmnprtvw]$/i.test(name)) continue
      const [one, many, loud] = [name, `${name}s`, `${name}s`.toUpperCase()].map(way =>
        normalise(way, reference).join(),
      )
      if (one !== many || many !== loud) differ.push(`${name}: ${one}, ${many}, ${loud}`)
    }
  }
  t.strictSame(differ, [])
})

t.test('what is found is a known skill, once', async t => {
  for (const skill of reference.skills.values()) {
    const ids = normalise(skill.labels.en, reference)
    if (ids.length === 0) t.fail(`${skill.labels.en} is not understood`)
    if (new Set(ids).size !== ids.length) t.fail(`${skill.labels.en} gives a skill twice`)
  }
})
