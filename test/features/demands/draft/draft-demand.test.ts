import t from 'tap'
import {
  type DemandDraft,
  draftDemand,
  lintDemand,
  presentLines,
  requirementLines,
} from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const draftOf = (text: string, title?: string) =>
  draftDemand(text, reference, title === undefined ? {} : { title })

/** `must:python` or `nice:aws|azure`, in the order of the ad. */
const skillsOf = (draft: DemandDraft): string[] =>
  draft.lines
    .filter(({ anyOf }) => anyOf[0].requirement.kind === 'skill')
    .map(
      ({ necessity, anyOf }) =>
        `${necessity}:${anyOf
          .map(({ requirement }) => 'skill' in requirement && requirement.skill)
          .sort()
          .join('|')}`,
    )
const lineOf = (draft: DemandDraft, kind: string) =>
  draft.lines.find(({ anyOf }) => anyOf[0].requirement.kind === kind)
const skillIn = (draft: DemandDraft, id: string) =>
  draft.lines
    .flatMap(({ anyOf }) => anyOf)
    .find(({ requirement }) => 'skill' in requirement && requirement.skill === id)

const japanese = `【募集職種】バックエンドエンジニア

■業務内容
決済サービスの開発です。Ruby on Railsのリプレイスもお任せします。

■必須スキル
・Ｐｙｔｈｏｎでの開発経験３年以上
・AWS、GCP、Azureいずれかの運用経験
・RDB（PostgreSQL/MySQL等）の利用経験
・日本語能力試験N2以上

■歓迎スキル
・Kubernetesの知識
・英語でのビジネスレベルのコミュニケーション
・基本情報技術者試験

■開発環境
言語：Go、TypeScript
インフラ：Terraform

■勤務地
東京都港区（ハイブリッド、週2日出社）

■給与
年収600万円〜900万円
※固定残業代（月30時間分）を含みます。

■雇用形態
正社員

■募集人数
3名

■入社時期
2027年4月1日`

t.test('a Japanese ad', async t => {
  const draft = draftOf(japanese)
  await t.test('tells must, nice, stack and duties apart', async t => {
    const skills = skillsOf(draft)
    t.ok(skills.includes('must:python'))
    t.ok(
      skills.some(line => /^must:aws\|azure\|google-cloud$/.test(line)),
      skills.join(),
    )
    t.ok(
      skills.some(line => /^must:(?=.*mysql)(?=.*postgresql)(?=.*relational-databases)/.test(line)),
      'the kind is an alternative too',
    )
    t.ok(skills.includes('nice:kubernetes'))
    for (const id of ['go', 'typescript', 'terraform', 'ruby-on-rails'])
      t.equal(skillIn(draft, id), undefined, id)
    t.ok(draft.unread.some(({ words, why }) => /Go/.test(words.text) && /stack/.test(why)))
  })
  await t.test('reads years, languages and certificates', async t => {
    t.match(skillIn(draft, 'python')!.requirement, { years: 3 })
    t.match(
      draft.lines.filter(({ anyOf }) => anyOf[0].requirement.kind === 'language'),
      [
        { necessity: 'must', anyOf: [{ requirement: { language: 'ja', test: 'jlpt-n2' } }] },
        { necessity: 'nice', anyOf: [{ requirement: { language: 'en', level: 'B2' } }] },
      ],
    )
    t.match(lineOf(draft, 'certification'), { necessity: 'nice' })
  })
  await t.test('reads the terms', async t => {
    t.match(draft.pay!.value, {
      minimum: 6_000_000,
      maximum: 9_000_000,
      currency: 'JPY',
      period: 'year',
      includedOvertimeHours: 30,
    })
    t.match(draft.place!.value, { country: 'JP' })
    t.equal(draft.workMode!.value, 'hybrid')
    t.equal(draft.employmentType!.value, 'permanent')
    t.equal(draft.seats!.value, 3)
    t.equal(draft.startDate!.value, '2027-04-01')
  })
  await t.test('keeps as description what did not become a line or a term', async t => {
    t.equal(
      draft.texts.ja,
      `■業務内容
決済サービスの開発です。Ruby on Railsのリプレイスもお任せします。

■開発環境
言語：Go、TypeScript
インフラ：Terraform

■勤務地
東京都港区（ハイブリッド、週2日出社）

■給与
※固定残業代（月30時間分）を含みます。`,
    )
  })
  await t.test('points at its words as they were pasted', async t => {
    for (const { anyOf } of draft.lines)
      for (const { words } of anyOf) t.equal(japanese.slice(words.start, words.end), words.text)
    t.equal(skillIn(draft, 'python')!.words.text, 'Ｐｙｔｈｏｎ')
  })
})

