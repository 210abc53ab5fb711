import t, { type Test } from 'tap'
import { openSite, type Site } from '../fixtures/browser.ts'
import { cv, postedAd } from '../fixtures/papers.ts'
import { type PortalWorld, portalWorld } from '../fixtures/portal-world.ts'
import { goodPassword, type Person } from '../fixtures/service.ts'
import { readSeats, type Somebody, somebody } from '../fixtures/somebody.ts'

interface Cast {
  world: PortalWorld
  sato: Somebody
  gul: Somebody
  bilal: Somebody
  gulsAccount: Person
  company: { en: string; ja: string }
}

const name = 'Gul Bibi Kakar'
const phone = '+92 333 7654321'

t.test('from a pasted ad to the departure, each in their language', { timeout: 400_000 }, async t => {
  const world = await portalWorld(t)
  const site = await openSite(t, world)
  await t.test('in a browser with scripts', { timeout: 180_000 }, t => story(t, world, site, true))
  await t.test('in a browser without', { timeout: 180_000 }, t => story(t, world, site, false))
})

async function story(t: Test, world: PortalWorld, site: Site, script: boolean): Promise<void> {
  const [employer, candidate] = [await world.person('employer'), await world.person('candidate')]
  const open = async (language: 'en' | 'ja' | 'ur', width?: number) => {
    const { page, complaints } = await site.open({ language, script, ...(width && { width }) })
    return { page, complaints, who: somebody(t, page) }
  }
  const desk = await open('ja')
  const phoneOfHers = await open('ur', 390)
  const office = await open('en')
  const cast: Cast = {
    world,
    sato: desk.who,
    gul: phoneOfHers.who,
    bilal: office.who,
    gulsAccount: candidate,
    company: script
      ? { en: 'Yodo Payments', ja: '淀ペイメント株式会社' }
      : { en: 'Kamo Payments', ja: '賀茂ペイメント株式会社' },
  }
  await signInAll(cast, employer, candidate)
  const demandId = await post(cast)
  await importCv(cast, script)
  await publish(t, cast, demandId)
  await agree(t, cast, demandId)
  await refer(t, cast, demandId)
  await talk(cast, demandId)
  await offer(t, cast, demandId)
  await leave(t, cast, demandId)
  for (const { complaints, page } of [desk, phoneOfHers, office]) {
    // A browser notes forms answered with 422, and what was being asked live when its page was left.
    const serious = complaints.filter(text => !/status of 422|htmx:/.test(text))
    t.same(serious, [], 'the browser complains of nothing else')
    await page.context().close()
  }
}

async function signInAll({ world, sato, gul, bilal }: Cast, employer: Person, candidate: Person) {
  await sato.goes('/account/sign-in')
  await sato.types({ メールアドレス: employer.email, パスワード: goodPassword })
  await sato.presses('サインイン')
  await sato.sees('求人は会社ごとに管理します。')
  await gul.goes('/account/sign-in')
  await gul.types({ 'ای میل پتا': candidate.email, 'پاس ورڈ': goodPassword })
  await gul.presses('سائن اِن کیجیے')
  await gul.sees('اپنا پروفائل بنائیے')
  const officer = world.people.bilal
  await bilal.goes('/account/sign-in')
  await bilal.types({ 'E-mail address': officer.email, Password: goodPassword })
  await bilal.presses('Sign in')
  await bilal.sees('Your password was right. Now show that it is you.')
  await bilal.types({ 'Code of your authenticator app': await world.nextCode(officer) })
  await bilal.presses('Go on')
  await bilal.sees('What waits, by kind')
}

/** The company is registered, and its demand drafted from the ad, completed and submitted. */
async function post({ sato, company }: Cast): Promise<string> {
  await sato.follows('会社情報を登録')
  await sato.types({ '会社名（英語表記）': company.en, '会社名（日本語）': company.ja })
  await sato.presses('会社を登録する')
  await sato.sees('未確認', '実在する会社であることを省が確認します。')
  await sato.follows('自社の求人')
  await sato.follows('最初の求人を作成')
  await sato.types({ 求人原稿: postedAd })
  await sato.presses('読み取って下書きを作成')
  await sato.sees('求人原稿から3件の条件を読み取りました', 'Pythonでの開発経験3年以上')
  const demandId = /demands\/([\w-]+)\/edit/.exec(sato.page.url())![1]!
  await sato.types({ '業務内容（日本語）': '決済サービスのAPIを、6名のチームで設計・開発します。' })
  await sato.presses('保存してプレビューへ')
  await sato.sees('決済サービスのバックエンドエンジニア', '候補者にはこのように表示されます。', '採用予定2名')
  await sato.presses('確認のために提出')
  await sato.sees('提出しました。省が内容を確認します。', '省が確認中')
  return demandId
}

