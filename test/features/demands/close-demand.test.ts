import t from 'tap'
import { closeDemand } from '../../../src/features/demands/index.ts'
import {
  agreeToMatch,
  declineProfiles,
  getMatch,
  getMyMatch,
  listMatchRecord,
  presentToCandidate,
  proposeInterview,
  selectMatch,
  shortlistProfile,
  showInterest,
  takeBackDeclines,
} from '../../../src/features/matches/index.ts'
import { profileCards } from '../../../src/features/profiles/index.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { checkSeats, seatsOf } from '../../fixtures/seats.ts'

t.test('closing a demand ends what goes on with those who were not selected', async t => {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db, { seats: 2 })
  const { demandId, as, sato, bilal, employerId, refer } = world
  const [interested, asked, agreed, referred, selected, declined, elsewhere] = await world.people(7)
  const demand = async () => {
    const [row] = await db.execute<{ revision: number }>(
      `select revision from demands where id = '${demandId}'`,
    )
    return { id: demandId, revision: row!.revision }
  }
  await showInterest(as(interested!.actor), { demandId })
  await shortlistProfile(as(sato), { demandId, profileId: asked!.profileId })
  const mine = await agreeToMatch(as(agreed!.actor), { demandId })
  await agreeToMatch(as(elsewhere!.actor), { demandId })
  const other = await world.publish()
  await agreeToMatch(as(elsewhere!.actor), { demandId: other })
  await declineProfiles(as(sato), { demandId, profileIds: [declined!.profileId], reason: 'skills' })
  const proposed = await refer(referred!.actor)
  await proposeInterview(as(sato), {
    id: proposed.id,
    times: [new Date('2026-11-25T05:00:00Z')],
    minutes: 30,
    place: '',
  })
  const { id, revision } = await refer(selected!.actor)
  await selectMatch(as(sato), { id, revision })
  const names = async () => {
    const ids = [agreed!, referred!, selected!, elsewhere!].map(({ profileId }) => profileId)
    const cards = await profileCards(as(sato), ids, { employerId, demandId })
    return ids.map(one => cards.find(card => card.id === one)?.agreed)
  }
  t.same(await names(), [true, true, true, true])

  await t.rejects(closeDemand(as(sato), { ...(await demand()), revision: 1 }), { code: 'stale-version' })
  await closeDemand(as(sato), await demand())

  const { match: ended } = await getMatch(as(bilal), { id: mine.id })
  t.match(ended, { cancelReason: 'demand-closed', cancelledBy: sato.accountId, seat: null })
  t.match(presentToCandidate(await getMyMatch(as(agreed!.actor), { id: mine.id }), 'en', as(bilal).now), {
    stage: { key: 'closed', text: 'This does not go on.' },
    reason: { code: 'demand-closed', text: 'The employer has closed the job' },
    can: [],
  })
  t.match((await getMatch(as(bilal), { id })).match, { cancelledAt: null, seat: 'selected' }, 'goes on')
  t.match(await seatsOf(db, demandId), { requested: 2, selected: 1, open: 0, proposed: 0, released: 1 })
  await checkSeats(db, demandId)
  t.same(
    await names(),
    [false, false, true, true],
    'masked again, but for who is selected or agreed elsewhere',
  )
  const record = await listMatchRecord(as(bilal), { id: proposed.id })
  t.ok(
    record.some(({ verb, detail }) => verb === 'endMatch' && detail.reason === 'demand-closed'),
    'is in the record',
  )
  t.ok(
    record.some(({ verb }) => verb === 'cancelInterview'),
    'and so is the interview that is off',
  )
  const told = await db.execute<{ account_id: string }>(
    `select account_id from notifications where kind = 'demand-closed'`,
  )
  t.same(
    told.map(({ account_id }) => account_id).sort(),
    [interested, asked, agreed, referred, elsewhere].map(one => one!.actor.accountId).sort(),
    'each is told once, and nobody else',
  )
  t.match(
    await takeBackDeclines(as(sato), { demandId, profileIds: [declined!.profileId] }),
    { done: [], refused: [{ message: 'The demand is closed, so nothing new can start.' }] },
    'a decline stays',
  )
})
