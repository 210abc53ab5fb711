import t from 'tap'
import { profileDocument } from '../../src/search/documents.ts'
import { parseQuery } from '../../src/search/parse-query.ts'
import { documentTerms, queryTerms } from '../../src/search/terms.ts'
import { reference, vocabulary } from './world.ts'

const read = (text: string) => parseQuery(text, vocabulary)

t.test('a skill is looked for by one name, however it is written', async t => {
  for (const [label, ...ways] of [
    ['DevOps', 'dev-ops', 'dev ops', 'DEV OPS'],
    ['Microservices', 'micro-services', 'microservice', 'Micro Services'],
    ['Python', 'python3', 'python 3.11', 'PYTHON'],
    ['Oracle Database', 'oracle 11g', 'Oracle DB'],
    ['Node.js', 'node js', 'nodejs', 'NodeJS', 'node.js 20'],
    ['Kubernetes', 'k8s', 'کوبرنیٹس'],
    ['JavaScript', 'javascript', 'ジャバスクリプト', 'جاوا اسکرپٹ'],
  ] as const) {
    for (const way of ways) t.strictSame(read(way).terms, read(label).terms, `${way} is ${label}`)
  }
  t.strictSame(read('lahore, micro-services and dev ops ').skills, ['microservices', 'devops'])
  t.strictSame(read('python3@3 dev-ops@2').filters.skills, [
    { skill: 'python', level: 3 },
    { skill: 'devops', level: 2 },
  ])
})

t.test('a way of working is looked for by one word too', async t => {
  for (const [name, ...ways] of [
    [
      'remote',
      'Remote',
      'wfh',
      'work-from-home',
      'リモート',
      'ﾘﾓｰﾄ',
      'リモートワーク可',
      'ریموٹ',
      'گھر سے کام',
    ],
    ['hybrid', 'Hybrid work', '一部リモート可', '週3出社', 'ہائبرڈ'],
    ['onsite', 'on-site', 'on site', '出社', 'オフィス勤務', 'دفتر میں کام'],
    ['permanent', '正社員', 'مستقل ملازمت'],
    ['freelance', '業務委託', 'フリーランス', 'فری لانسر'],
  ] as const) {
    for (const way of ways) t.strictSame(read(way).terms, [name], way)
  }
  for (const [text, terms] of [
    ['シニアエンジニア', ['senior', 'engineer']],
    ['Sr. Developer', ['senior', 'developer']],
    ['سینئر انجینئر', ['senior', 'engineer']],
    ['エンジニアリング', ['エン', 'ジニ', 'アリ', 'ング']],
    ['リーダーシップ', ['リー', 'ダー', 'シッ', 'ップ']],
  ] as const)
    t.strictSame(read(text).terms, terms, text)
  t.strictSame(read('東京でリモートのPython').terms, ['東京', 'remote', 'python'])
  t.strictSame(read('フルリモートJava').terms, ['remote', 'java'])
  t.notOk(read('出社不要').terms.includes('onsite'), 'what is said not to be is left as it is')
  t.strictSame(read('smart contract').skills, ['smart-contracts'], 'names of skills come first')
  t.strictSame(read('dispatcher').terms, ['dispatcher'])
})

t.test('what other searches read as a command is said not to be one', async t => {
  t.match(read('python -java OR go NOT 😀'), {
    unknown: ['-java', 'OR', 'NOT'],
    isUnfindable: false,
  })
  for (const [text, asked] of [
    ['Python3年以上', '3年以上'],
    ['python 5+ years', '5+ years'],
    ['at least 3 years of experience in Python', 'at least 3 years of'],
  ] as const)
    t.match(read(text), { terms: ['python'], unknown: [asked] }, text)
  t.strictSame(read('5 years python').terms, ['5', 'years', 'python'])
  t.match(read('python AND java'), { terms: ['python', 'java'], unknown: [] })
  for (const text of ['😀', '👍🏽 🙏', '€ %', '+'])
    t.match(read(text), { terms: [], unknown: [text.normalize('NFKC')], isUnfindable: true }, text)
  for (const text of ['', '  ', '"', '- ', '。', '\u200f'])
    t.match(read(text), { unknown: [], isUnfindable: false })
})

t.test('words that are no skill stay words', async t => {
  for (const [text, terms] of [
    ['senior lahore', ['senior', 'lahore']],
    ['spring 2018', ['spring', '2018']],
    ['spring', ['spring']],
    ['pyth', ['pyth']],
    ['web developer', ['web', 'developer']],
    ['fintech', ['fintech']],
    ['cvs', ['cvs']],
  ] as const) {
    t.strictSame(read(text).terms, terms, text)
  }
  t.strictSame(read('react 18 lahore').terms, ['react', 'lahore'], 'a version goes')
  t.strictSame(read('k8s lahore').typedTerms, ['k8s', 'lahore'], 'as typed for showing where')
})

t.test('who has a skill is found by its label', async t => {
  const empty = { certifications: [], languages: [], jobs: [], preferences: {} }
  const lost = [...reference.skills.values()].filter(({ id, labels }) => {
    const made = profileDocument(
      { id, names: [], document: { ...empty, skills: [{ skill: id }] } },
      vocabulary,
    )
    const terms = new Set([...made.skills, ...made.aliases].flatMap(text => documentTerms(text)))
    return ![...queryTerms(labels.en), ...read(labels.en).terms].every(term => terms.has(term))
  })
  t.strictSame(
    lost.map(({ id }) => id),
    [],
  )
})
