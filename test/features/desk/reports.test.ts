import t from 'tap'
import { visitorAs } from '../../fixtures/visitor.ts'
import { code, reportScene } from '../reports/scene.ts'
import { revisionIn } from './scene.ts'

t.test('reports come to the desk, are looked into, closed and opened again', async t => {
  const scene = await reportScene(t)
  const { people, matchId, employerId, report, api } = scene
  const [officer, candidate, member] = await Promise.all([
    visitorAs(scene, people.bilal),
    visitorAs(scene, people.amna),
    visitorAs(scene, people.sato),
  ])
  t.match((await officer.get('/desk/reports')).body, 'No report waits.')
  const guests = await report({ saidFrom: 'HR of Naniwa System', code, replyTo: 'guest@example.org' })
  const own = await report({ kind: 'harassment', matchId, code: '<b>' }, people.amna)
  const path = `/desk/reports/${guests.id}`

  const desk = (await officer.get('/desk?queue=reports')).body
  t.match(desk, new RegExp(`2 [\\s\\S]*${guests.reference}[\\s\\S]*${own.reference}[\\s\\S]*Naniwa Systems`))
  await officer.post('/desk/assign', { '/queue': 'reports', '/id': guests.id })
  await officer.post('/desk/due', { '/queue': 'reports', '/id': guests.id, '/due': '2026-11-24' })
  const list = (await officer.get('/desk/reports')).body
  t.match(list, /Money asked for[\s\S]*HR of Naniwa System[\s\S]*24 November 2026[\s\S]*<b>You<\/b>/)
  t.match((await api('GET', `/reports/by-number/${guests.reference}`)).json(), { stage: 'looked-at' })
  const filtered = (await officer.get('/desk/reports?view=all&kind=harassment')).body
  t.notMatch(filtered, guests.reference)
  t.match(filtered, new RegExp(`${own.id}\\?back=[^"]*kind%3Dharassment`), 'the filter survives')
  for (const one of [candidate, member]) {
    t.equal((await one.get('/desk/reports')).statusCode, 403)
    t.equal((await one.get(path)).statusCode, 403)
    for (const change of ['decide', 'employer', 'reopen'])
      t.equal((await one.post(`${path}/${change}`, { '/revision': '1' })).statusCode, 403)
  }

  const page = (await officer.get(path)).body
  t.match(page, /Confirming an e-mail address[\s\S]*z\*\*\*@example\.com[\s\S]*was not sent to the reporter/)
  t.match(page, /By the name, it could be[\s\S]*Naniwa Systems[\s\S]*It concerns this one/)
  t.match(page, /guest@example\.org/)
  t.notMatch(page, 'value="suspended"', 'nobody is there to be suspended')
  t.match((await officer.get(`${path}?q=nobody`)).body, 'No employer has such a name.')
  t.match((await officer.get(`${path}?lang=ja`)).body, '金銭の要求')
  t.match((await officer.get(`${path}?lang=ur`)).body, 'رقم کا مطالبہ')
  await officer.get('/desk?lang=en')
  const revision = async (of = path) => revisionIn((await officer.get(of)).body)
  await officer.post(`${path}/employer`, { '/employerId': employerId, '/revision': await revision() })
  t.match(
    (await officer.get(path)).body,
    /It does not concern this one[\s\S]*Harassment[\s\S]*value="suspended"/,
  )

  const empty = await officer.post(`${path}/decide`, {
    '/revision': await revision(),
    '/note': 'Asked them.',
  })
  t.equal(empty.statusCode, 422)
  t.match(empty.body, 'Asked them.')
  const where = await officer.post(`${path}/decide`, {
    '/revision': await revision(),
    '/outcome': 'forwarded',
  })
  t.match(where.body, 'Write to which authority it went, and how.')
  const old = await officer.post(`${path}/decide`, { '/revision': '1', '/outcome': 'genuine' })
  t.equal(old.statusCode, 412)
  const done = await officer.post(`${path}/decide`, {
    '/revision': await revision(),
    '/outcome': 'suspended',
    '/note': 'Third time.',
    back: '/desk/reports?kind=fee',
  })
  const closed = (await officer.follow(done)).body
  t.match(
    closed,
    /Closed\. Whoever reported it is told[\s\S]*Employer suspended[\s\S]*Third time\.[\s\S]*stays suspended/,
  )
  t.match(closed, 'href="/desk/reports?kind=fee"', 'back to where one came from')
  t.match(
    closed,
    /What happened[\s\S]*Closed[\s\S]*Another employer was named[\s\S]*Reported[\s\S]*the reporter/,
  )
  t.match((await officer.get('/desk')).body, /Reports of bad contact[\s\S]*?whose=unassigned[^>]*>1</)
  const company = (await officer.get(`/desk/employers/${employerId}`)).body
  t.match(company, `/desk/reports?view=all&amp;employer=${employerId}`)
  t.match(
    (await officer.get(`/desk/reports?view=all&employer=${employerId}`)).body,
    /Only those about[\s\S]*Naniwa/,
  )

  const mine = (await officer.get(`/desk/reports/${own.id}`)).body
  t.match(mine, new RegExp(`${people.amna.email}[\\s\\S]*No message of Hunar has the code[^<]*&lt;b&gt;`))
  t.match(mine, `/desk/matches/${matchId}?back=`)
  t.match(mine, /Other reports about this employer[\s\S]*Money asked for[\s\S]*Employer suspended/)

  const again = await officer.post(`${path}/reopen`, { '/revision': await revision() })
  t.match((await officer.follow(again)).body, /It is open again[\s\S]*Close the report/)
  t.match((await officer.get('/desk?queue=reports')).body, guests.reference)
})
