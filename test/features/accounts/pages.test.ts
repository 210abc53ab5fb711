import t from 'tap'
import { goodPassword, testService } from '../../fixtures/service.ts'
import { visitor, visitorAs } from '../../fixtures/visitor.ts'

t.test('signing in and out', async t => {
  const service = await testService(t)
  const person = await service.person('candidate')

  await t.test('a wrong password is said, and what was typed stays', async t => {
    const guest = visitor(service)
    const answer = await guest.post('/account/sign-in', { '/email': person.email, '/password': 'wrong one' })
    t.equal(answer.statusCode, 422)
    t.match(answer.body, 'The e-mail address or the password is wrong')
    t.match(answer.body, `value="${person.email}"`)
    t.notMatch(answer.body, 'wrong one')
    t.equal(guest.cookies.has('hunar_session'), false)
  })

  await t.test('a page that needs an account leads through signing in', async t => {
    const guest = visitor(service)
    const asked = await guest.get('/account')
    t.equal(asked.headers.location, '/account/sign-in?to=%2Faccount')
    t.match((await guest.follow(asked)).body, /Sign in to see this page[\s\S]*name="to" value="\/account"/)
    const fields = { '/email': person.email, '/password': goodPassword }
    const back = await guest.post('/account/sign-in', { ...fields, to: '/account' })
    t.equal(back.headers.location, '/account')
    const [cookie] = back.cookies
    t.match(cookie, { name: 'hunar_session', httpOnly: true, sameSite: 'Lax', path: '/' })
    t.match((await guest.follow(back)).body, person.email)
    for (const to of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example'])
      t.equal((await visitor(service).post('/account/sign-in', { ...fields, to })).headers.location, '/me')
  })

  await t.test('signing out ends the session itself', async t => {
    const one = await visitorAs(service, person)
    const token = one.cookies.get('hunar_session')!
    const out = await one.post('/account/sign-out')
    t.equal(out.headers.location, '/account/sign-in')
    t.match((await one.follow(out)).body, 'You are signed out.')
    t.notMatch((await one.get('/account/sign-in')).body, 'You are signed out.', 'said once')
    one.cookies.set('hunar_session', token)
    t.equal((await one.get('/account')).statusCode, 303, 'the old cookie is worth nothing')
  })

  await t.test("a cookie is no token of the API, and the API's refresh token no cookie", async t => {
    const one = await visitorAs(service, person)
    const headers = { authorization: `Bearer ${one.cookies.get('hunar_session')}` }
    t.equal((await service.app.inject({ url: '/api/v1/sessions', headers })).statusCode, 401)
    const refreshToken = one.cookies.get('hunar_session')
    const refresh = { method: 'POST', url: '/api/v1/sessions/refresh', payload: { refreshToken } } as const
    t.equal((await service.app.inject(refresh)).statusCode, 401)
  })

  await t.test('staff is signed in for half a day', async t => {
    const officer = await visitorAs(service, await service.person('liaison'))
    t.equal((await officer.get('/account')).statusCode, 200)
    const before = service.clock.now
    t.teardown(() => {
      service.clock.now = before
    })
    service.clock.now = new Date(before.getTime() + 13 * 3_600_000)
    t.equal((await officer.get('/account')).statusCode, 303)
  })
})

t.test('a change comes only from a page of ours', async t => {
  const service = await testService(t)
  const person = await service.person('candidate')
  const one = await visitorAs(service, person)
  const send = (headers: Record<string, string>) =>
    service.app.inject({
      method: 'POST',
      url: '/account/language',
      payload: '/locale=ja',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: `hunar_session=${one.cookies.get('hunar_session')}`,
        host: 'hunar.test',
        ...headers,
      },
    })
  for (const [headers, status] of [
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{}, 403],
    [{ origin: 'http://hunar.test' }, 303],
    [{ 'sec-fetch-site': 'same-origin' }, 303],
  ] as const)
    t.equal((await send(headers)).statusCode, status, JSON.stringify(headers))
  // Where a browser does not say more, it says the origin only if it may.
  t.equal((await send({})).headers['referrer-policy'], 'same-origin')
  const refused = await send({ origin: 'null', 'accept-language': 'ja' })
  t.match(refused.body, 'このフォームは本サービスのページから送信されたものではありません')
})

t.test('the account', async t => {
  const service = await testService(t)
  const person = await service.person('candidate')
  const one = await visitorAs(service, person)

  await t.test('language', async t => {
    const done = await one.post('/account/language', { '/locale': 'ur' })
    const shown = await one.follow(done)
    t.match(shown.body, '<html lang="ur" dir="rtl">')
    t.match(shown.body, 'محفوظ ہو گیا')
  })

  await t.test('password: the present one is asked, other sessions end', async t => {
    const other = await visitorAs(service, person)
    const wrong = await one.post('/account/password', {
      '/password': 'not this',
      '/newPassword': 'quite another 5 words',
    })
    t.equal(wrong.statusCode, 422)
    t.match(wrong.body, /href="#f-password"/)
    const fields = { '/password': goodPassword, '/newPassword': 'quite another 5 words' }
    t.equal((await one.post('/account/password', fields)).statusCode, 303)
    t.equal((await other.get('/account')).statusCode, 303)
    t.equal((await one.get('/account')).statusCode, 200)
  })

  await t.test('sessions of others cannot be ended', async t => {
    const stranger = await service.person('candidate')
    const theirs = await visitorAs(service, stranger)
    const id = /name="\/sessionId" value="([\w-]+)"/.exec((await theirs.get('/account')).body)![1]!
    t.equal((await one.post('/account/end-session', { '/sessionId': id })).statusCode, 404)
    t.equal((await theirs.post('/account/end-session', { '/sessionId': id })).statusCode, 303)
  })
})

t.test('what does not exist is a page for people and a problem for programs', async t => {
  const service = await testService(t)
  const shown = await visitor(service, 'ja,en;q=0.5').get('/nowhere')
  t.equal(shown.statusCode, 404)
  t.match(shown.body, /<html lang="ja"[\s\S]*ページが見つかりません/)
  const candidate = await visitorAs(service, await service.person('candidate'))
  for (const [path, status] of [
    ['/nowhere', 404],
    ['/me/nowhere', 404],
    ['/demands/01a20243-366d-713c-8a9c-20461df90f98', 404],
    ['/employer/company', 403],
    ['/desk', 403],
  ] as const) {
    const { statusCode, body } = await candidate.get(path)
    t.equal(statusCode, status, path)
    t.match(body, /<nav[\s\S]*href="\/me\/roles"[\s\S]*sign-out/, 'with the own menu')
    t.notMatch(body, '/account/sign-up')
  }
  const program = await service.app.inject({ url: '/nowhere', headers: { accept: 'application/json' } })
  t.equal(program.json().code, 'not-found')
  const call = await service.app.inject({ url: '/api/v1/nowhere', headers: { accept: 'text/html' } })
  t.equal(call.json().code, 'not-found')
})