/** With a script from a file, without from pasted text: both ways are for everybody. */
async function importCv({ world, gul }: Cast, file: boolean) {
  await gul.follows('سی وی سے شروع کیجیے')
  if (file) {
    const upload = { name: 'cv.txt', mimeType: 'text/plain', buffer: Buffer.from(cv) }
    await gul.page.getByLabel('آپ کی سی وی').setInputFiles(upload)
    await gul.presses('سی وی پڑھوائیے')
  } else {
    await gul.types({ 'سی وی کا متن': cv })
    await gul.presses('متن پڑھوائیے')
  }
  await gul.sees('ہمیں کیا ملا', 'فائل سے پڑھی گئی بات غلط بھی ہو سکتی ہے', 'Margalla Softworks')
  await gul.types({ 'نام انگریزی حروف میں': name, 'فون نمبر': phone })
  await gul.presses('نشان زدہ منظور کیجیے')
  await gul.sees('محفوظ ہو گیا۔')
  await world.settle()
}

async function publish(t: Test, { world, sato, bilal, company }: Cast, demandId: string) {
  await bilal.follows('Employers')
  await bilal.follows(company.en)
  await bilal.sees('Not verified', company.ja)
  await bilal.chooses('Found in the company register')
  await bilal.presses('It is who it says it is')
  await bilal.sees('Verified. Its demands can be published.')
  await bilal.goes('/desk/demands')
  await bilal.page.locator(`a[href*="${demandId}"]`).first().click()
  await bilal.sees('What would be published', 'Nothing is missing, contradictory or forbidden.')
  await bilal.presses('Publish')
  await bilal.sees('Published. It is open now.')
  await world.settle()
  await seats(t, { sato, bilal }, demandId, { open: 2 })
}

/** Masked until she agrees: in the list, on the sheet, in the files. */
async function agree(t: Test, { world, sato, gul, gulsAccount }: Cast, demandId: string) {
  const secrets = [name, 'Kakar', phone, phone.replaceAll(' ', ''), gulsAccount.email, 'Margalla Softworks']
  const list = `/employer/demands/${demandId}/shortlist`
  const [profile] = await world.deps.sql`select id from profiles where account_id = ${gulsAccount.accountId}`
  const herRow = `${list}?chosen=${profile!.id}`
  await sato.goes(herRow)
  await sato.sees('氏名と連絡先は、本人が貴社への紹介に同意するまで表示されません。', '必須2件中2件')
  const code = String(profile!.id).slice(-6).toUpperCase()
  await sato.sees(`候補者 ${code}`)
  for (const path of [herRow, list, `${list}.csv`, `/employer/candidates/${profile!.id}?demand=${demandId}`])
    await hides(t, sato, path, secrets)
  await sato.goes(herRow)
  await sato.presses('候補に入れる', '#person')
  await sato.sees('候補に入れました。', '本人の返答待ち')
  await hides(t, sato, herRow, secrets)

  await gul.goes('/me')
  await gul.sees('آجر آپ سے ملنا چاہتا ہے۔')
  await gul.goes('/me/matches')
  await gul.page.locator('main a[href^="/me/matches/"]').first().click()
  await gul.sees('آپ کی رضامندی تک آپ کا نام پوشیدہ ہے۔')
  await gul.presses('میں تعارف پر رضامند ہوں')
  await gul.sees('آپ تعارف پر رضامند ہو گئے۔', 'آپ رضامند ہیں۔ وزارت دیکھ رہی ہے۔')
  await world.settle()

  await sato.goes(herRow)
  await sato.sees(name, '省で確認中', '本人が紹介に同意しました。現在、省が確認しています。')
  const sheet = await sato.page.request.get(`/employer/candidates/${profile!.id}`)
  for (const shown of [name, phone.replaceAll(' ', '')]) t.match(await sheet.text(), shown)
}

async function refer(t: Test, { world, sato, gul, bilal }: Cast, demandId: string) {
  await bilal.goes(`/desk/matches?demand=${demandId}`)
  await bilal.follows(name)
  await bilal.sees('What is asked', 'How they fit', 'Who it is', '2 of 2 required')
  await bilal.presses('Refer')
  await bilal.sees('Referred. You can take it back until the employer selects.')
  await world.settle()
  await seats(t, { sato, bilal }, demandId, { open: 1, proposed: 1 })
  await gul.reloads()
  await gul.sees('آجر سے آپ کا تعارف کرا دیا گیا ہے۔')
}

/** Ten in the morning in Osaka is six in Quetta. */
async function talk({ sato, gul }: Cast, demandId: string) {
  await sato.goes(`/employer/demands/${demandId}/shortlist?show=asked`)
  await sato.sees('推薦済み', '省がこの候補者を推薦しました。')
  await sato.unfolds('面接の日時を提案する')
  await sato.types({ 候補日時1: '2026-12-01T10:00', '場所・接続方法': 'https://meet.example.org/7' })
  await sato.presses('この日時を提案する')
  await sato.sees('本人の選択待ち', '10:00', '6:00')
  await gul.reloads()
  await gul.sees('انٹرویو کا وقت چنیے')
  await gul.page.locator('input[name="/time"]').first().check()
  await gul.presses('یہ وقت منظور ہے')
  await gul.sees('آپ کا انٹرویو', 'https://meet.example.org/7')
  await sato.reloads()
  await sato.sees('確定')
}

