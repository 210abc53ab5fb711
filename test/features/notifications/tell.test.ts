import { eq, sql } from 'drizzle-orm'
import t from 'tap'
import { notifications } from '../../../db/schema/notifications.ts'
import { locales, roles } from '../../../src/actor.ts'
import { returnDemand, submitDemand } from '../../../src/features/demands/index.ts'
import { suspendEmployer, verifyEmployer } from '../../../src/features/employers/index.ts'
import { kinds, recordEvent, topicsOf } from '../../../src/features/events/index.ts'
import {
  acceptOffer,
  agreeToMatch,
  cancelInterview,
  confirmInterview,
  confirmReferral,
  declineProfiles,
  getMatch,
  makeOffer,
  proposeInterview,
  recordStep,
  referMatch,
  selectMatch,
  shortlistProfile,
  showInterest,
} from '../../../src/features/matches/index.ts'
import { changeWays } from '../../../src/features/notifications/choose-ways.ts'
import { listNotifications } from '../../../src/features/notifications/list-notifications.ts'
import { sentence } from '../../../src/features/notifications/render.ts'
import { notificationTexts } from '../../../src/features/notifications/texts/index.ts'
import { eraseMyProfile, withdrawAgreement } from '../../../src/features/profiles/index.ts'
import type { Queue } from '../../../src/infra/queue.ts'
import { actor, type TestActor } from '../../fixtures/actors.ts'
import { member } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { matchDay, matchWorld } from '../../fixtures/matches.ts'

t.test('each step tells those whom it concerns, and nobody else', async t => {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db)
  const { sato, bilal, nadia, demandId, as } = world
  const [amna, zarmina] = await world.people(2)
  const colleague = await actor(db, 'employer')
  await member(db, world.employerId, colleague, 'recruiter')
  const stranger = await actor(db, 'employer')

  const told = async (): Promise<string[]> => {
    const names = new Map<string, string>([
      [sato.accountId, 'sato'],
      [colleague.accountId, 'colleague'],
      [bilal.accountId, 'bilal'],
      [nadia.accountId, 'nadia'],
      [amna!.actor.accountId, 'amna'],
      [zarmina!.actor.accountId, 'zarmina'],
      [stranger.accountId, 'stranger'],
    ])
    const rows = await db.delete(notifications).returning()
    return rows.map(({ accountId, kind, due }) => `${names.get(accountId)} ${kind} ${due}`).sort()
  }
  const at = async (id: string) => ({
    id,
    revision: (await getMatch(as(bilal), { id })).match.revision,
  })

  t.same(await told(), ['sato demand-published mail'], 'published')
  const { id } = await shortlistProfile(as(sato), { demandId, profileId: amna!.profileId })
  t.same(await told(), ['amna asked mail'])
  await shortlistProfile(as(sato), { demandId, profileId: amna!.profileId })
  t.same(await told(), [], 'twice is once')
  await agreeToMatch(as(amna!.actor), { demandId })
  t.same(await told(), ['colleague person-agreed mail', 'sato person-agreed mail'])
  await referMatch(as(bilal), await at(id))
  t.same(await told(), ['amna introduced mail', 'colleague referred mail', 'sato referred mail'])
  const times = [new Date('2026-12-01T05:00:00Z')]
  const { interview } = await proposeInterview(as(bilal), { id, times, minutes: 30, place: '' })
  t.same(await told(), [
    'amna times-proposed mail',
    'colleague ministry-proposed-times mail',
    'sato ministry-proposed-times mail',
  ])
  await confirmInterview(as(amna!.actor), { id: interview.id, time: times[0]! })
  t.same(await told(), [
    'bilal interview-set mail',
    'colleague interview-set mail',
    'sato interview-set mail',
  ])
  await cancelInterview(as(sato), { id: interview.id })
  t.same(await told(), [
    'amna talk-cancelled mail',
    'bilal interview-cancelled mail',
    'colleague interview-cancelled mail',
  ])
  await selectMatch(as(sato), await at(id))
  t.same(await told(), ['amna selected mail'])
  await makeOffer(as(sato), await at(id))
  t.same(await told(), ['amna offer-made mail'])
  await acceptOffer(as(amna!.actor), { id })
  t.same(await told(), ['colleague offer-accepted mail', 'sato offer-accepted mail'])
  await recordStep(as(sato), { ...(await at(id)), step: 'offer-signed', doneOn: '2026-11-20' })
  t.same(await told(), ['amna step-done mail', 'colleague step-recorded digest'])

  await declineProfiles(as(sato), { demandId, profileIds: [zarmina!.profileId], reason: 'experience' })
  t.same(await told(), [], 'who was never asked learns nothing of being declined')
  const second = await world.publish()
  await told()
  await showInterest(as(zarmina!.actor), { demandId: second })
  t.same(await told(), ['colleague person-interested mail', 'sato person-interested mail'])
  await world.republish(second, { title: { en: 'Changed' } })
  t.same(
    (await told()).filter(line => line.startsWith('zarmina')),
    ['zarmina demand-changed digest'],
  )
  await agreeToMatch(as(zarmina!.actor), { demandId: second })
  await told()
  await withdrawAgreement(as(zarmina!.actor), { employerId: world.employerId })
  t.same(await told(), ['colleague person-left mail', 'sato person-left mail'], 'however they left')

  const hard = await world.publish({
    requirements: [
      { id: 'go', necessity: 'must', weight: 5, anyOf: [{ kind: 'skill', skill: 'go', level: 5 }] },
    ],
  })
  const unlikely = await agreeToMatch(as(amna!.actor), { demandId: hard })
  await told()
  await referMatch(as(bilal), { ...(await at(unlikely.id)), overrideReason: 'equivalent' })
  t.same(await told(), ['nadia override-waits digest'], 'not the liaison who asked for it')
  await confirmReferral(as(nadia), await at(unlikely.id))
  t.equal((await told()).length, 3)

  await suspendEmployer(as(bilal), { id: world.employerId, reason: 'complaint' })
  t.same(
    await told(),
    ['amna employer-paused mail', 'colleague company-suspended mail', 'sato company-suspended mail'],
    'once, however many matches go on; nothing goes on with zarmina',
  )
  await verifyEmployer(as(bilal), { id: world.employerId, reason: 'mistake' })
  t.same(await told(), [
    'amna employer-resumed mail',
    'colleague company-verified mail',
    'sato company-verified mail',
  ])
})

