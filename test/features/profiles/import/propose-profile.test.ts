import t from 'tap'
import {
  proposalToDocument,
  proposalToFacts,
  proposeProfile,
} from '../../../../src/features/profiles/import/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const on = '2026-11-22'

const english = `AYESHA KHAN
Senior Backend Engineer
Lahore, Pakistan | ayesha@example.org | +92 300 1234567

SUMMARY
Backend engineer with 7+ years of experience building payment systems with Java and Spring Boot.

TECHNICAL SKILLS
Languages: Java, Kotlin, SQL, Python (basic)
Frameworks: Spring Boot, Hibernate
Databases: PostgreSQL, Redis
Tools: Docker, Kubernetes, Git, Jira

WORK EXPERIENCE
Senior Software Engineer, Indus Systems Ltd
March 2021 - Present
- Lead the design of REST APIs in Java and Spring Boot for 2 million users
- Moved 14 services to Kubernetes
- Tuned PostgreSQL queries

Software Engineer, Ravi Software (Pvt) Ltd
06/2018 - 02/2021
- Built services in Java with Hibernate and PostgreSQL
- No experience in PHP was needed.

EDUCATION
BS Computer Science, University of the Punjab, 2018

CERTIFICATIONS
AWS Certified Solutions Architect - Associate, issued May 2025, Credential ID: AB12-99887
Currently preparing for CKA

LANGUAGES
English: fluent
Urdu: native
JLPT N3 (110/180)

PERSONAL DETAILS
Father's Name: Somebody Khan
Date of Birth: 12-03-1995
CNIC: 35202-1234567-8
Marital Status: Single
Religion: Islam
Domicile: Punjab

PREFERENCES
Willing to relocate to Japan, Germany. Open to remote work.
Expected salary: USD 4,000 per month. Notice period: 30 days.

REFERENCES
Ali Raza, COBOL expert, available on request`

t.test('an English CV', async t => {
  const proposal = proposeProfile(english, reference, { on })
  const skill = (id: string) => proposal.skills.find(found => found.skill === id)

  await t.test('finds skills with words, years and an explained level', async t => {
    for (const id of ['java', 'spring-boot', 'postgresql', 'kubernetes', 'docker', 'hibernate'])
      t.ok(skill(id), id)
    for (const { words } of proposal.skills)
      for (const { start, end, text } of words) t.equal(english.slice(start, end), text)
    t.ok(
      skill('java')!.level.value > skill('docker')!.level.value,
      'what the CV speaks of stands above what it lists',
    )
    t.equal(skill('java')!.level.estimated, true)
    t.same(skill('python')!.level, { value: 2, estimated: false, why: 'stated' })
    t.equal(skill('postgresql')!.lastUsed!.value, 2026)
    t.equal(skill('hibernate')!.years!.estimated, true)
  })
  await t.test('counts neither denied skills nor those of referees', async t => {
    t.equal(skill('php'), undefined)
    t.equal(skill('cobol'), undefined)
    t.ok(
      proposal.unread.some(
        ({ start, end, why }) => english.slice(start, end) === 'PHP' && /not known/.test(why),
      ),
    )
  })
  await t.test('reads jobs with dates, employer and field', async t => {
    t.match(
      proposal.jobs.map(({ title, from, to }) => ({ title, from, to })),
      [
        { title: 'Senior Software Engineer', from: '2021-03', to: null },
        { title: 'Software Engineer', from: '2018-06', to: '2021-02' },
      ],
    )
    t.match(proposal.jobs[0]!.organisation, /Indus Systems Ltd/)
    t.equal(proposal.jobs[1]!.months, 33)
    t.equal(proposal.experience.find(({ field }) => field === null)!.months, 102)
  })
  await t.test('reads education, certificates, languages', async t => {
    t.match(proposal.education[0], { level: 'bachelor', subject: 'computer-science', graduated: 2018 })
    t.equal(proposal.certifications.length, 1, 'a certificate one prepares for is not held')
    t.match(proposal.certifications[0], { number: 'AB12-99887', issued: '2025-05-01' })
    t.match(
      proposal.languages.find(({ language }) => language === 'ja'),
      { test: 'jlpt-n3', score: 110, level: 'B1' },
    )
    t.equal(proposal.languages.find(({ language }) => language === 'ur')!.level, 'C2')
    t.ok(proposal.languages.find(({ language }) => language === 'en'))
  })
  await t.test('reads place and wishes', async t => {
    t.match(proposal.place, { city: 'Lahore', province: 'PK-PB' })
    t.same(proposal.preferences.countries!.value, ['JP', 'DE'])
    t.same(proposal.preferences.workModes!.value, ['remote'])
    t.same(proposal.preferences.minimumPay!.value, { amount: 4000, currency: 'USD', period: 'month' })
    t.match(proposal.preferences.availableFrom, { value: '2026-12-22', estimated: true })
  })
  await t.test('takes over nothing private', async t => {
    const { identity, ...facts } = proposal
    t.same(
      Object.values(identity ?? {}).map(({ value }) => value),
      ['AYESHA KHAN', 'ayesha@example.org', '+923001234567'],
      'name and contact stand apart',
    )
    const kept = JSON.stringify({ ...facts, unread: proposal.unread.map(({ why }) => why) })
    for (const secret of ['Somebody', '1995', '35202', 'Islam', 'Single', 'ayesha@', '1234567'])
      t.notMatch(kept, secret)
    const whys = proposal.unread.map(({ why }) => why).join('\n')
    for (const kind of [
      'birth date',
      'family',
      'identity number',
      'marital status',
      'religion',
      'home province',
    ])
      t.match(whys, kind)
  })
  await t.test('has a headline and a summary', async t => {
    t.equal(proposal.headline!.value, 'Senior Backend Engineer')
    t.match(proposal.summary!.value, /^Backend engineer with 7\+ years/)
  })
  await t.test('becomes a document and facts, all self-declared', async t => {
    const facts = proposalToFacts(proposal, { id: 'p1', version: 1 })
    t.ok(facts.skills.every(({ evidence }) => evidence === undefined))
    t.match(facts, { id: 'p1', countries: ['JP', 'DE'], availableFrom: '2026-12-22' })
    const document = proposalToDocument(proposal)
    t.equal(document.jobs.length, 2)
    t.notMatch(JSON.stringify(document), /"words"/)
  })
})

