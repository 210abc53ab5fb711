import { sql } from 'drizzle-orm'
import t from 'tap'
import { closeDemand } from '../../src/features/demands/index.ts'
import {
  agreeToMatch,
  declineProfiles,
  getMatch,
  proposeInterview,
  selectMatch,
  shortlistProfile,
} from '../../src/features/matches/index.ts'
import { readMigrations } from '../../src/infra/migrate.ts'
import { testDatabase } from '../fixtures/database.ts'
import { matchDay, matchWorld } from '../fixtures/matches.ts'
import { checkSeats } from '../fixtures/seats.ts'

t.test('what was open at a demand closed long ago ends as closing ends it now', async t => {
  const { db, sql: client } = await testDatabase(t)
  const migration = readMigrations().find(({ name }) => name.endsWith('closed-demands.sql'))!
  const run = () => client.begin(tx => tx.unsafe(migration.text))

  /** Somebody referred with a talk ahead, one who agreed, one who was asked, one selected, one declined; two seats. */
  async function scene() {
    const world = await matchWorld(db)
    const { as, sato, bilal, demandId } = world
    const people = await world.people(5)
    const [referred, agreed, asked, selected, declined] = people.map(({ actor, profileId }) => ({
      actor,
      profileId,
    }))
    const chosen = await world.refer(selected!.actor)
    await selectMatch(as(sato), { id: chosen.id, revision: chosen.revision })
    const { id } = await world.refer(referred!.actor)
    await proposeInterview(as(bilal), {
      id,
      times: [new Date('2026-12-01T05:00:00Z')],
      minutes: 30,
      place: '',
    })
    await agreeToMatch(as(agreed!.actor), { demandId })
    await shortlistProfile(as(sato), { demandId, profileId: asked!.profileId })
    await declineProfiles(as(sato), { demandId, profileIds: [declined!.profileId], reason: 'skills' })
    await db.execute(sql`delete from notifications`)
    const names = new Map([
      ...people.map(({ actor }, at) => [actor.accountId, `person ${at}`] as const),
      [sato.accountId, 'sato'],
      [bilal.accountId, 'bilal'],
    ])
    return { ...world, referred: id, names }
  }

  /** All that closing changes, without ids and times. */
  async function left({ demandId, employerId, names }: Awaited<ReturnType<typeof scene>>) {
    const matches =
      await db.execute(sql`select candidate, employer, ministry, seat, cancel_reason, cancelled_at is null as open
      from matches where demand_id = ${demandId}::uuid order by id`)
    const talks =
      await db.execute(sql`select i.cancelled_at is null as open from interviews i join matches m on m.id = i.match_id
      where m.demand_id = ${demandId}::uuid`)
    const events =
      await db.execute(sql`select e.verb, e.detail - 'interviewId' - 'demandId' as detail from events e join matches m on m.id = e.subject_id
      where m.demand_id = ${demandId}::uuid and e.subject = 'match' and e.verb in ('endMatch', 'cancelInterview') order by e.verb, m.id`)
    const moves =
      await db.execute(sql`select from_state, to_state, seats, why, match_id is null as nobody from seat_moves
      where demand_id = ${demandId}::uuid and to_state = 'released' order by match_id nulls first`)
    const agreements = await db.execute(sql`select withdrawn_at is null as stands from agreements
      where employer_id = ${employerId}::uuid order by profile_id`)
    const told = await db.execute<{
      account_id: string
      kind: string
      due: string
    }>(sql`select account_id, kind, due
      from notifications where demand_id = ${demandId}::uuid`)
    return {
      matches: [...matches],
      talks: [...talks],
      events: [...events],
      moves: [...moves],
      agreements: [...agreements],
      told: told.map(one => `${names.get(one.account_id)} ${one.kind} ${one.due}`).sort(),
    }
  }

  const now = await scene()
  const [demand] = await db.execute<{ revision: number }>(
    sql`select revision from demands where id = ${now.demandId}::uuid`,
  )
  await closeDemand(now.as(now.sato), { id: now.demandId, revision: demand!.revision })
  const expected = await left(now)
  t.same(expected.told.length, 5, 'three people, one of them also of the talk, and whoever proposed it')

  const before = await scene()
  await db.execute(
    sql`update demands set state = 'closed', closed_at = ${matchDay.toISOString()}::timestamptz where id = ${before.demandId}::uuid`,
  )
  await run()
  const after = await left(before)
  t.same({ ...after, told: [] }, { ...expected, told: [] })
  t.same(
    after.told,
    [...expected.told, 'sato interview-cancelled mail'].sort(),
    'nobody has done it, so also those who close would be told',
  )
  await checkSeats(db, before.demandId)
  const { match } = await getMatch(before.as(before.bilal), { id: before.referred })
  t.match(match, { seat: null, cancelReason: 'demand-closed', cancelledBy: null })

  await run()
  t.same(await left(before), after, 'once')
})
