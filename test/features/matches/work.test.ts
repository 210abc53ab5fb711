import { randomUUID } from 'node:crypto'
import t from 'tap'
import {
  agreeToMatch,
  forgetRemoved,
  getMatch,
  shortlistProfile,
} from '../../../src/features/matches/index.ts'
import { localTime, zoneOf } from '../../../src/features/matches/zones.ts'
import type { Database } from '../../../src/infra/database.ts'
import { employer, member, profile } from '../../fixtures/builders.ts'
import { matchDay, matchWorld } from '../../fixtures/matches.ts'
import { type Person, type Service, testService } from '../../fixtures/service.ts'

const caller = (app: Service['app']) => (who: Person | null, method: string, url: string, payload?: object) =>
  app.inject({
    method: method as 'GET',
    url: `/api/v1${url}`,
    headers: { ...who?.headers },
    ...(payload && { payload }),
  })

const own = ({ accountId, email }: Person, role: 'candidate' | 'employer' | 'liaison') => ({
  accountId,
  email,
  role,
})

async function people(db: Database, person: Service['person']) {
  const [sato, tanaka, bilal, ayesha] = await Promise.all([
    person('employer'),
    person('employer'),
    person('liaison'),
    person('candidate'),
  ])
  const world = await matchWorld(db)
  await member(db, world.employerId, own(sato, 'employer'), 'recruiter')
  await employer(db, { owner: own(tanaka, 'employer'), name: 'Other KK' })
  const profileId = await profile(db, { owner: own(ayesha, 'candidate') })
  return { sato, tanaka, bilal, ayesha, world, profileId }
}

t.test('colleagues comment among themselves', async t => {
  const { app, db, person, clock } = await testService(t)
  const { sato, tanaka, bilal, ayesha, world } = await people(db, person)
  const call = caller(app)
  const { id } = await agreeToMatch(world.as(own(ayesha, 'candidate')), { demandId: world.demandId })
  const url = `/matches/${id}/comments`
  const made = await call(sato, 'POST', url, { text: 'Strong in Python, ask about Osaka' })
  t.equal(made.statusCode, 201)
  t.match(made.json(), { text: /Osaka/, email: sato.email })
  await call(bilal, 'POST', url, { text: 'Her degree is being attested' })
  for (const [who, status] of [
    [null, 401],
    [ayesha, 403],
    [tanaka, 404],
  ] as const) {
    t.equal((await call(who, 'GET', url)).statusCode, status)
    t.equal((await call(who, 'POST', url, { text: 'x' })).statusCode, status)
  }
  t.equal((await call(sato, 'POST', url, { text: '' })).statusCode, 400)
  t.same(
    (await call(sato, 'GET', url)).json().items.map((row: { text: string }) => row.text),
    ['Strong in Python, ask about Osaka'],
  )
  t.match((await call(bilal, 'GET', url)).json().items, [{ text: /attested/ }])
  t.match((await call(bilal, 'GET', `/matches/${id}`)).json(), { comments: 1 })
  t.notMatch((await call(ayesha, 'GET', `/me/matches/${id}`)).body, /Osaka, ask|attested/)
  const remove = (who: Person | null, comment = made.json().id) => call(who, 'DELETE', `${url}/${comment}`)
  t.equal((await remove(null)).statusCode, 401)
  t.equal((await remove(bilal)).statusCode, 404, 'not the other side’s')
  t.equal((await remove(sato)).statusCode, 204)
  t.equal((await remove(sato)).statusCode, 404)
  t.same((await call(sato, 'GET', url)).json().items, [])
  t.match((await call(sato, 'GET', `/matches/${id}`)).json(), { comments: 0 })
  const restore = (who: Person | null) => call(who, 'POST', `${url}/${made.json().id}/restore`)
  t.equal((await restore(null)).statusCode, 401)
  t.equal((await restore(bilal)).statusCode, 404)
  t.equal((await restore(sato)).statusCode, 204)
  t.equal((await restore(sato)).statusCode, 404, 'it is there')
  t.match((await call(sato, 'GET', url)).json().items, [{ id: made.json().id, text: /Osaka/ }])
  await remove(sato)
  await forgetRemoved(db, new Date(clock.now.getTime() + 1))
  t.equal((await restore(sato)).statusCode, 404, 'swept away')
  await call(ayesha, 'DELETE', '/me/profile')
  t.same((await call(bilal, 'GET', url)).json().items, [], 'gone with the person')
  t.equal((await call(bilal, 'POST', url, { text: 'again' })).statusCode, 409)
})

