import { eq, sql } from 'drizzle-orm'
import t from 'tap'
import { accounts } from '../../../db/schema/accounts.ts'
import { duplicates } from '../../../db/schema/duplicates.ts'
import { proofs } from '../../../db/schema/proofs.ts'
import type { Locale } from '../../../src/actor.ts'
import { agreeToMatch, shortlistProfile } from '../../../src/features/matches/index.ts'
import { changeWays } from '../../../src/features/notifications/choose-ways.ts'
import { digestDay } from '../../../src/features/notifications/digest-day.ts'
import { readNotifications } from '../../../src/features/notifications/read-notifications.ts'
import { sendDigest, sendDue } from '../../../src/features/notifications/send-mails.ts'
import { askForDigests, askForMails } from '../../../src/features/notifications/tasks.ts'
import { eraseMyProfile } from '../../../src/features/profiles/index.ts'
import { reportContact } from '../../../src/features/reports/index.ts'
import type { Mail } from '../../../src/infra/mail.ts'
import { loadReference } from '../../../src/reference/index.ts'
import type { TestActor } from '../../fixtures/actors.ts'
import { ayesha, ayeshasSecrets, employer, profile } from '../../fixtures/builders.ts'
import { type TearsDown, testDatabase } from '../../fixtures/database.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { testService } from '../../fixtures/service.ts'
import { visitor } from '../../fixtures/visitor.ts'

const publicUrl = 'https://hunar.test'
const reference = loadReference()
/** Without the marks of direction around numbers. */
const plain = (text = '') => text.replaceAll(/[\u2066-\u2069]/g, '')

async function post(t: TearsDown) {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db)
  const mails: Mail[] = []
  const jobs: object[] = []
  const clock = { now: new Date('2026-11-23T03:30:00Z') }
  const office = {
    db,
    reference,
    clock: () => clock.now,
    publicUrl,
    mailer: { send: async (mail: Mail) => void mails.push(mail), close: () => {} },
    queue: { enqueue: async (_db: unknown, _kind: unknown, data: object) => void jobs.push(data) },
  }
  /** What the worker does in a minute. */
  const run = async () => {
    await askForMails(office)
    for (const job of jobs.splice(0)) await sendDue(office, job as never)
    return mails.splice(0)
  }
  const digests = async () => {
    await askForDigests(office)
    for (const job of jobs.splice(0)) await sendDigest(office, job as never)
    return mails.splice(0)
  }
  const speaks = (who: TestActor, locale: Locale) =>
    db.update(accounts).set({ locale }).where(eq(accounts.id, who.accountId))
  await run()
  await db.execute(sql`delete from notifications`)
  return { db, world, office, run, digests, mails, jobs, clock, speaks }
}

t.test('one mail of what waits, in the language of its reader, once', async t => {
  const { world, office, run, mails, speaks } = await post(t)
  const { sato, demandId, as } = world
  const [amna] = await world.people(1)
  const other = await world.publish({ title: { en: 'Platform engineer', ja: '基盤エンジニア' } })
  await run()
  await speaks(amna!.actor, 'ur')
  await shortlistProfile(as(sato), { demandId, profileId: amna!.profileId })
  await shortlistProfile(as(sato), { demandId: other, profileId: amna!.profileId })
  const sent = await run()
  t.equal(sent.length, 1)
  t.match(sent[0], { to: amna!.actor.email, language: 'ur', subject: 'ہنر پر 2 اطلاعات' })
  t.match(sent[0]?.text, /Backend engineer[\s\S]*آپ سے ملنا چاہتا ہے|آپ سے ملنا چاہتا ہے/)
  t.match(sent[0]?.text, `${publicUrl}/account/notifications/`)
  t.match(sent[0]?.unsubscribe, `${publicUrl}/api/v1/notifications/unsubscribe?token=`)
  t.same(await run(), [], 'run again, nothing is sent again')
  await sendDue(office, { accountId: amna!.actor.accountId })
  t.same(mails, [], 'nor by the job that ran already')

  await speaks(sato, 'ja')
  await agreeToMatch(as(amna!.actor), { demandId })
  const [toSato] = await run()
  t.match(toSato, { to: sato.email, language: 'ja' })
  t.match(toSato?.subject, '「バックエンドエンジニア」の候補者が紹介に同意しました')
  for (const secret of [...ayeshasSecrets, 'Person 0', amna!.actor.email])
    t.notMatch(`${toSato?.subject}${toSato?.text}`, secret)
})