t.test('what was told goes with those it concerned', async t => {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db)
  const { sato, demandId, as } = world
  const [amna, zarmina] = await world.people(2)
  const kindsOf = async (who: TestActor) =>
    (await listNotifications(as(who), { limit: 50 })).items.map(({ kind }) => kind)

  await shortlistProfile(as(sato), { demandId, profileId: amna!.profileId })
  await shortlistProfile(as(sato), { demandId, profileId: zarmina!.profileId })
  t.same(await kindsOf(amna!.actor), ['asked'])
  t.same(await kindsOf(zarmina!.actor), ['asked'], 'each their own')
  await declineProfiles(as(sato), { demandId, profileIds: [zarmina!.profileId], reason: 'skills' })
  t.same(await kindsOf(zarmina!.actor), [], 'declined before they answered: they see nothing of it any more')
  await agreeToMatch(as(amna!.actor), { demandId })
  await eraseMyProfile(as(amna!.actor))
  t.same(await kindsOf(amna!.actor), [], 'erased')
  const [row] = await db
    .select()
    .from(notifications)
    .where(eq(notifications.accountId, amna!.actor.accountId))
  t.equal(row, undefined)
  t.ok((await kindsOf(sato)).includes('person-left'), 'the employer knows that it does not go on')

  await db.execute(sql`delete from members where account_id = ${sato.accountId}::uuid`)
  t.same(await kindsOf(sato), [], 'who has left the company')
})

t.test('a demand that is given back has a mail of its own, for those who want one at once', async t => {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db)
  const { sato, bilal, as } = world
  const weekly = await actor(db, 'employer')
  await member(db, world.employerId, weekly, 'recruiter')
  await changeWays(as(weekly), { ways: { demands: 'digest' } })
  const [demand] = await db.execute<{ revision: number }>(
    sql`select revision from demands where id = ${world.demandId}::uuid`,
  )
  const submitted = await submitDemand(as(sato), { id: world.demandId, revision: demand!.revision })
  const mailed: object[] = []
  const queue: Pick<Queue, 'enqueue'> = {
    enqueue: async (_db, _kind, data) => void mailed.push(data),
  }
  await returnDemand(
    { ...as(bilal), queue },
    { id: world.demandId, revision: submitted.revision, reason: 'pay' },
  )
  t.match(mailed, [{ accountId: sato.accountId }])
  t.equal(mailed.length, 1)
  const rows = await db.select().from(notifications).where(eq(notifications.kind, 'demand-returned'))
  const due = new Map(rows.map(row => [row.accountId, row.due]))
  t.same([due.get(sato.accountId), due.get(weekly.accountId)], [null, 'digest'])
})

t.test('every kind has its sentence in every language, for the roles that choose its topic', async t => {
  const everyTopic = new Set(roles.flatMap(role => topicsOf(role).map(({ topic }) => topic)))
  for (const [kind, topic] of Object.entries(kinds)) {
    t.ok(everyTopic.has(topic), topic)
    for (const locale of locales) {
      const text = sentence(
        {
          id: '',
          kind: kind as keyof typeof kinds,
          matchId: null,
          demandId: null,
          profileId: null,
          detail: { step: 'visa-issued', time: matchDay.toISOString(), count: 3, seats: 3 },
          createdAt: matchDay,
          readAt: null,
          title: { en: 'Engineer', ja: '技術者' },
          company: { name: 'Naniwa', nameJa: '浪速', country: 'JP' },
        },
        { role: 'employer', locale },
      )
      t.notMatch(text, /[{}]|undefined|null/, `${kind} in ${locale}`)
    }
  }
  t.equal(
    Object.keys(notificationTexts.tables.en).filter(key => key.startsWith('said.')).length,
    Object.keys(kinds).length + 1,
  )
})

t.test('what the ministry found of a proof is told to its owner alone', async t => {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db)
  const [amna] = await world.people(2)
  for (const verb of ['addProof', 'verifyProof', 'refuseProof', 'openProof'] as const)
    await db.transaction(tx =>
      recordEvent(tx, {
        accountId: world.bilal.accountId,
        verb,
        subject: 'profile',
        subjectId: amna!.profileId,
        at: matchDay,
      }),
    )
  const rows = await db.select().from(notifications)
  t.same(
    rows
      .filter(({ accountId }) => accountId !== world.sato.accountId)
      .map(({ accountId, kind }) => [accountId, kind]),
    [
      [amna!.actor.accountId, 'proof-verified'],
      [amna!.actor.accountId, 'proof-refused'],
    ],
  )
})
