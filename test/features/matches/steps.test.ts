import t from 'tap'
import { agreeToMatch, makeOffer, selectMatch } from '../../../src/features/matches/index.ts'
import { matchOfPair } from '../../../src/features/matches/queries.ts'
import { profile } from '../../fixtures/builders.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { type Person, testService } from '../../fixtures/service.ts'

t.test('from the offer to departure', async t => {
  const { app, db, person } = await testService(t)
  const [sato, bilal, ayesha] = await Promise.all([
    person('employer'),
    person('liaison'),
    person('candidate'),
  ])
  const tanaka = await person('employer')
  const world = await matchWorld(db, { seats: 1 })
  const { demandId, as, employerId } = world
  await db.execute(
    `insert into members (employer_id, account_id, role) values ('${employerId}', '${sato.accountId}', 'recruiter')`,
  )
  const own = { accountId: ayesha.accountId, role: 'candidate' as const, email: ayesha.email }
  const profileId = await profile(db, { owner: own })
  const [reserve] = await world.people(1)
  const referred = await world.refer(own)
  await world.refer(reserve!.actor)
  const { id } = referred
  const call = (who: Person | null, method: string, url: string, payload?: object, revision?: number) =>
    app.inject({
      method: method as 'GET',
      url: `/api/v1${url}`,
      headers: { ...who?.headers, ...(revision !== undefined && { 'if-match': `"${revision}"` }) },
      ...(payload && { payload }),
    })
  const revision = async () => (await matchOfPair(db, demandId, profileId))!.revision
  const post = async (who: Person | null, path: string, payload: object, at?: number) =>
    call(who, 'POST', `/matches/${id}/${path}`, payload, at ?? (await revision()))
  const mine = async () => (await call(ayesha, 'GET', `/me/matches/${id}`)).json()

  t.equal((await post(sato, 'offer', {})).statusCode, 409, 'not selected yet')
  await selectMatch(as(world.sato), { id, revision: await revision() })
  t.match(await mine(), { stage: { key: 'selected' } })

  t.equal((await post(null, 'offer', {})).statusCode, 401)
  t.equal((await post(bilal, 'offer', {})).statusCode, 403)
  t.equal((await post(tanaka, 'offer', {})).statusCode, 404)
  t.equal((await post(sato, 'offer', { answerBy: '2026-02-31' })).statusCode, 400)
  t.equal((await post(sato, 'offer', { answerBy: '2026-01-01' })).statusCode, 400)
  t.equal((await post(sato, 'offer', {}, 1)).statusCode, 412)
  t.match((await post(sato, 'offer', { answerBy: '2026-12-15' })).json(), {
    stage: { key: 'offered' },
    seat: 'offered',
    offer: { answer: 'made', answerBy: '2026-12-15' },
  })
  t.match(await mine(), {
    stage: { key: 'offered' },
    answerBy: '2026-12-15',
    can: ['withdraw', 'accept-offer', 'refuse-offer'],
  })
  t.equal((await post(sato, 'steps', { step: 'offer-signed', doneOn: '2026-11-20' })).statusCode, 409)

  t.equal((await call(sato, 'POST', `/me/matches/${id}/accept-offer`)).statusCode, 403)
  t.match((await call(ayesha, 'POST', `/me/matches/${id}/accept-offer`)).json(), {
    stage: { key: 'accepted' },
  })
  t.equal((await call(ayesha, 'POST', `/me/matches/${id}/accept-offer`)).statusCode, 409)

  const step = (who: Person | null, name: string, doneOn: string, number?: string) =>
    post(who, 'steps', { step: name, doneOn, ...(number && { number }) })
  t.equal((await step(null, 'offer-signed', '2026-11-10')).statusCode, 401)
  t.equal((await step(ayesha, 'offer-signed', '2026-11-10')).statusCode, 403)
  t.equal((await step(tanaka, 'offer-signed', '2026-11-10')).statusCode, 404)
  t.equal((await step(bilal, 'visa-issued', '2026-11-10')).statusCode, 409, 'in their order')
  t.equal((await step(sato, 'offer-signed', '2026-12-10')).statusCode, 400, 'not in the future')
  t.match((await step(sato, 'offer-signed', '2026-11-10')).json(), {
    seat: 'filled',
    stage: { key: 'preparing' },
  })
  t.equal((await step(sato, 'contract-attested', '2026-11-09')).statusCode, 400, 'not before the one before')
  t.equal((await step(sato, 'contract-attested', '2026-11-12')).statusCode, 200)
  t.equal((await step(sato, 'visa-issued', '2026-11-13')).statusCode, 403, 'the ministry’s')
  for (const name of ['visa-issued', 'insurance-paid']) await step(bilal, name, '2026-11-15')
  t.equal((await step(bilal, 'poe-registered', '2026-11-16')).statusCode, 400, 'without its number')
  t.equal((await step(bilal, 'poe-registered', '2026-11-16', 'ISB-2026/004711')).statusCode, 200)
  t.equal((await step(bilal, 'poe-registered', '2026-11-17', 'ISB-2026/004712')).statusCode, 200, 'corrected')
  const gone = await step(bilal, 'departed', '2026-11-20')
  t.match(gone.json(), { stage: { key: 'departed' }, seat: 'filled', can: ['record-step'] })
  t.match(gone.json().steps[4], { step: 'poe-registered', doneOn: '2026-11-17', number: 'ISB-2026/004712' })
  t.match(await mine(), { stage: { key: 'departed' }, can: [] })
  t.equal((await post(bilal, 'cancel', { reason: 'no-answer' })).statusCode, 409)
  t.match((await call(sato, 'GET', `/demands/${demandId}/seats`)).json(), { requested: 1, filled: 1 })

  const record = await call(bilal, 'GET', `/matches/${id}/record`)
  t.same(
    record
      .json()
      .items.slice(0, 2)
      .map((row: { verb: string }) => row.verb),
    ['agreeToMatch', 'referMatch'],
  )
  t.equal(record.json().items.filter((row: { verb: string }) => row.verb === 'moveSeat').length, 4)
  t.match(
    record.json().items.findLast((row: { verb: string }) => row.verb === 'recordStep'),
    {
      detail: { step: 'departed' },
      by: { email: bilal.email, role: 'liaison' },
    },
  )
  t.equal((await call(sato, 'GET', `/matches/${id}/record`)).statusCode, 403)
  t.equal((await call(null, 'GET', `/matches/${id}/record`)).statusCode, 401)

  t.equal((await call(ayesha, 'DELETE', '/me/profile')).statusCode, 204)
  t.match(
    (await call(bilal, 'GET', `/matches/${id}`)).json(),
    { profileId: null, stage: { key: 'departed' } },
    'who has left is still one of the filled',
  )
  t.match((await call(sato, 'GET', `/demands/${demandId}/seats`)).json(), { requested: 1, filled: 1 })
})