async function offer(t: Test, { sato, gul, bilal }: Cast, demandId: string) {
  const list = `/employer/demands/${demandId}/shortlist?show=asked`
  await sato.presses('選考通過にする')
  await sato.sees('選考通過にしました。採用通知を出せます。')
  await seats(t, { sato, bilal }, demandId, { open: 1, selected: 1 })
  await gul.reloads()
  await gul.sees('آجر نے آپ کو منتخب کیا ہے۔')

  await sato.goes(list)
  await sato.types({ 回答希望日: '2026-11-20' })
  await sato.presses('採用通知を出す')
  await sato.sees('今日以降')
  await sato.types({ 回答希望日: '2026-12-15' })
  await sato.presses('採用通知を出す')
  await sato.sees('採用通知を出しました。', '2026年12月15日')
  await seats(t, { sato, bilal }, demandId, { open: 1, offered: 1 })

  await gul.reloads()
  await gul.sees('آپ کے لیے پیشکش آئی ہے۔', 'اس کے لیے کوئی آپ سے رقم نہیں مانگ سکتا۔')
  await gul.presses('پیشکش قبول کیجیے')
  await gul.sees('آپ نے پیشکش قبول کر لی ہے۔', 'اب معاہدے پر دستخط ہوں گے۔')
  await seats(t, { sato, bilal }, demandId, { open: 1, offered: 1 })
}

/** The contract is the employer's to record, what follows the ministry's; a signed contract fills the seat. */
async function leave(t: Test, { sato, gul, bilal }: Cast, demandId: string) {
  await sato.goes(`/employer/demands/${demandId}/shortlist?show=asked`)
  await sato.sees('承諾済み', '査証の発給以降は省が記録します。')
  await sato.presses('手続きを記録する')
  await sato.sees('渡航準備中')
  await seats(t, { sato, bilal }, demandId, { open: 1, filled: 1 })
  await gul.reloads()
  await gul.sees('آپ کی روانگی کی تیاری ہو رہی ہے۔', 'معاہدے پر دستخط', 'اگلا قدم')

  await bilal.goes(`/desk/matches?demand=${demandId}&view=leaving`)
  await bilal.follows(name)
  for (const step of ['Contract attested', 'Visa issued', 'Insurance paid']) await writesDown(bilal, step)
  await bilal.presses('Write it down')
  await bilal.sees('Registration number')
  t.equal(bilal.status, 422, 'a registration without its number is not one')
  await bilal.types({ 'Registration number': 'QTA-2026-114' })
  await writesDown(bilal, 'Registered with the Protector of Emigrants')
  await bilal.sees('QTA-2026-114')
  await writesDown(bilal, 'Departed')
  await seats(t, { sato, bilal }, demandId, { open: 1, filled: 1 })

  await gul.reloads()
  await gul.sees('آپ نئے کام کے لیے روانہ ہو چکے ہیں۔')
  await sato.goes(`/employer/demands/${demandId}/shortlist?show=asked`)
  await sato.sees(name, '渡航済み')
}

/** The form stands at the next step and today. */
async function writesDown(bilal: Somebody, step: string) {
  await bilal.presses('Write it down')
  await bilal.sees('Saved.')
  await bilal.page.locator('#steps tr', { hasText: step }).getByText('21 Nov').waitFor()
}

/** The ledger adds up for the ministry, and the employer is told the same. */
async function seats(
  t: Test,
  { sato, bilal }: Pick<Cast, 'sato' | 'bilal'>,
  demandId: string,
  expected: Partial<Record<string, number>>,
) {
  const all = { open: 0, proposed: 0, selected: 0, offered: 0, filled: 0, released: 0, ...expected }
  const page = await bilal.page.request.get(`/desk/demands/${demandId}/seats`)
  t.same(readSeats(await page.text()), all, `the ledger says ${JSON.stringify(expected)}`)
  t.equal(
    Object.values(all).reduce((sum, number) => sum + number),
    2,
    'what is requested is the sum',
  )
  const words = {
    open: '空き',
    proposed: '推薦中',
    selected: '選考通過',
    offered: '採用通知済み',
    filled: '採用決定',
    released: '取り下げ',
  }
  const theirs = await (await sato.page.request.get(`/employer/demands/${demandId}`)).text()
  t.match(theirs, '採用予定2名')
  for (const [state, number] of Object.entries(all))
    if (number > 0) t.match(theirs, `${words[state as keyof typeof words]}${number}`)
}

async function hides(t: Test, who: Somebody, path: string, secrets: readonly string[]) {
  const text = await (await who.page.request.get(path)).text()
  for (const secret of secrets) t.notOk(text.includes(secret), `${secret} is not in ${path}`)
}
