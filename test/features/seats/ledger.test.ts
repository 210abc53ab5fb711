import fc from 'fast-check'
import t from 'tap'
import { AppError } from '../../../src/errors.ts'
import { closeDemand } from '../../../src/features/demands/index.ts'
import {
  acceptOffer,
  agreeToMatch,
  cancelMatch,
  confirmReferral,
  declineProfiles,
  makeOffer,
  notReferMatch,
  recordStep,
  referMatch,
  referMatches,
  refuseOffer,
  selectMatch,
  shortlistProfile,
  showInterest,
  takeBackDeclines,
  takeBackRequests,
  withdrawMatch,
} from '../../../src/features/matches/index.ts'
import { matchOfPair } from '../../../src/features/matches/queries.ts'
import { changeVisibility } from '../../../src/features/profiles/change-visibility.ts'
import { eraseMyProfile } from '../../../src/features/profiles/erase-my-profile.ts'
import { withdrawAgreement } from '../../../src/features/profiles/withdraw-agreement.ts'
import { releaseUnusedSeats } from '../../../src/features/seats/index.ts'
import { addUp } from '../../../src/features/seats/ledger.ts'
import type { Database } from '../../../src/infra/database.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { type MatchWorld, matchWorld } from '../../fixtures/matches.ts'
import { checkSeats, seatsOf } from '../../fixtures/seats.ts'

t.test('moves add up, whatever they are', t => {
  const seats = addUp([
    { from: null, to: 'open', seats: 5 },
    { from: 'open', to: 'proposed', seats: 2 },
    { from: 'proposed', to: 'selected', seats: 1 },
    { from: 'open', to: 'released', seats: 1 },
  ])
  t.same(seats, { requested: 5, open: 2, proposed: 1, selected: 1, offered: 0, filled: 0, released: 1 })
  t.end()
})

t.test('publishing puts seats in, and a version with other seats more or fewer', async t => {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db, { seats: 3 })
  const { demandId, republish, people, refer } = world
  t.match(await seatsOf(db, demandId), { requested: 3, open: 3 })
  await republish(demandId, { seats: 5 })
  t.match(await seatsOf(db, demandId), { requested: 5, open: 5, released: 0 })
  const [one, two, three] = await people(3)
  for (const person of [one, two, three]) await refer(person!.actor)
  await republish(demandId, { seats: 2 })
  t.match(
    await seatsOf(db, demandId),
    { requested: 5, open: 0, proposed: 3, released: 2 },
    'seats that people have stay theirs',
  )
  const match = (await matchOfPair(db, demandId, one!.profileId))!
  await withdrawMatch(world.as(one!.actor), { id: match.id })
  t.match(await seatsOf(db, demandId), { proposed: 2, released: 3 }, 'and are given up when they are free')
  await republish(demandId, { seats: 4 })
  t.match(await seatsOf(db, demandId), { requested: 5, open: 2, proposed: 2, released: 1 })
  await checkSeats(db, demandId)

  const rows = await db.execute<{ revision: number }>(`select revision from demands where id = '${demandId}'`)
  await closeDemand(world.as(world.sato), { id: demandId, revision: rows[0]!.revision })
  t.match(
    await seatsOf(db, demandId),
    { open: 0, proposed: 0, released: 5 },
    'and all that nobody was selected for when the demand is closed',
  )
  await t.rejects(db.execute(`update seat_moves set seats = 9`), 'moves are never changed')
  await t.rejects(db.execute(`delete from seat_moves`), 'nor deleted')
})

