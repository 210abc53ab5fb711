import t from 'tap'
import { draftOf, shown } from './shown.ts'

// Ads as people write them, and the lines a careful recruiter would note.

t.test('a Japanese posting with 【】', async t => {
  const ad = `【急募】バックエンドエンジニア（Go／Kotlin）／年収600〜900万円

【仕事内容】
・Goを用いたAPIの設計
・PHPで書かれたバッチ処理のリプレイス

【必須スキル】
・Go、Java、Kotlinのいずれかを用いた開発経験3年以上
・RDBMS（MySQL、PostgreSQLなど）の設計経験
・LaravelまたはCakePHP、Symfonyなどのフレームワーク経験
・TerraformなどのIaCツールを使った構築経験

【歓迎スキル】
・Kubernetesの運用経験（なくても入社後に学べます）
・AWS認定ソリューションアーキテクト アソシエイト以上

【開発環境】
言語：Go, TypeScript

【語学】
日本語：ビジネスレベル（N2以上）
英語：不問

【働き方】在宅勤務 週3日まで可
【雇用形態】契約社員（正社員登用あり）
【参画時期】2027年2月〜`
  t.same(shown(ad), [
    'must go 3y | java 3y | kotlin 3y',
    'must mysql | postgresql | relational-databases',
    'must laravel | cakephp | symfony',
    'must terraform | infrastructure-as-code',
    'nice kubernetes',
    'nice aws-solutions-architect-associate | aws-solutions-architect-professional',
    'must ja jlpt-n2',
  ])
  t.match(draftOf(ad), {
    title: 'バックエンドエンジニア（Go／Kotlin）',
    workMode: { value: 'hybrid' },
    employmentType: { value: 'fixed-term' },
    pay: { value: { minimum: 6_000_000, maximum: 9_000_000, period: 'year' } },
    startDate: { value: '2027-02-01' },
  })
})

t.test('labels on one line, then prose', async t => {
  const ad = `Position: Cyber Security Analyst
Company: a bank in Dubai
Type: Full-time, on-site

The successful candidate must have 4 years in incident response, with strong knowledge of threat hunting. You should be comfortable with Python or PowerShell. CEH, CompTIA Security+ or GCIH required; CISSP preferred. No programming degree needed, but a Bachelor's degree in any IT field is mandatory. English required, Urdu or Hindi helpful.

Not required: Java, Scala
Salary: AED 18k - 24k monthly + bonus. Positions: 3. Starting 1 March 2027`
  t.same(shown(ad), [
    'must incident-response 4y',
    'must threat-hunting',
    'must python | powershell',
    'must eccouncil-ceh | comptia-security-plus | giac-gcih',
    'nice isc2-cissp',
    'must bachelor information-technology',
    'must en B1',
    'nice ur B1 | hi B1',
  ])
  const draft = draftOf(ad)
  t.match(draft, {
    place: { value: { country: 'AE', city: 'Dubai' } },
    workMode: { value: 'on-site' },
    pay: { value: { minimum: 18_000, maximum: 24_000, currency: 'AED', period: 'month' } },
    seats: { value: 3 },
    startDate: { value: '2027-03-01' },
  })
  t.ok(draft.unread.some(({ words, why }) => words.text === 'Java, Scala' && /not to be asked/.test(why)))
})

t.test('an e-mail in prose', async t => {
  const ad = `We're looking for a mobile developer to join us remotely from Pakistan.

Our stack: Flutter, Firebase, NestJS on the backend.

You don't need to know all of it. What matters is that you know state management inside out. Experience integrating REST APIs is a must. If you've worked with native Android code, even better. PHP? Not needed.

3+ years of mobile development. Good written English (B2 or higher). German not required.
Budget: up to EUR 4,200/month.`
  t.same(shown(ad), [
    'must state-management',
    'must rest-api',
    'nice android-development',
    'must mobile-development 3y',
    'must en B2',
  ])
  t.match(draftOf(ad), {
    workMode: { value: 'remote' },
    pay: { value: { maximum: 4200, currency: 'EUR', period: 'month' } },
  })
})

t.test('a message with everything in one line', async t => {
  const ad = `Must have:
1) SAP FI/CO - min 5 yrs exp, S/4HANA implementation mandatory (1 full cycle at least), Japanese N2 preferred (N3 ok), English business level
2) API testing (Postman, REST Assured), performance testing with JMeter/Gatling
start Feb 2027, no remote work`
  t.same(shown(ad), [
    'must sap-finance 5y',
    'must sap-s4hana 5y',
    'must postman | rest-assured | api-testing',
    'must performance-testing',
    'must jmeter | gatling',
    'nice ja jlpt-n2',
    'must en B2',
  ])
  t.match(draftOf(ad), { workMode: { value: 'on-site' }, startDate: { value: '2027-02-01' } })
})

t.test('one of several ways is its tool, not the practice beside it', async t => {
  t.same(
    shown(
      '【必須】下記いずれかのご経験\n・Pythonを用いたデータ分析\n・SASを用いたデータ分析\n・統計解析の経験',
    ),
    ['must python | sas | statistical-analysis'],
  )
})

t.test('a wish for all of a list is still several wishes', async t => {
  t.same(shown('＜尚可＞\n・Java\n・Docker\n※上記すべてを満たす必要はありません'), [
    'nice java',
    'nice docker',
  ])
  t.same(shown('＜必須＞\n・Java\n・Docker\n※上記すべてを満たす必要はありません'), ['must java | docker'])
})
