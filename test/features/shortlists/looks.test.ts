import t from 'tap'
import { forgetLooks } from '../../../src/features/profiles/index.ts'
import { insertLooks } from '../../../src/features/profiles/look-queries.ts'
import { visitorAs } from '../../fixtures/visitor.ts'
import { stage } from './scene.ts'

t.test('who had the masked profile on a page, on how many days', async t => {
  const scene = await stage(t)
  const { db, call, clock, demandId, sato, tanaka, bilal, amna, people } = scene
  const views = async () => (await call(amna, '/me/views')).json().items
  const rows = async () => (await db.execute('select * from masked_looks')).length
  const [one, officer] = [await visitorAs(scene, sato), call(bilal, `/demands/${demandId}/shortlist`)]
  await officer
  t.equal(await rows(), 0, 'ministry staff see names, which is recorded as that')

  const list = `/employer/demands/${demandId}/shortlist`
  await one.get(list)
  const noted = await rows()
  t.ok(noted >= 2, 'everybody on the page')
  for (const path of [list, `${list}.csv`, `/employer/demands/${demandId}/compare?with=${people.ayesha}`])
    t.equal((await one.get(path)).statusCode, 200, path)
  await call(sato, `/demands/${demandId}/shortlist`)
  t.equal(await rows(), noted, 'a page, an export and a call of one day are one row for each')
  await one.get(`/employer/candidates/${people.ayesha}?demand=${demandId}`)
  t.equal(await rows(), noted, 'the sheet too')

  const today = clock.now
  clock.now = new Date(today.getTime() + 24 * 3_600_000)
  await one.get(list)
  const day = clock.now.toISOString().slice(0, 10)
  clock.now = today
  t.match(
    (await views()).filter(({ what }: { what: string }) => what === 'masked'),
    [
      {
        by: 'employer',
        employer: { country: 'JP' },
        demand: { id: demandId },
        what: 'masked',
        day,
        times: 2,
      },
    ],
  )
  const person = await visitorAs(scene, amna)
  const { body } = await person.get('/me/privacy')
  t.match(body, /Your masked profile, on 2 days[\s\S]*Backend engineer[\s\S]*last on <time/)
  t.match((await person.get('/me/privacy?lang=ja')).body, '氏名を伏せたプロフィール（2日）')

  await call(tanaka, `/profiles/${people.ayesha}`)
  t.match(
    (await views()).find(({ demand }: { demand: unknown }) => demand === null),
    { what: 'masked', employer: { name: 'Other KK' }, times: 1 },
    'without a demand',
  )
  const looked = {
    profileIds: [people.ayesha],
    employerId: undefined,
    day: today.toISOString().slice(0, 10),
    now: today,
  }
  const before = await rows()
  await insertLooks(db, { ...looked, accountId: tanaka.accountId, demandId })
  t.equal(await rows(), before, "nobody looks for a demand of somebody else's")
  await insertLooks(db, { ...looked, accountId: amna.accountId, demandId: undefined })
  t.equal(await rows(), before, 'who belongs to no employer')

  await scene.app.inject({ method: 'DELETE', url: '/api/v1/me/profile', headers: amna.headers })
  t.ok((await rows()) < before, 'erased with the person')
  await forgetLooks(db, new Date(clock.now.getTime() + 48 * 3_600_000))
  t.equal(await rows(), 0)
})
