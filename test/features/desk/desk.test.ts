import t from 'tap'
import { agreeToMatch } from '../../../src/features/matches/index.ts'
import { deskScene } from './scene.ts'

t.test('everything that waits, and whose it is', async t => {
  const { db, world, bilal, nadia, officer, second, outsider, newEmployer } = await deskScene(t)
  const empty = await officer.get('/desk')
  t.match(empty.body, 'Nothing waits. New employers')

  const sakura = await newEmployer('Sakura KK')
  const fuji = await newEmployer('Fuji KK')
  const long = new Date('2026-11-01T00:00:00.123456Z').toISOString()
  await db.execute(`update employers set created_at = '${long}' where id = '${sakura}'`)
  const [person] = await world.people(1)
  const match = await agreeToMatch(world.as(person!.actor), { demandId: world.demandId })

  const all = await officer.get('/desk')
  t.equal(all.statusCode, 200)
  t.match(all.body, '3 things wait for a decision, none of them yours.')
  t.ok(all.body.indexOf('Sakura KK') < all.body.indexOf('Fuji KK'), 'the oldest first')
  t.match(all.body, `/desk/matches/${match.id}?back=%2Fdesk`)
  t.match(all.body, '20 days ago')
  t.match(all.body, 'overdue', 'said in a word')

  const filtered = '/desk?queue=employers&whose=overdue'
  const overdue = await officer.get(filtered)
  t.match(overdue.body, 'Sakura KK')
  t.notMatch(overdue.body, 'Fuji KK')
  t.match(overdue.body, `back=${encodeURIComponent(filtered)}`, 'the way back keeps the filter')

  await t.test('taking, putting back, taking over, another day', async t => {
    const one = { '/queue': 'employers', '/id': sakura, back: filtered }
    const taken = await officer.post('/desk/assign', one)
    t.equal(taken.headers.location, filtered)
    t.match((await officer.follow(taken)).body, 'It is yours now')
    const mine = await officer.get('/desk?whose=mine')
    t.match(mine.body, 'Sakura KK')
    t.notMatch(mine.body, 'Fuji KK')
    t.equal((await second.post('/desk/assign', one)).statusCode, 409, 'a colleague looks at it')
    t.match((await second.get('/desk')).body, bilal.email)
    await second.post('/desk/assign', { ...one, '/takeOver': 'true' })
    t.match((await officer.get('/desk')).body, nadia.email)
    await officer.post('/desk/unassign', one)
    t.match((await officer.get('/desk?whose=mine')).body, 'None of these is yours')

    await officer.post('/desk/due', { ...one, '/due': '2026-12-24' })
    t.match((await officer.get('/desk?whose=overdue')).body, 'Nothing is overdue')
    t.match((await officer.get('/desk')).body, '24 December 2026')
    const matches = { '/queue': 'matches', '/id': match.id, back: 'https://elsewhere.example/' }
    t.equal((await officer.post('/desk/assign', matches)).headers.location, '/desk', 'back to nowhere else')
    t.match((await officer.get('/desk?queue=matches&whose=mine')).body, match.id)
  })

  await t.test('by pages', async t => {
    for (let index = 0; index < 35; index++) await newEmployer(`Maker ${index}`)
    const first = await officer.get('/desk?queue=employers')
    const more = /href="([^"]*cursor=[^"]*)"/.exec(first.body)![1]!.replaceAll('&amp;', '&')
    const rest = await officer.get(more)
    const names = (body: string) =>
      [...body.matchAll(/<bdi>((?:Maker|Sakura|Fuji)[^<]*)/g)].map(([, name]) => name)
    const found = [...names(first.body), ...names(rest.body)]
    t.equal(found.length, 37)
    t.equal(new Set(found).size, 37, 'nobody twice, nobody left out')
    t.equal((await officer.get('/desk?cursor=made-up')).statusCode, 400)
  })

  await t.test('only for the ministry', async t => {
    t.equal((await outsider.get('/desk')).statusCode, 403)
    for (const path of ['assign', 'unassign', 'due'])
      t.equal((await outsider.post(`/desk/${path}`, { '/queue': 'employers', '/id': fuji })).statusCode, 403)
  })
})
