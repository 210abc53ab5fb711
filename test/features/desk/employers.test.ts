import t from 'tap'
import { deskScene, revisionIn } from './scene.ts'

t.test('an employer is verified, suspended, let in again', async t => {
  const { db, world, officer, second, outsider, bilal, newEmployer } = await deskScene(t)
  const id = await newEmployer('Sakura KK')
  const path = `/desk/employers/${id}`

  await t.test('found by name and by state', async t => {
    t.match((await officer.get('/desk/employers')).body, 'Sakura KK')
    const verified = await officer.get('/desk/employers?view=verified&q=naniwa')
    t.match(verified.body, 'Naniwa Systems')
    t.notMatch(verified.body, 'Sakura KK')
    t.match((await officer.get('/desk/employers?view=all&q=100%25')).body, 'No employer has these words')
    t.match((await officer.get('/desk/employers?view=suspended')).body, 'No employer is suspended')
    const older = await newEmployer('Umi KK')
    await db.execute(`update employers set created_at = created_at - interval '9 days' where id = '${older}'`)
    await officer.post('/desk/assign', { '/queue': 'employers', '/id': older })
    const { body } = await officer.get('/desk/employers')
    t.match(
      body,
      /Umi KK[\s\S]*9 days ago[\s\S]*overdue[\s\S]*You[\s\S]*Sakura KK[\s\S]*Nobody yet/,
      'the oldest first',
    )
    await db.execute(`update employers set verification = 'verified' where id = '${older}'`)
  })

  const page = await officer.get(`${path}?back=%2Fdesk%3Fwhose%3Dmine`)
  t.match(page.body, 'href="/desk?whose=mine"', 'the way back')
  t.match(page.body, /Not verified[\s\S]*Came in[\s\S]*Found in the company register/)
  const revision = revisionIn(page.body)

  const without = await officer.post(`${path}/verify`, { '/revision': revision })
  t.equal(without.statusCode, 422)
  t.match(without.body, 'This is needed.')
  await db.execute(`update employers set revision = revision + 1 where id = '${id}'`)
  const stale = await officer.post(`${path}/verify`, { '/revision': revision, '/reason': 'register' })
  t.equal(stale.statusCode, 412, 'it has another name by now')
  const now = revisionIn((await officer.get(path)).body)
  const done = await officer.post(`${path}/verify`, {
    '/revision': now,
    '/reason': 'register',
    '/note': 'Registry extract seen,\n<b>no. 4711</b>',
    back: '/desk',
  })
  t.equal(done.headers.location, `${path}?back=%2Fdesk`)
  const after = await officer.follow(done)
  t.match(after.body, 'Verified. Its demands can be published.')
  t.match(after.body, /class="record"[\s\S]*Verified[\s\S]*Found in the company register/)
  t.match(after.body, bilal.email, 'who did it')
  t.match(after.body, 'Registry extract seen,\n&lt;b&gt;no. 4711&lt;/b&gt;', 'and why')
  t.notMatch(after.body, 'Came in')
  const twice = await second.post(`${path}/verify`, { '/revision': now, '/reason': 'documents' })
  t.equal(twice.statusCode, 412, 'two at once: the second is told')

  const nothing = await officer.post(`${path}/suspend`, {})
  t.equal(nothing.statusCode, 422)
  const suspended = await officer.post(`${path}/suspend`, {
    '/suspension': 'complaint',
    '/suspensionNote': 'Two callers from Quetta.',
  })
  t.match((await officer.follow(suspended)).body, /Suspended[\s\S]*Lift the suspension/)
  const tooLong = await officer.post(`${path}/verify`, {
    '/revision': revisionIn((await officer.get(path)).body),
    '/reason': 'mistake',
    '/note': 'x'.repeat(2001),
  })
  t.equal(tooLong.statusCode, 422)
  t.match(tooLong.body, 'x'.repeat(2001), 'what was typed stays')
  const again = await second.post(`${path}/suspend`, { '/suspension': 'fraud' })
  t.equal(again.statusCode, 422)
  t.match(again.body, 'suspended already')
  const lifted = await officer.post(`${path}/verify`, {
    '/revision': revisionIn((await officer.get(path)).body),
    '/reason': 'complaint-settled',
  })
  const history = (await officer.follow(lifted)).body
  t.match(
    history,
    /The complaint is settled[\s\S]*Two callers from Quetta\.[\s\S]*Registry extract/,
    'all stays',
  )
  const company = await outsider.get('/employer/company')
  t.equal(company.statusCode, 200)
  t.notMatch(company.body, /Quetta|Registry extract/, 'the employer reads none of it')

  t.equal((await outsider.get('/desk/employers')).statusCode, 403)
  t.equal((await outsider.get(path)).statusCode, 403, 'also its own: there is another page for that')
  for (const verb of ['verify', 'suspend'])
    t.equal((await outsider.post(`${path}/${verb}`, {})).statusCode, 403)
  t.equal((await officer.get(`/desk/employers/${world.demandId}`)).statusCode, 404)
})