t.test('a freed seat is for the oldest reserve; selecting a reserve takes the newest seat', async t => {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db, { seats: 2 })
  const { demandId, people, refer, as, sato } = world
  const persons = await people(5)
  const places = async () => {
    const rows = await Promise.all(persons.map(({ profileId }) => matchOfPair(db, demandId, profileId)))
    return rows.map(row => row?.seat ?? null)
  }
  for (const { actor } of persons) await refer(actor)
  t.same(await places(), ['proposed', 'proposed', 'reserve', 'reserve', 'reserve'])
  const matchOf = async (index: number) => (await matchOfPair(db, demandId, persons[index]!.profileId))!
  await withdrawMatch(as(persons[0]!.actor), { id: (await matchOf(0)).id })
  t.same(await places(), [null, 'proposed', 'proposed', 'reserve', 'reserve'])
  const last = await matchOf(4)
  await selectMatch(as(sato), { id: last.id, revision: last.revision })
  t.same(await places(), [null, 'proposed', 'reserve', 'reserve', 'selected'])
  const second = await matchOf(3)
  await selectMatch(as(sato), { id: second.id, revision: second.revision })
  t.same(await places(), [null, 'reserve', 'reserve', 'selected', 'selected'])
  const third = await matchOf(1)
  await t.rejects(selectMatch(as(sato), { id: third.id, revision: third.revision }), { code: 'conflict' })
  t.match(await seatsOf(db, demandId), { requested: 2, selected: 2, open: 0 })
  await checkSeats(db, demandId)
})

t.test('unused seats are released on their day', async t => {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db, { seats: 3, deadline: '2026-12-01', startDate: '2027-04-01' })
  const [one] = await world.people(1)
  await world.refer(one!.actor)
  const at = (day: string) => releaseUnusedSeats({ db, clock: () => new Date(`${day}T09:00:00Z`) })
  await at('2026-12-30')
  t.match(await seatsOf(db, world.demandId), { open: 2, released: 0 })
  await at('2026-12-31')
  t.match(await seatsOf(db, world.demandId), { open: 0, proposed: 1, released: 2 })
  await at('2027-01-05')
  t.match(await seatsOf(db, world.demandId), { released: 2 }, 'twice is once')
})

t.test('two people at once never take one seat', async t => {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db, { seats: 1 })
  const { demandId, people, as, bilal, nadia, sato } = world
  const persons = await people(6)
  const ids: string[] = []
  for (const { actor } of persons) ids.push((await agreeToMatch(as(actor), { demandId })).id)
  const both = await Promise.all([
    referMatches(as(bilal), { ids: ids.slice(0, 4) }),
    referMatches(as(nadia), { ids: ids.slice(2) }),
  ])
  const done = both.flatMap(answer => answer.done)
  t.equal(new Set(done).size, done.length, 'nobody is referred twice')
  await checkSeats(db, demandId)
  const rows = await db.execute<{ id: string; revision: number }>(
    `select id, revision from matches where seat is not null`,
  )
  t.equal((await seatsOf(db, demandId)).proposed, 1)
  const selected = await Promise.allSettled(rows.map(row => selectMatch(as(sato), row)))
  t.equal(selected.filter(({ status }) => status === 'fulfilled').length, 1, 'one is selected')
  t.match(await seatsOf(db, demandId), { requested: 1, selected: 1, open: 0 })
  await checkSeats(db, demandId)
})

const verbs = [
  'interest',
  'agree',
  'withdraw',
  'forget-employer',
  'pause',
  'erase',
  'shortlist',
  'decline',
  'take-back',
  'take-back-request',
  'refer',
  'confirm',
  'not-refer',
  'refer-all',
  'select',
  'offer',
  'accept',
  'refuse',
  'cancel',
  'sign',
  'seats-1',
  'seats-3',
  'release',
  'close',
] as const

