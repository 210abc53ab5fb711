import t from 'tap'
import { startLivePool } from '../../../src/pool/index.ts'
import { loadReference } from '../../../src/reference/index.ts'
import type { SearchPort } from '../../../src/search/index.ts'
import { member, profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { type Person, testService } from '../../fixtures/service.ts'

const reference = loadReference()

t.test('kept searches over the API', async t => {
  const database = await testDatabase(t)
  const livePool = startLivePool(database.sql, reference, error => {
    throw error
  })
  t.teardown(() => livePool.stop())
  const service = await testService(t, { database, livePool, search: {} as SearchPort })
  const { app, db } = service
  const world = await matchWorld(db)
  const people = ['employer', 'employer', 'candidate', 'candidate', 'liaison'] as const
  const [sato, stranger, amna, zarmina, officer] = await Promise.all(people.map(role => service.person(role)))
  await member(db, world.employerId, sato!, 'recruiter')
  await profile(db, { owner: { ...amna!, role: 'candidate' } })
  await livePool.catchUp()
  const call = (
    who: Person | undefined,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    id = '',
    payload?: object,
  ) =>
    app.inject({
      method,
      url: `/api/v1/kept-searches${id && `/${id}`}`,
      ...(who && { headers: who.headers }),
      ...(payload && { payload }),
    })
  const { demandId } = world

  await t.test('an employer keeps one for a demand', async t => {
    const kept = await call(sato, 'POST', '', {
      demandId,
      filters: { workModes: 'remote', skills: 'python@2' },
    })
    t.equal(kept.statusCode, 201)
    t.match(kept.json(), {
      kind: 'people',
      demandId,
      filters: { workModes: 'remote', skills: 'python@2' },
      paused: false,
      found: 0,
      newest: [],
    })
    const { id } = kept.json()
    t.equal(
      (
        await call(sato, 'POST', '', { demandId, filters: { skills: 'python@2', workModes: 'remote' } })
      ).json().id,
      id,
    )
    t.match((await call(sato, 'PATCH', id, { paused: true })).json(), { id, paused: true })
    t.match((await call(sato, 'PATCH', id, { paused: false })).json(), { id, paused: false })
    t.match((await call(sato, 'GET')).json(), { items: [{ id }] })

    t.same((await call(stranger, 'GET')).json(), { items: [] })
    t.equal((await call(stranger, 'PATCH', id, { paused: true })).statusCode, 404)
    t.equal((await call(stranger, 'DELETE', id)).statusCode, 404)
    t.equal((await call(stranger, 'POST', '', { demandId })).statusCode, 404)
    t.equal((await call(sato, 'DELETE', id)).statusCode, 204)
    t.equal((await call(sato, 'DELETE', id)).statusCode, 404)
    t.same((await call(sato, 'GET')).json(), { items: [] })
  })

  await t.test('a candidate for demands that fit', async t => {
    t.match((await call(amna, 'POST', '', {})).json(), { kind: 'demands', demandId: null, filters: {} })
    t.equal((await call(zarmina, 'POST', '', {})).statusCode, 409, 'without a profile')
  })

  await t.test('what is wrong', async t => {
    const wrong = await call(sato, 'POST', '', { demandId, filters: { fields: 'alchemy' } })
    t.match(wrong.json(), { status: 400, errors: [{ path: '/filters/fields' }] })
    t.equal((await call(sato, 'POST', '', { demandId, filters: { colour: 'red' } })).statusCode, 400)
    t.equal((await call(sato, 'POST', '', { demandId: 'x' })).statusCode, 400)
    t.equal((await call(sato, 'POST', '', {})).statusCode, 403, 'an employer without a demand')
    t.equal((await call(sato, 'PATCH', demandId, {})).statusCode, 400)
    t.equal((await call(undefined, 'GET')).statusCode, 401)
    t.equal((await call(officer, 'GET')).statusCode, 403)
  })
})