t.test('alternatives', async t => {
  await t.test('以下のいずれか and ※ after a list', async t => {
    const before = skillsOf(draftOf('■必須\n以下のいずれかの経験\n・Java\n・Kotlin\n\n■歓迎\n・Docker'))
    t.same(before, ['must:java|kotlin', 'nice:docker'])
    const after = skillsOf(
      draftOf(
        '●必須\n・Linuxの経験\n・nginxの経験\n※上記全てが必須というわけではありません。\n●尚可\n・Ansible',
      ),
    )
    t.same(after, ['must:linux|nginx', 'nice:ansible'])
  })
  await t.test('words that join', async t => {
    const must = (line: string) =>
      skillsOf(draftOf(`# Requirements\n- ${line}\n- Docker experience\n- Linux experience`))[0]
    t.equal(must('Experience with React or Angular'), 'must:angular|react')
    t.equal(must('JavaまたはPythonの経験'), 'must:java|python')
    t.equal(must('Pythonもしくは Ruby'), 'must:python|ruby')
    t.equal(must('AWS / Azure'), 'must:aws|azure')
    t.equal(must('HTML / CSS'), 'must:html', 'used together, not instead of each other')
    t.equal(must('one of the following: Java, Kotlin, Scala'), 'must:java|kotlin|scala')
    t.equal(must('Java and Python'), 'must:java')
  })
})

t.test('an English ad with headings', async t => {
  const draft = draftOf(
    `## Requirements
- 5+ years of experience with Java
- Strong knowledge of PostgreSQL
- Basic Docker
- Bachelor's degree in Computer Science
- Business-level Japanese (JLPT N2)

## Nice to have
- Kafka is a plus

## Tech stack
We use Go and Terraform.

## Compensation
$120k-150k per year, remote`,
    'Java Engineer',
  )
  t.match(skillIn(draft, 'java')!.requirement, { years: 5 })
  t.match(skillIn(draft, 'docker')!.requirement, { kind: 'skill' })
  t.match(lineOf(draft, 'education')!.anyOf[0].requirement, {
    level: 'bachelor',
    subject: 'computer-science',
  })
  t.match(lineOf(draft, 'language')!.anyOf[0].requirement, { language: 'ja', test: 'jlpt-n2' })
  t.ok(skillsOf(draft).includes('nice:kafka'))
  t.equal(skillIn(draft, 'terraform'), undefined)
  t.match(draft.pay!.value, { minimum: 120_000, maximum: 150_000, currency: 'USD', period: 'year' })
  t.equal(draft.workMode!.value, 'remote')
  const weight = (id: string) =>
    draft.lines.find(({ anyOf }) =>
      anyOf.some(({ requirement }) => 'skill' in requirement && requirement.skill === id),
    )!.weight
  t.ok(weight('java') > weight('docker'), 'the skill of the title weighs most')
})

t.test('levels', async t => {
  const ad = '# Must have\n- Expert in Java\n- Git\n- Linux'
  const stated = draftOf(ad)
  t.match(skillIn(stated, 'java')!.requirement, { level: 5 })
  t.notOk('level' in skillIn(stated, 'git')!.requirement)
  const estimated = skillIn(draftDemand(ad, reference, { levels: 'estimated' }), 'git')!
  t.equal(estimated.levelEstimated, true, 'an estimate says that it is one')
})

t.test('one paragraph without line breaks', async t => {
  const draft = draftOf(
    'Our client builds warehouse software and is growing fast in the region. Required Skills:- Core Java with JDBC- Multithreading- Bachelors Degree in Computer Science Preferred Skills:- C++ - Ansible- Some other long wish that makes this line a long one indeed',
  )
  const skills = skillsOf(draft)
  t.ok(skills.includes('must:java'), skills.join())
  t.ok(skills.includes('nice:cpp'), skills.join())
  const bare = skillsOf(draftOf('We are looking for a Python developer with Django and PostgreSQL.'))
  t.same(bare, ['must:python', 'must:django', 'must:postgresql'])
})

t.test('markup, entities and decomposed letters', async t => {
  const html =
    '<p><b>必須</b><ul><li>C＋＋の経験</li><li>R&amp;D</li></ul><p>歓迎<ul><li>ト\u3099ッカー（Docker）の知識</li></ul>'
  const draft = draftOf(html)
  t.equal(skillIn(draft, 'cpp')!.words.text, 'C＋＋')
  t.ok(skillsOf(draft).some(line => line.startsWith('nice:docker')))
})

t.test('what is not asked', async t => {
  const draft = draftOf(
    '■応募資格\n・使用言語は不問（Java、PHPなど）\n・ソフトウェア開発経験6か月以上\n■歓迎\n・C言語の経験（年数は問いません）',
  )
  t.equal(skillIn(draft, 'php'), undefined)
  t.equal(
    lineOf(draft, 'experience') ? 'years' in lineOf(draft, 'experience')!.anyOf[0].requirement : true,
    true,
  )
  t.ok(skillsOf(draft).includes('nice:c'))
})

t.test('an ad that says nothing', async t => {
  const draft = draftOf('We are a friendly company.')
  t.same(draft.lines, [])
  t.match(draft.unread, [{ why: /nothing it asks/ }])
  t.same(draftOf('').lines, [])
})

t.test('presents lines and hands them to matching', async t => {
  const draft = draftOf('# Must have\n- Java or Kotlin\n- Git\n- Linux')
  t.match(presentLines(draft.lines, reference), [
    {
      necessity: 'must',
      anyOf: [{ kind: 'skill', skill: { id: 'java', label: 'Java' }, start: 14, end: 18 }, {}],
    },
    { kind: 'skill', necessity: 'must', skill: { id: 'git' } },
    {},
  ])
  const lines = requirementLines(draft)
  t.equal(new Set(lines.map(({ id }) => id)).size, lines.length)
  t.equal(lines[0]!.anyOf.length, 2)
  t.same(lintDemand(japanese), [])
})