t.test('at the same moment twice, it is sent once; what fails is tried again', async t => {
  const { world, office, mails } = await post(t)
  const [amna] = await world.people(1)
  const job = { accountId: amna!.actor.accountId }
  await shortlistProfile(world.as(world.sato), { demandId: world.demandId, profileId: amna!.profileId })
  const broken = { ...office, mailer: { send: () => Promise.reject(new Error('away')), close: () => {} } }
  await t.rejects(sendDue(broken, job), { message: 'away' })
  await Promise.all([sendDue(office, job), sendDue(office, job)])
  t.equal(mails.length, 1)
})

t.test('what nobody wants to be mailed, is read already, or concerns nobody any more, is not', async t => {
  const { db, world, run } = await post(t)
  const { sato, demandId, as } = world
  const [quiet, quick, erased, shut, unconfirmed] = await world.people(5)
  const ask = (one: typeof quiet) => shortlistProfile(as(sato), { demandId, profileId: one!.profileId })
  await changeWays(as(quiet!.actor), { ways: { asked: 'portal' } })
  await ask(quiet)
  await ask(quick)
  await readNotifications(as(quick!.actor), {})
  await ask(erased)
  await eraseMyProfile(as(erased!.actor))
  await ask(shut)
  await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, shut!.actor.accountId))
  await ask(unconfirmed)
  await db
    .update(accounts)
    .set({ emailVerifiedAt: null })
    .where(eq(accounts.id, unconfirmed!.actor.accountId))
  t.same(await run(), [])
})

t.test('the weekly digest, Monday at 8 where the reader is', async t => {
  t.equal(digestDay(new Date('2026-11-23T02:59:00Z'), 'Asia/Karachi', 'candidate'), null, '7:59')
  t.equal(digestDay(new Date('2026-11-23T03:00:00Z'), 'Asia/Karachi', 'candidate'), '2026-11-23')
  t.equal(
    digestDay(new Date('2026-11-22T23:00:00Z'), 'Asia/Tokyo', 'employer'),
    '2026-11-23',
    'Sunday in UTC',
  )
  t.equal(digestDay(new Date('2026-11-24T03:30:00Z'), 'Asia/Karachi', 'candidate'), null, 'Tuesday')
  t.equal(digestDay(new Date('2026-11-24T03:30:00Z'), 'Asia/Karachi', 'liaison'), '2026-11-24')
  t.equal(digestDay(new Date('2026-11-28T03:30:00Z'), 'Asia/Karachi', 'liaison'), null, 'Saturday')

  const { db, world, office, digests, clock, mails, speaks, run } = await post(t)
  const { sato, bilal, nadia, demandId, as } = world
  const [amna] = await world.people(1)
  await speaks(sato, 'ja')
  await changeWays(as(nadia), { ways: { queue: 'portal' } })
  await changeWays(as(sato), { ways: { answers: 'digest' } })
  await agreeToMatch(as(amna!.actor), { demandId })
  t.same(await run(), [], 'nothing of it at once')
  clock.now = new Date('2026-11-22T10:00:00Z')
  t.same(await digests(), [], 'not on a Sunday')
  clock.now = new Date('2026-11-23T03:30:00Z')
  const sent = await digests()
  t.same(sent.map(({ to }) => to).sort(), [sato.email, bilal.email].sort(), 'and nobody else')
  const toSato = sent.find(({ to }) => to === sato.email)
  t.match(toSato, { subject: 'Hunar 今週のお知らせ：1件', language: 'ja' })
  t.match(toSato?.text, '候補者が紹介に同意しました')
  const toBilal = sent.find(({ to }) => to === bilal.email)
  t.match(toBilal?.subject, 'The desk at Hunar: 1 thing waits')
  t.match(toBilal?.text, /1 match to review, none overdue\n.*\/desk\/matches/)
  t.same(await digests(), [], 'once a day')
  await sendDigest(office, { accountId: sato.accountId, day: '2026-11-23' })
  t.same(mails, [], 'also when a job runs twice')
  clock.now = new Date('2026-11-24T03:30:00Z')
  await employer(db, { verification: 'unverified' })
  const desk = await digests()
  t.same(
    desk.map(({ to }) => to),
    [bilal.email],
    'the desk each working day',
  )
  t.match(desk[0]?.subject, '2 things wait')
  t.match(desk[0]?.text, /1 employer to verify, none overdue\n.*\/desk\/employers[\s\S]*1 match to review/)
  clock.now = new Date('2026-11-30T03:30:00Z')
  t.notOk(
    (await digests()).some(({ to }) => to === sato.email),
    'what was told is not told again',
  )
})

