import t from 'tap'
import { visitor, visitorAs } from '../../fixtures/visitor.ts'
import { code, reportScene } from './scene.ts'

t.test('anybody reports on a page, and finds again what came of it', async t => {
  const scene = await reportScene(t)
  const { people, matchId, api } = scene
  const { amna, other, bilal } = people
  const guest = visitor(scene)

  const checked = await guest.get(`/check?code=${code}`)
  t.match(checked.body, `href="/report?code=${code}"`)
  t.match((await guest.get('/check?code=XXXXX-XXXXX')).body, /href="\/report\?code=XXXXX-XXXXX"/)
  t.match((await guest.get('/check')).body, 'href="/report"')
  const form = (await guest.get(`/report?code=${code}`)).body
  t.match(form, /name="\/code"[^>]*value="ABCDE-FGHJK"/)
  t.match(form, /name="\/replyTo"/)
  t.match((await guest.get(`/report?match=${matchId}`)).body, /^(?![\s\S]*name="\/matchId")/, 'not of theirs')

  const wrong = await guest.post('/report', {
    '/words': 'They asked <b>for</b> money',
    '/replyTo': 'nowhere',
  })
  t.equal(wrong.statusCode, 422)
  t.match(
    wrong.body,
    /This is needed[\s\S]*name@example\.com[\s\S]*&lt;b&gt;for&lt;\/b&gt;/,
    'nothing typed is lost',
  )
  const sent = await guest.post('/report', {
    '/kind': 'fee',
    '/words': 'They asked <b>for</b> money',
    '/saidFrom': 'Naniwa',
    '/code': code,
    '/replyTo': 'guest@example.org',
  })
  t.equal(sent.statusCode, 303, sent.body)
  const path = String(sent.headers.location)
  t.match(path, /^\/report\/R-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  const thanks = (await guest.follow(sent)).body
  t.match(
    thanks,
    /Keep its number[\s\S]*We have your report[\s\S]*within 5 days[\s\S]*We write to the address/,
  )
  t.match(thanks, /Pay nothing[\s\S]*Protector of Emigrants[\s\S]*not legal advice/)
  t.notMatch(thanks, 'for&lt;/b&gt; money', 'a number is no password')
  t.match((await visitor(scene, 'ja').get(path)).body, '通報を受け付けました')
  t.match((await visitor(scene, 'ur').get(path)).body, 'آپ کی رپورٹ ہمیں مل گئی ہے')
  t.equal((await guest.get('/report/R-2222-2222')).statusCode, 404)
  t.match((await guest.get('/report/mine')).headers.location, '/account/sign-in')

  const one = await visitorAs(scene, amna)
  const stranger = await visitorAs(scene, other)
  t.match((await one.get('/report/mine')).body, 'You have reported nothing.')
  const about = (await one.get(`/report?match=${matchId}`)).body
  t.match(about, /It is about “Backend engineer” at Naniwa Systems[\s\S]*in your notifications/)
  t.notMatch(about, '/replyTo')
  const fields = { '/kind': 'other-job', '/words': 'Night work', '/matchId': matchId }
  t.equal((await stranger.post('/report', fields)).statusCode, 404)
  const own = await one.post('/report', fields)
  const mine = (await one.follow(own)).body
  t.match(mine, /You find the outcome in your notifications[\s\S]*What you wrote[\s\S]*Night work/)
  t.notMatch((await stranger.get(String(own.headers.location))).body, 'Night work')
  t.match(
    (await one.get('/report/mine')).body,
    /The job or pay is not what was promised[\s\S]*We have your report/,
  )

  const [{ id }] = (await api('GET', '/reports?kind=other-job', bilal)).json().items
  await api('POST', `/reports/${id}/decide`, bilal, { outcome: 'warned' }, 1)
  const told = await one.get('/account/notifications')
  t.match(told.body, 'the employer was warned')
  const [, notification] = /href="(\/account\/notifications\/[0-9a-f-]+)"/.exec(told.body) ?? []
  t.equal((await one.get(notification!)).headers.location, own.headers.location)
})

t.test('the same report sent twice is one report', async t => {
  const scene = await reportScene(t)
  const guest = visitor(scene)
  const fields = { '/kind': 'fee', '/words': 'They asked for money', '/replyTo': 'guest@example.org' }
  const onceOf = async (one: typeof guest) =>
    /name="once" value="([^"]+)"/.exec((await one.get('/report')).body)![1]!
  const once = await onceOf(guest)
  t.equal((await guest.post('/report', { ...fields, '/kind': '', once })).statusCode, 422)
  const answers = await Promise.all([1, 2].map(() => guest.post('/report', { ...fields, once })))
  const [first, second] = answers.map(({ headers }) => headers.location)
  t.match(first, /^\/report\/R-/)
  t.equal(second, first)
  const corrected = { ...fields, '/words': 'They asked for a lot of money', once }
  t.not((await guest.post('/report', corrected)).headers.location, first, 'written anew')
  t.not((await guest.post('/report', { ...fields, once: await onceOf(guest) })).headers.location, first)

  const amna = await visitorAs(scene, scene.people.amna)
  const own = { '/kind': 'fee', '/words': 'They asked for money' }
  const sent = { ...own, once: await onceOf(amna) }
  const mine = (await amna.post('/report', sent)).headers.location
  t.equal((await amna.post('/report', sent)).headers.location, mine)
  const other = await visitorAs(scene, scene.people.other)
  t.not((await other.post('/report', sent)).headers.location, mine, 'nobody gets what another was answered')
  t.not((await guest.post('/report', sent)).headers.location, mine)
  const { items } = (await scene.api('GET', '/reports', scene.people.bilal)).json()
  t.equal(items.length, 6)
})
