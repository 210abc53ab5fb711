import { eq } from 'drizzle-orm'
import t from 'tap'
import { notifications } from '../../../db/schema/notifications.ts'
import { agreeToMatch, shortlistProfile } from '../../../src/features/matches/index.ts'
import { ayeshasSecrets, member, profile } from '../../fixtures/builders.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { testService } from '../../fixtures/service.ts'
import { visitor, visitorAs } from '../../fixtures/visitor.ts'

t.test('the list, opening, and the count in the header', async t => {
  const service = await testService(t)
  const { db } = service
  const world = await matchWorld(db)
  const person = await service.person('candidate')
  const other = await service.person('candidate')
  const one = await visitorAs(service, person)
  t.match((await one.get('/account/notifications')).body, /Nothing has happened yet[\s\S]*Jobs that fit/)

  const profileId = await profile(db, { owner: person })
  const { id: matchId } = await shortlistProfile(world.as(world.sato), {
    demandId: world.demandId,
    profileId,
  })
  const list = (await one.get('/account/notifications')).body
  t.match(list, 'Naniwa Systems would like to meet you for “Backend engineer”')
  t.match(list, 'Notifications (1)', 'in the header')
  t.match((await one.get('/account')).body, 'Notifications (1)', 'of every page')
  const ja = await visitorAs(service, person, 'ja')
  t.match(
    (await ja.get('/account/notifications?lang=ja')).body,
    'Naniwa Systemsが「バックエンドエンジニア」の件で面談',
  )
  const ur = await visitorAs(service, person, 'ur')
  t.match((await ur.get('/account/notifications?lang=ur')).body, 'آپ سے ملنا چاہتا ہے')

  const [row] = await db.select().from(notifications).where(eq(notifications.accountId, person.accountId))
  const stranger = await visitorAs(service, other)
  t.equal((await stranger.get(`/account/notifications/${row!.id}`)).statusCode, 404)
  await stranger.post(`/account/notifications/${row!.id}/read`)
  await stranger.post('/account/notifications/read')
  t.match((await one.get('/account/notifications')).body, 'Notifications (1)', 'nobody else marks it')
  t.equal((await visitor(service).get(`/account/notifications/${row!.id}`)).statusCode, 303, 'to sign in')

  const opened = await one.get(`/account/notifications/${row!.id}`)
  t.equal(opened.headers.location, `/me/matches/${matchId}`)
  t.notMatch((await one.get('/account/notifications')).body, 'Notifications (1)', 'read by opening it')
  t.match((await one.get('/account/notifications')).body, 'You have read everything')
})

t.test('the employer is told of nobody by name', async t => {
  const service = await testService(t)
  const { db } = service
  const sato = await service.person('employer')
  const world = await matchWorld(db)
  await member(db, world.employerId, sato, 'recruiter')
  const candidate = await service.person('candidate')
  await profile(db, { owner: candidate })
  const { id } = await agreeToMatch(world.as(candidate), { demandId: world.demandId })
  const one = await visitorAs(service, sato)
  const body = (await one.get('/account/notifications')).body
  t.match(body, 'A candidate has agreed to be introduced for “Backend engineer”')
  for (const secret of ayeshasSecrets) t.notMatch(body, secret)
  const [row] = await db.select().from(notifications).where(eq(notifications.matchId, id))
  const answer = await one.get(`/account/notifications/${row!.id}`)
  t.match(answer.headers.location, `/employer/demands/${world.demandId}/shortlist?show=asked&chosen=`)
  await one.post('/account/notifications/read')
  t.match((await one.get('/account/notifications')).body, 'You have read everything')
})

t.test('how one hears of things', async t => {
  const service = await testService(t)
  const { db } = service
  const world = await matchWorld(db)
  const person = await service.person('candidate')
  const profileId = await profile(db, { owner: person })
  const one = await visitorAs(service, person)
  const page = (await one.get('/account/preferences')).body
  t.match(page, 'An employer would like to meet me')
  t.notMatch(page, 'What waits at the desk', 'only what can concern them')
  await shortlistProfile(world.as(world.sato), { demandId: world.demandId, profileId })
  const due = async () =>
    (await db.select().from(notifications).where(eq(notifications.accountId, person.accountId))).map(
      ({ due }) => due,
    )
  t.same(await due(), ['mail'])
  const saved = await one.post('/account/preferences', { '/ways/asked': 'digest', '/ways/offer': 'portal' })
  t.equal(saved.statusCode, 303)
  t.same(await due(), ['digest'], 'also what waits to be sent')
  t.match((await one.get('/account/preferences')).body, /name="\/ways\/asked"[^>]*value="digest"[^>]*checked/)
  for (const wrong of [{ '/ways/queue': 'digest' }, { '/ways/asked': 'pigeon' }])
    t.equal((await one.post('/account/preferences', wrong)).statusCode, 422)
  const officer = await visitorAs(service, await service.person('liaison'))
  t.match((await officer.get('/account/preferences')).body, /What waits at the desk[\s\S]*In the daily mail/)
  t.equal((await officer.post('/account/preferences', { '/ways/queue': 'mail' })).statusCode, 422)
})