t.test('the morning’s mail has a line for each queue in which something waits, in each language', async t => {
  const { db, world, digests, clock, speaks } = await post(t)
  const { bilal, nadia } = world
  const at = new Date('2026-11-19T05:00:00Z')
  const [first, second] = [await profile(db), await profile(db)].sort()
  await db.insert(duplicates).values([
    { firstId: first!, secondId: second!, reasons: ['phone'], strength: 65, foundAt: at },
    { firstId: first!, secondId: await profile(db), reasons: ['email'], strength: 85, foundAt: clock.now },
  ])
  const [fact] = ayesha.document.certifications
  const file = { name: 'cka.pdf', type: 'application/pdf', size: 10, uploadedAt: at, waitsSince: at } as const
  const list = 'certifications' as const
  await db.insert(proofs).values({ profileId: first!, list, fact: fact!, file: '0'.repeat(32), ...file })
  const report = { kind: 'fee', words: 'They asked for money.', language: 'ur' } as const
  await reportContact({ db, now: at, actor: null }, report)
  await reportContact({ db, now: clock.now, actor: null }, report)
  await speaks(nadia, 'ja')
  clock.now = new Date('2026-11-26T03:30:00Z')
  const sent = await digests()
  const textTo = (who: TestActor, mails: readonly Mail[]) => mails.find(({ to }) => to === who.email)?.text
  for (const [path, english, japanese] of [
    ['evidence', '1 proof to verify, 1 overdue', '確認待ちの証明書類：1件、うち期限超過1件'],
    [
      'duplicates',
      '2 possible duplicates to look at, 1 overdue',
      '重複の可能性があるプロフィール：2件、うち期限超過1件',
    ],
    ['reports', '2 reports of bad contact, 1 overdue', '不審な連絡の通報：2件、うち期限超過1件'],
  ] as const) {
    t.match(textTo(bilal, sent), `• ${english}\n  ${publicUrl}/desk/${path}\n`)
    t.match(textTo(nadia, sent), `• ${japanese}\n  ${publicUrl}/desk/${path}\n`)
  }
  t.match(sent.find(({ to }) => to === bilal.email)?.subject, '5 things wait')
  await speaks(nadia, 'ur')
  clock.now = new Date('2026-11-27T03:30:00Z')
  const next = textTo(nadia, await digests())
  for (const [path, urdu] of [
    ['evidence', '1 ثبوت کی تصدیق باقی'],
    ['duplicates', '2 ممکنہ دہرے پروفائل دیکھنے باقی'],
    ['reports', '2 مشکوک رابطوں کی رپورٹیں باقی'],
  ] as const)
    t.ok(plain(next).includes(`• ${urdu}`) && plain(next).includes(`/desk/${path}`), path)
})

t.test('ending mails without signing in', async t => {
  const service = await testService(t)
  const { db } = service
  const world = await matchWorld(db)
  const person = await service.person('candidate')
  const profileId = await profile(db, { owner: person })
  const mails: Mail[] = []
  const office = {
    db,
    reference,
    clock: () => service.clock.now,
    publicUrl,
    mailer: { send: async (mail: Mail) => void mails.push(mail), close: () => {} },
  }
  const mailed = async (title: string) => {
    const demandId = await world.publish({ title: { en: title } })
    await shortlistProfile(world.as(world.sato), { demandId, profileId })
    await sendDue(office, person)
    return mails.splice(0)
  }
  const [first] = await mailed('First')
  const guest = visitor(service)
  const link = /\/account\/unsubscribe\?token=[\w-]+/.exec(first?.text ?? '')?.[0] ?? ''
  const token = link.split('=')[1]!
  const asked = (await guest.get(link)).body
  t.match(asked, /You are about to stop mails about[\s\S]*An employer would like to meet me/)
  t.notMatch(asked, person.email)
  t.equal((await mailed('Second')).length, 1, 'opening the page changes nothing')
  t.match((await guest.post('/account/unsubscribe', { token })).body, 'Stopped')
  t.same(await mailed('Third'), [])
  await changeWays({ db, actor: person }, { ways: { asked: 'mail' } })
  await guest.post('/account/unsubscribe', { token })
  const [again] = await mailed('Fourth')
  t.ok(again, 'a link works once, and does not undo what was chosen later')

  const oneClick = (url: string) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })
  t.equal((await oneClick(again!.unsubscribe!.replace(publicUrl, ''))).statusCode, 204)
  t.same(await mailed('Fifth'), [])
  t.equal((await oneClick(`/api/v1/notifications/unsubscribe?token=${'x'.repeat(43)}`)).statusCode, 404)
  t.equal((await guest.get('/account/unsubscribe?token=nothing')).statusCode, 422)
})
