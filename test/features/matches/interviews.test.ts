import { eq } from 'drizzle-orm'
import t from 'tap'
import { interviews } from '../../../db/schema/matches.ts'
import { notifications } from '../../../db/schema/notifications.ts'
import {
  cancelInterview,
  cancelMatch,
  confirmInterview,
  declineProfiles,
  getInterview,
  getMatch,
  interviewCalendar,
  makeOffer,
  notReferMatch,
  proposeInterview,
  proposeOtherTimes,
  refuseOffer,
  selectMatch,
  withdrawMatch,
} from '../../../src/features/matches/index.ts'
import { eraseMyProfile, withdrawAgreement } from '../../../src/features/profiles/index.ts'
import { actor, type TestActor } from '../../fixtures/actors.ts'
import { employer } from '../../fixtures/builders.ts'
import { type TearsDown, testDatabase } from '../../fixtures/database.ts'
import { matchDay, matchWorld } from '../../fixtures/matches.ts'

const hours = (count: number) => new Date(matchDay.getTime() + count * 3_600_000)

async function scene(t: TearsDown) {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db, { seats: 20 })
  const { sato, as } = world
  /** Somebody who was referred, with times proposed. */
  const invited = async () => {
    const [person] = await world.people(1)
    const match = await world.refer(person!.actor)
    const { interview } = await proposeInterview(as(sato), {
      id: match.id,
      times: [hours(48), hours(24)],
      minutes: 45,
      place: 'https://meet.example',
    })
    return { ...person!, id: match.id, interview: interview.id }
  }
  const told = async (who: TestActor) =>
    (await db.delete(notifications).where(eq(notifications.accountId, who.accountId)).returning()).map(
      ({ kind }) => kind,
    )
  const revision = async (id: string) => ({ id, revision: (await getMatch(as(sato), { id })).match.revision })
  return { db, world, sato, as, invited, told, revision }
}

t.test('the person proposes other times, the employer chooses one, and both are told', async t => {
  const { db, world, sato, as, invited, told } = await scene(t)
  const { actor: amna, interview } = await invited()
  const others = [hours(72), hours(30), hours(72)]
  await told(sato)
  await told(amna)
  const { interview: countered } = await proposeOtherTimes(as(amna), { id: interview, times: others })
  t.same(countered.otherTimes, [hours(30), hours(72)], 'each once, in order')
  t.same(await told(sato), ['other-times'])

  const choose = (who: TestActor, time: Date) => confirmInterview(as(who), { id: interview, time })
  await t.rejects(choose(sato, hours(24)), { code: 'invalid-input' }, 'not one of its own times')
  await t.rejects(choose(amna, hours(30)), { code: 'invalid-input' }, 'nor the person of theirs')
  const stranger = await actor(db, 'employer')
  await employer(db, { owner: stranger })
  await t.rejects(choose(stranger, hours(30)), { code: 'not-found' })
  await t.rejects(proposeOtherTimes(as(stranger), { id: interview, times: others }), { code: 'not-found' })

  await choose(sato, hours(30))
  t.same(await told(amna), ['talk-set'])
  t.same(await told(sato), [], 'who did it is not told')
  const shown = await getInterview(as(amna), { id: interview })
  t.same(shown.interview.confirmedTime, hours(30))
  const calendar = interviewCalendar(shown, { now: matchDay, host: 'hunar.test', locale: 'en' })
  t.match(calendar, 'DTSTART:20261122T150000Z')
  await t.rejects(proposeOtherTimes(as(amna), { id: interview, times: others }), { code: 'conflict' })
  await t.rejects(choose(world.bilal, hours(72)), { code: 'conflict' }, 'once')
})