t.test('an offer refused or cancelled gives its seat to the oldest reserve', async t => {
  const { app, db, person } = await testService(t)
  const [bilal, omar] = await Promise.all([person('liaison'), person('candidate')])
  const world = await matchWorld(db, { seats: 1 })
  const { demandId, as } = world
  const own = { accountId: omar.accountId, role: 'candidate' as const, email: omar.email }
  const omarId = await profile(db, { owner: own })
  const [second] = await world.people(1)
  const { id } = await world.refer(own)
  await world.refer(second!.actor)
  const seatOf = async (profileId: string) => (await matchOfPair(db, demandId, profileId))!.seat
  t.equal(await seatOf(second!.profileId), 'reserve')
  const call = (who: Person, url: string, payload: object, revision?: number) =>
    app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      headers: { ...who.headers, ...(revision !== undefined && { 'if-match': `"${revision}"` }) },
      payload,
    })
  const offer = async (matchId: string, profileId: string) => {
    const before = (await matchOfPair(db, demandId, profileId))!
    const { revision } = await selectMatch(as(world.sato), { id: matchId, revision: before.revision })
    return makeOffer(as(world.sato), { id: matchId, revision })
  }
  await offer(id, omarId)
  const refused = await call(omar, `/me/matches/${id}/refuse-offer`, { reason: 'pay' })
  t.match(refused.json(), { stage: { key: 'refused' }, can: [] })
  t.equal(await seatOf(second!.profileId), 'proposed')
  await t.rejects(agreeToMatch(as(own), { demandId }), { code: 'conflict' }, 'an offer refused is refused')

  const other = (await matchOfPair(db, demandId, second!.profileId))!
  const { revision } = await offer(other.id, second!.profileId)
  t.equal(
    (await call(omar, `/matches/${other.id}/cancel`, { reason: 'visa-refused' }, revision)).statusCode,
    403,
  )
  t.equal((await call(bilal, `/matches/${other.id}/cancel`, { reason: 'age' }, revision)).statusCode, 400)
  const cancelled = await call(bilal, `/matches/${other.id}/cancel`, { reason: 'visa-refused' }, revision)
  t.match(cancelled.json(), {
    stage: { key: 'cancelled' },
    seat: null,
    cancelled: { reason: { code: 'visa-refused' } },
  })
  const [row] = await db.execute<{ open: number }>(
    `select sum(case when to_state = 'open' then seats else 0 end - case when from_state = 'open' then seats else 0 end)::integer as open from seat_moves`,
  )
  t.equal(row!.open, 1)
})