const japanese = `職務経歴書

■職務要約
Webアプリケーションのバックエンド開発に5年間従事。Python（Django）での開発経験5年。

■活かせる経験・知識・技術
・Python、Django、PostgreSQL
・ＡＷＳ、Docker
・PHPの経験はありません

■職務経歴
2021年4月〜現在　カラチソフト株式会社
バックエンドエンジニア
・DjangoによるAPIの設計、開発
・PostgreSQLのチューニング

2019年4月〜2021年3月　インダス株式会社
プログラマー
・Pythonによるデータ処理

■学歴
2019年3月　ラホール大学　情報工学科　卒業

■資格
基本情報技術者試験 合格（2022年5月）
日本語能力試験N2 合格

■個人情報
生年月日：1996年5月1日
性別：男性
配偶者：なし`

t.test('a Japanese 職務経歴書', async t => {
  const proposal = proposeProfile(japanese, reference, { on })
  const ids = proposal.skills.map(({ skill }) => skill)
  for (const id of ['python', 'django', 'postgresql', 'aws', 'docker']) t.ok(ids.includes(id), id)
  t.notOk(ids.includes('php'))
  const aws = proposal.skills.find(({ skill }) => skill === 'aws')!
  t.equal(aws.words[0]!.text, 'ＡＷＳ', 'full-width words keep their place in the text')
  t.match(
    proposal.jobs.map(({ from, to }) => ({ from, to })),
    [
      { from: '2021-04', to: null },
      { from: '2019-04', to: '2021-03' },
    ],
  )
  t.match(proposal.jobs[0], { title: 'バックエンドエンジニア', organisation: 'カラチソフト株式会社' })
  t.match(proposal.languages, [{ language: 'ja', test: 'jlpt-n2' }])
  t.equal(proposal.certifications.length, 1)
  t.equal(proposal.certifications[0]!.issued, '2022-05-01')
  t.notMatch(JSON.stringify(proposal.unread), '1996')
})

t.test('nothing readable', async t => {
  const proposal = proposeProfile('hello there', reference, { on })
  t.same(proposal.skills, [])
  t.match(proposal.unread[0]!.why, /no known skill/)
  t.same(proposeProfile('', reference, { on }).jobs, [])
})
