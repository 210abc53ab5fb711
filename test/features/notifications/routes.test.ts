import t from 'tap'
import { shortlistProfile } from '../../../src/features/matches/index.ts'
import { profile } from '../../fixtures/builders.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { type Person, testService } from '../../fixtures/service.ts'

t.test('notifications and their ways over the API', async t => {
  const service = await testService(t)
  const { app, db } = service
  const world = await matchWorld(db)
  const person = await service.person('candidate')
  const other = await service.person('candidate')
  const profileId = await profile(db, { owner: person })
  for (const title of ['One', 'Two', 'Three']) {
    const demandId = await world.publish({ title: { en: title } })
    await shortlistProfile(world.as(world.sato), { demandId, profileId })
  }
  const call = (who: Person | null, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/v1${path}`,
      ...(who && { headers: who.headers }),
      ...(payload && { payload }),
    })

  t.equal((await call(null, 'GET', '/notifications')).statusCode, 401)
  const first = (await call(person, 'GET', '/notifications?limit=2')).json()
  t.match(first, { unread: 3, items: [{ kind: 'asked', topic: 'asked', readAt: null }, {}] })
  t.match(first.items[0].text, /would like to meet you for “Three”/)
  const rest = (await call(person, 'GET', `/notifications?limit=2&cursor=${first.next}`)).json()
  t.equal(rest.items.length, 1)
  t.match((await call(person, 'GET', '/notifications?locale=ja')).json().items[0].text, '面談を希望')
  t.same((await call(other, 'GET', '/notifications')).json().items, [], "nobody else's")

  const ids = [first.items[0].id]
  t.equal((await call(other, 'POST', '/notifications/read', { ids })).statusCode, 204)
  t.equal((await call(person, 'GET', '/notifications')).json().unread, 3, 'not by somebody else')
  t.equal((await call(person, 'POST', '/notifications/read', { ids })).statusCode, 204)
  const now = (await call(person, 'GET', '/notifications')).json()
  t.equal(now.unread, 2)
  t.equal(now.items.at(-1).id, ids[0], 'unread first')
  t.equal((await call(person, 'GET', '/notifications?unread=true')).json().items.length, 2)
  t.equal((await call(person, 'POST', '/notifications/read', { ids: ['x'] })).statusCode, 400)
  t.equal((await call(person, 'POST', '/notifications/read', {})).statusCode, 204)
  t.equal((await call(person, 'GET', '/notifications')).json().unread, 0)

  t.equal((await call(null, 'GET', '/notification-ways')).statusCode, 401)
  const ways = (await call(person, 'GET', '/notification-ways')).json()
  t.match(
    ways.items.find(({ topic }: { topic: string }) => topic === 'asked'),
    { way: 'mail' },
  )
  const changed = await call(person, 'PUT', '/notification-ways', { ways: { asked: 'digest' } })
  t.match(
    changed.json().items.find(({ topic }: { topic: string }) => topic === 'asked'),
    { way: 'digest' },
  )
  t.equal((await call(person, 'PUT', '/notification-ways', { ways: { queue: 'digest' } })).statusCode, 400)
  t.equal((await call(person, 'PUT', '/notification-ways', { ways: { asked: 'pigeon' } })).statusCode, 400)
})