t.test('the ministry may choose too; the times of before stay open to the person', async t => {
  const { world, sato, as, invited, told } = await scene(t)
  const [one, two] = [await invited(), await invited()]
  for (const { actor: who, interview } of [one, two])
    await proposeOtherTimes(as(who), { id: interview, times: [hours(30)] })
  await told(sato)
  await confirmInterview(as(world.bilal), { id: one.interview, time: hours(30) })
  t.same(await told(sato), ['interview-set'])
  t.same(await told(one.actor), ['asked', 'introduced', 'times-proposed', 'talk-set'].slice(1))
  await confirmInterview(as(two.actor), { id: two.interview, time: hours(24) })
  t.same(await told(sato), ['interview-set'])
})

t.test('times that cannot be proposed', async t => {
  const { as, invited } = await scene(t)
  const { actor: amna, interview, id } = await invited()
  const propose = (times: Date[]) => proposeOtherTimes(as(amna), { id: interview, times })
  await t.rejects(propose([hours(-1)]), { code: 'invalid-input', details: [{ path: '/times' }] })
  await t.rejects(propose([new Date(Number.NaN)]), { code: 'invalid-input' })
  await propose([hours(30)])
  t.same((await propose([hours(31)])).interview.otherTimes, [hours(31)], 'sent again, they replace')
  await withdrawMatch(as(amna), { id })
  await t.rejects(propose([hours(30)]), { code: 'conflict' })
})

t.test('a match that ends takes its interviews with it', async t => {
  const { db, world, sato, as, invited, told, revision } = await scene(t)
  const { bilal, demandId } = world
  const offered = async ({ id }: { id: string }) => {
    await selectMatch(as(sato), await revision(id))
    await makeOffer(as(sato), await revision(id))
  }
  type Invited = Awaited<ReturnType<typeof invited>>
  const ends: Record<string, (one: Invited) => Promise<unknown>> = {
    withdrawn: ({ actor: who, id }) => withdrawMatch(as(who), { id }),
    declined: ({ profileId }) =>
      declineProfiles(as(sato), { demandId, profileIds: [profileId], reason: 'skills' }),
    'not referred': async ({ id }) =>
      notReferMatch(as(bilal), { ...(await revision(id)), reason: 'requirements' }),
    'the offer refused': async one => {
      await offered(one)
      await refuseOffer(as(one.actor), { id: one.id })
    },
    cancelled: async one => {
      await offered(one)
      await cancelMatch(as(sato), { ...(await revision(one.id)), reason: 'plans-changed' })
    },
    'the agreement taken back': ({ actor: who }) =>
      withdrawAgreement(as(who), { employerId: world.employerId }),
  }
  for (const [name, end] of Object.entries(ends)) {
    const one = await invited()
    await confirmInterview(as(one.actor), { id: one.interview, time: hours(48) })
    await told(one.actor)
    await told(sato)
    await end(one)
    const [row] = await db.select().from(interviews).where(eq(interviews.id, one.interview))
    t.ok(row?.cancelledAt, name)
    const heard = [...(await told(sato)), ...(await told(one.actor))]
    t.ok(heard.includes('interview-cancelled') || heard.includes('talk-cancelled'), `${name}: told`)
    const calendar = interviewCalendar(await getInterview(as(bilal), { id: one.interview }), {
      now: matchDay,
      host: 'hunar.test',
      locale: 'en',
    })
    t.match(calendar, /STATUS:CANCELLED/)
    await t.rejects(cancelInterview(as(bilal), { id: one.interview }), { code: 'conflict' })
  }
})

t.test('what is over stays as it was, and who erases everything leaves none', async t => {
  const { db, as, invited } = await scene(t)
  const one = await invited()
  await confirmInterview(as(one.actor), { id: one.interview, time: hours(24) })
  await withdrawMatch(as(one.actor, hours(40)), { id: one.id })
  const [row] = await db.select().from(interviews).where(eq(interviews.id, one.interview))
  t.equal(row?.cancelledAt, null, 'it took place')
  const two = await invited()
  await eraseMyProfile(as(two.actor))
  t.same(await db.select().from(interviews).where(eq(interviews.id, two.interview)), [])
})