t.test('the queue of liaisons', async t => {
  const { app, db, person, clock } = await testService(t)
  const { sato, bilal, ayesha, world } = await people(db, person)
  const nadia = await person('liaison')
  const call = caller(app)
  const { demandId, as } = world
  const day = (days: number) => new Date(matchDay.getTime() + days * 86_400_000)
  const persons = await world.people(4)
  const ids: string[] = []
  for (const [index, { actor }] of persons.entries())
    ids.push((await agreeToMatch(as(actor, day(index - 10)), { demandId })).id)
  const other = await world.publish()
  ids.push((await agreeToMatch(as(own(ayesha, 'candidate'), day(-1)), { demandId: other })).id)
  clock.now = matchDay

  for (const [method, url, payload] of [
    ['GET', '/review-queue', undefined],
    ['PUT', `/matches/${ids[0]}/owner`, {}],
    ['DELETE', `/matches/${ids[0]}/owner`, undefined],
    ['PUT', `/matches/${ids[0]}/due`, { due: '2026-12-01' }],
  ] as const) {
    t.equal((await call(null, method, url, payload)).statusCode, 401)
    t.equal((await call(sato, method, url, payload)).statusCode, 403)
  }
  t.equal((await call(bilal, 'GET', '/review-queue?owner=somebody')).statusCode, 400)
  t.equal((await call(bilal, 'PUT', `/matches/${randomUUID()}/owner`, {})).statusCode, 404)

  const first = (await call(bilal, 'GET', '/review-queue?limit=3')).json()
  t.same(
    first.items.map((row: { id: string }) => row.id),
    ids.slice(0, 3),
    'the longest waiting first',
  )
  t.match(first.items[0], { waitingDays: 10, due: '2026-11-16', owner: null, stage: { key: 'to-review' } })
  t.same(first.counts, { total: 5, mine: 0, unassigned: 5, overdue: 4, second: 0 })
  const rest = (await call(bilal, 'GET', `/review-queue?limit=3&cursor=${first.next}`)).json()
  t.same(
    rest.items.map((row: { id: string }) => row.id),
    ids.slice(3),
  )
  t.equal(rest.next, null)

  const assign = (who: Person, payload = {}) => call(who, 'PUT', `/matches/${ids[1]}/owner`, payload)
  t.match((await assign(bilal)).json(), { owner: bilal.accountId })
  t.equal((await assign(bilal)).statusCode, 200, 'twice is once')
  t.equal((await assign(nadia)).statusCode, 409)
  t.match((await assign(nadia, { takeOver: true })).json(), { owner: nadia.accountId })
  await call(bilal, 'PUT', `/matches/${ids[0]}/owner`, {})
  await call(bilal, 'PUT', `/matches/${ids[0]}/due`, { due: '2026-12-24' })
  t.equal((await call(bilal, 'PUT', `/matches/${ids[0]}/due`, { due: '2026-02-30' })).statusCode, 400)
  const mine = (await call(bilal, 'GET', '/review-queue?owner=me')).json()
  t.match(mine, { items: [{ id: ids[0], due: '2026-12-24' }], counts: { total: 1, mine: 1, overdue: 0 } })
  const total = async (query: string) =>
    (await call(bilal, 'GET', `/review-queue?${query}`)).json().counts.total
  t.equal(await total('owner=nobody'), 3)
  t.equal(await total(`owner=${nadia.accountId}`), 1)
  t.equal(await total(`demandId=${other}`), 1)
  t.equal(await total(`employerId=${world.employerId}`), 5)
  t.equal(await total('overdue=true'), 3)
  t.equal(await total('overdue=false'), 2)
  t.equal(await total('second=true'), 0)
  t.match((await call(bilal, 'DELETE', `/matches/${ids[0]}/owner`)).json(), { owner: null })
  await world.refer(persons[0]!.actor)
  t.equal(await total('limit=1'), 4, 'what is decided is out of it')
})

