import t from 'tap'
import { matchOfPair } from '../../../src/features/matches/queries.ts'
import { startLivePool } from '../../../src/pool/index.ts'
import { loadReference } from '../../../src/reference/index.ts'
import { employer, member } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { testService } from '../../fixtures/service.ts'
import { visitorAs } from '../../fixtures/visitor.ts'

t.test('one seat, and two whom the ministry has referred', async t => {
  const database = await testDatabase(t)
  const { db } = database
  const livePool = startLivePool(database.sql, loadReference(), error => t.error(error))
  t.teardown(() => livePool.stop())
  const service = await testService(t, { database, livePool })
  const world = await matchWorld(db, { seats: 1 })
  const [sato, tanaka] = [await service.person('employer'), await service.person('employer')]
  await member(db, world.employerId, { ...sato, role: 'employer' }, 'recruiter')
  await employer(db, { owner: { accountId: tanaka.accountId, role: 'employer' }, name: 'Other KK' })
  const [first, second] = await world.people(2)
  await world.refer(first!.actor)
  await world.refer(second!.actor)
  await livePool.catchUp()
  const browser = await visitorAs(service, sato)
  const list = `/employer/demands/${world.demandId}/shortlist`
  const of = ({ profileId }: { profileId: string }) => `${list}?chosen=${profileId}`
  const at = async ({ profileId }: { profileId: string }) => {
    const { id, revision } = (await matchOfPair(db, world.demandId, profileId))!
    return { '/match': id, '/revision': String(revision), back: of({ profileId }) }
  }
  const seatOf = async ({ profileId }: { profileId: string }) =>
    (await matchOfPair(db, world.demandId, profileId))!.seat

  await t.test('somebody in reserve is selected, and takes the seat of who was only proposed', async t => {
    const page = (await browser.get(of(second!))).body
    t.match(page, 'referred this person as a reserve')
    t.match(page, `action="${list}/select"`)
    const stale = await browser.post(`${list}/select`, { ...(await at(second!)), '/revision': '1' })
    t.equal(stale.statusCode, 412)
    t.equal(
      (await (await visitorAs(service, tanaka)).post(`${list}/select`, await at(second!))).statusCode,
      404,
    )
    const done = await browser.post(`${list}/select`, await at(second!))
    t.equal(done.headers.location, of(second!))
    t.match((await browser.follow(done)).body, /Selected\. You can make an offer now\.[\s\S]*Make the offer/)
    t.equal(await seatOf(second!), 'selected')
    t.equal(await seatOf(first!), 'reserve')
    const full = await browser.post(`${list}/select`, await at(first!))
    t.equal(full.statusCode, 422)
    t.match(full.body, /class="error-summary"[\s\S]*seat/, 'said beside the person, with nothing changed')
  })

  await t.test('the hiring is cancelled with a reason, and the seat goes on', async t => {
    const early = { ...(await at(second!)), '/answerBy': '2026-01-01' }
    t.equal((await browser.post(`${list}/offer`, early)).statusCode, 422)
    const offer = { ...(await at(second!)), '/answerBy': '2026-12-15' }
    const offered = await browser.follow(await browser.post(`${list}/offer`, offer))
    t.match(offered.body, 'you asked for an answer by 15 December 2026')
    t.match(offered.body, `action="${list}/cancel"`)
    const without = await browser.post(`${list}/cancel`, await at(second!))
    t.equal(without.statusCode, 422)
    t.match(without.body, /<details open><summary>Cancel the hiring/, 'the form stands open with its mistake')
    const other = { ...(await at(second!)), '/cancel': 'dislike' }
    t.equal((await browser.post(`${list}/cancel`, other)).statusCode, 422)
    const cancel = { ...(await at(second!)), '/cancel': 'visa-refused' }
    const done = (await browser.follow(await browser.post(`${list}/cancel`, cancel))).body
    t.notMatch(done, `action="${list}/cancel"`)
    t.equal(await seatOf(second!), null)
    t.equal(await seatOf(first!), 'proposed', 'who was in reserve is next')
    t.equal((await browser.post(`${list}/cancel`, await at(second!))).statusCode, 422, 'once')
  })
})
