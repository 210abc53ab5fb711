import fc from 'fast-check'
import t from 'tap'
import { extract, loadReference } from '../../src/reference/index.ts'
import { takesAsLongAsItIs } from '../fixtures/processor-time.ts'

const reference = loadReference()
const found = (text: string): string[] => extract(text, reference).map(({ skill }) => skill)
const texts = (text: string): string[] => extract(text, reference).map(mention => mention.text)

t.test('no text takes long, whatever it is made of', async t => {
  const pieces = ['@', 'a@', 'a', '.', 'a.', '日', '(', 'a/', 'java,', '1.']
  await takesAsLongAsItIs(t, pieces, 25_000, text => extract(text, reference))
})

t.test('names as people write them', async t => {
  for (const [text, skill] of [
    ['Django', 'django'],
    ['React', 'react'],
    ['ReactJS', 'react'],
    ['react.js', 'react'],
    ['Kubernetes', 'kubernetes'],
    ['k8s', 'kubernetes'],
    ['j2ee', 'java'],
    ['core java', 'java'],
    ['oracle 11g', 'oracle-database'],
    ['restful api development', 'rest-api'],
    ['full-stack development', 'full-stack-development'],
    ['full stack development', 'full-stack-development'],
    ['ASP .NET', 'asp-net'],
    ['.NET', 'dotnet'],
    ['C++', 'cpp'],
    ['C#', 'csharp'],
    ['Node JS', 'nodejs'],
    ['HTML5', 'html'],
    ['tcp / ip', 'tcp-ip'],
    ['load balancers', 'load-balancing'],
    ['機械学習', 'machine-learning'],
    ['مشین لرننگ', 'machine-learning'],
  ] as const) {
    t.ok(found(text).includes(skill), `${text} -> ${found(text)}`)
  }
})

t.test('versions belong to the name, years of experience do not', async t => {
  t.strictSame(texts('Python 3.11, Oracle 11g and PHP7'), ['Python 3.11', 'Oracle 11g', 'PHP7'])
  t.strictSame(texts('Java 5+ years'), ['Java'])
  t.strictSame(texts('Java 8 years of experience'), ['Java'])
})

t.test('lists with slashes and Japanese marks', async t => {
  t.strictSame(found('Python/Django'), ['python', 'django'])
  t.strictSame(found('AWS・GCP、Docker'), ['aws', 'google-cloud', 'docker'])
  t.strictSame(found('C/C++'), ['c', 'cpp'])
})

t.test('ordinary English is no technology', async t => {
  for (const text of [
    'We go to market in spring with a swift response.',
    'Go to the office; spring is here and we react to change.',
    'There is no plan B or plan C, only vitamin C.',
    'R. Kumar and C. Smith worked on R&D.',
    'Express your ideas and excel at access to the rest.',
    'Less than one year',
    'An ant, a spark and a chef in the hive.',
    'go, ready, set',
  ]) {
    const named = extract(text, reference).filter(mention => mention.named)
    t.strictSame(named, [], text)
  }
})

t.test('ordinary English stays so beside technologies', async t => {
  for (const [text, skill] of [
    ['Java, AWS. Go live support for the bank.', 'go'],
    ['Skills: Java, Docker\nGo to https://example.com', 'go'],
    ['Java and Docker. Go through the logs', 'go'],
    ['Spring 2018: internship', 'spring-framework'],
    ['Joined in Spring 2021', 'spring-framework'],
    ['Spring semester 2019: taught Python and SQL', 'spring-framework'],
    ["Java, Python, Spring '19, Docker", 'spring-framework'],
    ['Python, Docker. Swift response to incidents', 'swift'],
    ['Handled SWIFT messages for bank', 'swift'],
    ['Python, SQL, SWIFT integration for banks', 'swift'],
  ] as const) {
    t.notOk(found(text).includes(skill), `${text} -> ${found(text)}`)
  }
})

t.test('what is written in a language names it', async t => {
  for (const [text, ...skills] of [
    ['Used C and R in the lab', 'c', 'r'],
    ['Statistical computing in R', 'r'],
    ['Firmware in C for STM32', 'c'],
    ['Wrote an app in Swift', 'swift'],
    ['Services in Go', 'go'],
    ['Moved the pages from React to Vue and TypeScript', 'react'],
    ['Java, Spring 5, Hibernate', 'spring-framework'],
    ['SWIFT, Objective-C, Xcode', 'swift'],
  ] as const) {
    for (const skill of skills) t.ok(found(text).includes(skill), `${text} -> ${found(text)}`)
  }
})

t.test('the same words in lists of skills are', async t => {
  t.strictSame(found('Skills: Java, Spring, Hibernate'), ['java', 'spring-framework', 'hibernate'])
  t.strictSame(found('Languages: C, R, Go, Swift'), ['c', 'r', 'go', 'swift'])
  t.ok(found('Go developer').includes('go'))
  t.ok(found('programming in C').includes('c'))
  t.ok(found('Python and R').includes('r'))
  t.ok(found('experience with React and TypeScript').includes('react'))
  t.ok(found('使用言語：Go、Rust、C').includes('go'))
})

t.test('Japanese without spaces', async t => {
  t.strictSame(found('Javaを使ったWebアプリケーション開発'), ['java', 'web-development'])
  t.ok(found('要件定義から基本設計まで').includes('requirements-definition'))
  t.ok(found('要件定義から基本設計まで').includes('basic-design'))
  t.ok(found('PythonやTypeScriptでの開発経験').includes('typescript'))
})

t.test('offsets point into the raw text', async t => {
  const fullWidth = '必須：Ｃ＋＋とＪａｖａ'
  t.strictSame(
    extract(fullWidth, reference).map(({ skill, start, end }) => [skill, fullWidth.slice(start, end)]),
    [
      ['cpp', 'Ｃ＋＋'],
      ['java', 'Ｊａｖａ'],
    ],
  )
  const decomposed = `${'データベース設計'.normalize('NFD')}とReact`
  const mentions = extract(decomposed, reference)
  t.equal(mentions[0]?.skill, 'database-design')
  t.equal(mentions[0]?.text.normalize('NFC'), 'データベース設計')
  for (const { start, end, text } of mentions) t.equal(decomposed.slice(start, end), text)
})

t.test('addresses name no skills', async t => {
  t.strictSame(found('https://www.java.example/python?x=docker and jane@react.example'), [])
})

t.test('properties', async t => {
  const pieces = [
    'Java',
    'C',
    ' ',
    ', ',
    '/',
    '\n',
    'を',
    'React',
    'ﾃﾞｰﾀ',
    '11',
    '.NET',
    'C++',
    '・',
    '(',
    '機械学習',
    '😀',
    'e\u0301',
  ]
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(text, parts => {
      const raw = parts.join('')
      const mentions = extract(raw, reference)
      let last = 0
      for (const mention of mentions) {
        if (mention.start < last || mention.end <= mention.start) return false
        if (raw.slice(mention.start, mention.end) !== mention.text) return false
        if (!reference.skills.has(mention.skill)) return false
        last = mention.end
      }
      return JSON.stringify(extract(raw, reference)) === JSON.stringify(mentions)
    }),
    { numRuns: 500 },
  )
  const unguarded = [...reference.skills.values()].filter(
    skill => skill.guarded.length === 0 && !/[(),]/.test(skill.labels.en),
  )
  const wrong = unguarded.filter(
    ({ id, labels }) => !extract(labels.en, reference).some(({ skill }) => skill === id),
  )
  t.strictSame(
    wrong.map(({ id }) => id),
    [],
    'every unguarded label is found by itself',
  )
})