/** One verb on one person's match; what is not possible now is refused by an AppError. */
async function act(
  world: MatchWorld,
  db: Database,
  verb: (typeof verbs)[number],
  person: Awaited<ReturnType<MatchWorld['people']>>[number],
): Promise<void> {
  const { as, demandId, sato, bilal, nadia, employerId } = world
  const { actor, profileId } = person
  const match = await matchOfPair(db, demandId, profileId)
  const at = { id: match?.id ?? demandId, revision: match?.revision ?? 1 }
  if (verb === 'interest') await showInterest(as(actor), { demandId })
  if (verb === 'agree') await agreeToMatch(as(actor), { demandId })
  if (verb === 'withdraw') await withdrawMatch(as(actor), { id: at.id })
  if (verb === 'forget-employer') await withdrawAgreement(as(actor), { employerId })
  if (verb === 'pause') await changeVisibility(as(actor), { visibility: 'paused' })
  if (verb === 'erase') await eraseMyProfile(as(actor))
  if (verb === 'shortlist') await shortlistProfile(as(sato), { demandId, profileId })
  if (verb === 'decline')
    await declineProfiles(as(sato), { demandId, profileIds: [profileId], reason: 'skills' })
  if (verb === 'take-back') await takeBackDeclines(as(sato), { demandId, profileIds: [profileId] })
  if (verb === 'take-back-request') await takeBackRequests(as(sato), { demandId, profileIds: [profileId] })
  if (verb === 'refer') await referMatch(as(bilal), { ...at, overrideReason: 'equivalent' })
  if (verb === 'confirm') await confirmReferral(as(nadia), at)
  if (verb === 'not-refer') await notReferMatch(as(bilal), { ...at, reason: 'requirements' })
  if (verb === 'refer-all') {
    const rows = await db.execute<{ id: string }>(`select id from matches where demand_id = '${demandId}'`)
    await referMatches(as(bilal), { ids: rows.map(({ id }) => id) })
  }
  if (verb === 'select') await selectMatch(as(sato), at)
  if (verb === 'offer') await makeOffer(as(sato), at)
  if (verb === 'accept') await acceptOffer(as(actor), at)
  if (verb === 'refuse') await refuseOffer(as(actor), at)
  if (verb === 'cancel') await cancelMatch(as(bilal), { ...at, reason: 'visa-refused' })
  if (verb === 'sign') await recordStep(as(bilal), { ...at, step: 'offer-signed', doneOn: '2026-11-20' })
  if (verb === 'seats-1') await world.republish(demandId, { seats: 1 })
  if (verb === 'seats-3') await world.republish(demandId, { seats: 3 })
  if (verb === 'release') await releaseUnusedSeats({ db, clock: () => new Date('2027-06-01T00:00:00Z') })
  if (verb === 'close') {
    const [row] = await db.execute<{ revision: number }>(
      `select revision from demands where id = '${demandId}'`,
    )
    await closeDemand(as(sato), { id: demandId, revision: row!.revision })
  }
}

t.test('the sum holds after any verbs in any order', async t => {
  const { db } = await testDatabase(t)
  const base = await matchWorld(db)
  // What moves seats comes more often than what ends everything.
  const verb = fc.oneof(
    {
      weight: 20,
      arbitrary: fc.constantFrom(...verbs.filter(name => !['erase', 'close', 'pause'].includes(name))),
    },
    {
      weight: 12,
      arbitrary: fc.constantFrom('agree', 'refer', 'confirm', 'select', 'offer', 'accept', 'sign' as const),
    },
    { weight: 1, arbitrary: fc.constantFrom('erase', 'close', 'pause' as const) },
  ) as fc.Arbitrary<(typeof verbs)[number]>
  let refused = 0
  let done = 0
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.tuple(verb, fc.nat({ max: 3 })), { minLength: 20, maxLength: 40 }),
      async (seats, story) => {
        const demandId = await base.publish({ seats })
        const world = { ...base, demandId }
        const persons = await base.people(4)
        for (const [name, index] of story) {
          await act(world, db, name, persons[index]!).then(
            () => done++,
            error => {
              if (!(error instanceof AppError)) throw error
              refused++
            },
          )
          await checkSeats(db, demandId)
        }
      },
    ),
    { numRuns: 15 },
  )
  t.ok(done > 100, `${done} verbs done, ${refused} refused`)
})