t.test('an interview in both zones, and for the calendar', async t => {
  const { app, db, person } = await testService(t)
  const { sato, tanaka, bilal, ayesha, world } = await people(db, person)
  const call = caller(app)
  const me = own(ayesha, 'candidate')
  const { id } = await agreeToMatch(world.as(me), { demandId: world.demandId })
  const url = `/matches/${id}/interviews`
  const times = ['2026-12-02T05:00:00Z', '2026-12-01T05:00:00.000Z']
  t.equal((await call(sato, 'POST', url, { times })).statusCode, 409, 'not referred yet')
  await world.refer(me)
  for (const [who, status] of [
    [null, 401],
    [ayesha, 403],
    [tanaka, 404],
  ] as const)
    t.equal((await call(who, 'POST', url, { times })).statusCode, status)
  t.equal((await call(sato, 'POST', url, { times: [] })).statusCode, 400)
  t.equal((await call(sato, 'POST', url, { times: ['2026-11-01T05:00:00Z'] })).statusCode, 400, 'past')
  const made = await call(sato, 'POST', url, { times, place: 'Umeda; floor 3, room "A"' })
  t.equal(made.statusCode, 201)
  t.match(made.json(), {
    state: 'proposed',
    minutes: 60,
    zones: { employer: 'Asia/Tokyo', candidate: 'Asia/Karachi' },
    times: [
      {
        at: '2026-12-01T05:00:00.000Z',
        employer: '2026-12-01T14:00+09:00',
        candidate: '2026-12-01T10:00+05:00',
      },
      {},
    ],
  })
  t.equal((await call(sato, 'POST', url, { times })).statusCode, 409, 'one at a time')
  for (const [who, status] of [
    [null, 401],
    [tanaka, 404],
    [ayesha, 200],
    [bilal, 200],
  ] as const)
    t.equal((await call(who, 'GET', url)).statusCode, status)

  const interview = `/interviews/${made.json().id}`
  const confirm = (who: Person | null, time: string) => call(who, 'POST', `${interview}/confirm`, { time })
  const omar = await person('candidate')
  t.equal((await confirm(null, times[0]!)).statusCode, 401)
  t.equal((await confirm(sato, times[0]!)).statusCode, 400, 'of its own times the person chooses')
  t.equal((await confirm(omar, times[0]!)).statusCode, 404)
  t.equal((await confirm(ayesha, '2026-12-03T05:00:00Z')).statusCode, 400)
  t.equal((await call(ayesha, 'GET', `${interview}/calendar`)).statusCode, 409, 'nothing confirmed')
  t.match((await confirm(ayesha, times[0]!)).json(), {
    state: 'confirmed',
    confirmed: { candidate: '2026-12-02T10:00+05:00' },
  })
  t.equal((await confirm(ayesha, times[0]!)).statusCode, 409)
  const file = await call(sato, 'GET', `${interview}/calendar?locale=ja`)
  t.match(file.headers['content-type'], /text\/calendar/)
  t.match(file.body, 'DTSTART:20261202T050000Z\r\nDTEND:20261202T060000Z\r\n')
  t.match(file.body, 'LOCATION:Umeda\\; floor 3\\, room "A"')
  t.ok(file.body.split('\r\n').every(line => Buffer.byteLength(line) <= 75))
  t.notMatch(file.body, /Ayesha/, 'calendars are shared')
  t.equal((await call(tanaka, 'GET', `${interview}/calendar`)).statusCode, 404)
  t.equal((await call(null, 'GET', `${interview}/calendar`)).statusCode, 401)
  t.equal((await call(null, 'POST', `${interview}/cancel`)).statusCode, 401)
  t.equal((await call(omar, 'POST', `${interview}/cancel`)).statusCode, 404)
  t.match((await call(ayesha, 'POST', `${interview}/cancel`)).json(), { state: 'cancelled' })
  t.equal((await call(sato, 'POST', `${interview}/cancel`)).statusCode, 409)
  t.equal((await call(sato, 'POST', url, { times })).statusCode, 201, 'others can be proposed')

  t.equal(zoneOf('JP'), 'Asia/Tokyo')
  t.equal(localTime(new Date('2026-07-01T22:30:00Z'), zoneOf('DE')), '2026-07-02T00:30+02:00')
  t.equal(localTime(new Date('2026-07-01T22:30:00Z'), zoneOf('ZZ')), '2026-07-01T22:30+00:00')
})

t.test('who has seen my profile', async t => {
  const { app, db, person } = await testService(t)
  const { sato, bilal, ayesha, world, profileId } = await people(db, person)
  const call = caller(app)
  const { demandId, as } = world
  t.equal((await call(null, 'GET', '/me/views')).statusCode, 401)
  t.equal((await call(sato, 'GET', '/me/views')).statusCode, 403)
  t.same((await call(ayesha, 'GET', '/me/views')).json().items, [])
  await shortlistProfile(as(world.sato), { demandId, profileId })
  const { id } = await agreeToMatch(as(own(ayesha, 'candidate')), { demandId })
  for (let times = 0; times < 2; times++) await getMatch(as(own(sato, 'employer')), { id })
  await call(sato, 'GET', `/profiles/${profileId}`)
  await call(bilal, 'GET', `/profiles/${profileId}`)
  const { items } = (await call(ayesha, 'GET', '/me/views')).json()
  const company = { id: world.employerId, name: 'Naniwa Systems', country: 'JP' }
  const of = (what: string, by = 'employer') =>
    items.find((row: { what: string; by: string }) => row.what === what && row.by === by)
  t.match(of('name'), { employer: company, demand: { id: demandId }, times: 2 })
  t.match(of('profile'), { employer: company, demand: null })
  t.match(of('shortlisted'), {
    employer: company,
    demand: { title: { en: 'Backend engineer' } },
    day: '2026-11-21',
  })
  t.match(of('profile', 'ministry'), { employer: null })
  const paged = (await call(ayesha, 'GET', '/me/views?limit=3')).json()
  const more = (await call(ayesha, 'GET', `/me/views?limit=3&cursor=${paged.next}`)).json()
  t.same([...paged.items, ...more.items], items)
})
