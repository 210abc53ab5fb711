import t from 'tap'
import { testDatabase } from '../../fixtures/database.ts'
import { codeFor, goodPassword, testService } from '../../fixtures/service.ts'

const newPassword = 'ein anderes, besseres Wort'

t.test('a new password by mail', async t => {
  const { app, mails, runJobs, person, clock } = await testService(t)
  const post = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
  const owner = await person('employer', { email: 'owner@example.org' })

  await t.test('is answered the same for every address, and sent only where there is an account', async t => {
    const known = await post('/accounts/request-password-reset', { email: owner.email })
    const unknown = await post('/accounts/request-password-reset', { email: 'nobody@example.org' })
    t.equal(known.statusCode, 202)
    t.equal(known.body, unknown.body)
    await runJobs()
    t.same(
      mails.map(({ to }) => to),
      [owner.email],
    )
    t.equal((await post('/accounts/request-password-reset', {})).statusCode, 400)
  })

  await t.test('runs out after an hour', async t => {
    const token = codeFor(mails, owner.email)
    const start = clock.now
    clock.now = new Date(start.getTime() + 61 * 60_000)
    t.equal((await post('/accounts/reset-password', { token, newPassword })).statusCode, 400)
    clock.now = start
  })

  await t.test('is set with the code, once, and ends every session', async t => {
    const token = codeFor(mails, owner.email)
    const weak = await post('/accounts/reset-password', { token, newPassword: 'Password123' })
    t.match(
      weak.json(),
      { status: 400, errors: [{ path: '/newPassword' }] },
      'a weak one does not use up the code',
    )
    t.equal((await post('/accounts/reset-password', { token, newPassword })).statusCode, 204)
    t.equal((await post('/accounts/reset-password', { token, newPassword })).statusCode, 400)
    t.equal((await app.inject({ url: '/api/v1/me', headers: owner.headers })).statusCode, 401)
    t.equal((await post('/sessions', { email: owner.email, password: goodPassword })).statusCode, 401)
    t.equal((await post('/sessions', { email: owner.email, password: newPassword })).statusCode, 201)
    await runJobs()
    t.match(mails.at(-1), { to: owner.email, subject: 'Your Hunar password was changed' })
  })

  await t.test('a code for one purpose is none for another', async t => {
    await post('/accounts/request-password-reset', { email: owner.email })
    await runJobs()
    const token = codeFor(mails, owner.email)
    t.equal((await post('/accounts/verify-email', { token, password: newPassword })).statusCode, 400)
    t.equal(
      (await post('/accounts/reset-password', { token: 'made-up-made-up-made-up', newPassword })).statusCode,
      400,
    )
  })
})

t.test('changing the password', async t => {
  const { app, person } = await testService(t)
  const me = await person('candidate')
  const change = (payload: object, headers: Record<string, string> = me.headers) =>
    app.inject({ method: 'POST', url: '/api/v1/me/password', payload, headers })
  const elsewhere = (
    await app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: { email: me.email, password: goodPassword },
    })
  ).json()

  t.equal((await change({ password: goodPassword, newPassword }, {})).statusCode, 401)
  t.match((await change({ password: 'wrong', newPassword })).json(), {
    status: 400,
    errors: [{ path: '/password' }],
  })
  t.match((await change({ password: goodPassword, newPassword: 'short' })).json(), {
    errors: [{ path: '/newPassword' }],
  })
  t.equal((await change({ password: goodPassword, newPassword })).statusCode, 204)
  t.equal(
    (await app.inject({ url: '/api/v1/me', headers: me.headers })).statusCode,
    200,
    'this session goes on',
  )
  const other = { authorization: `Bearer ${elsewhere.accessToken}` }
  t.equal((await app.inject({ url: '/api/v1/me', headers: other })).statusCode, 401, 'the others are over')
})

t.test('who signs in with the old password while it is changed gets no session', async t => {
  const database = await testDatabase(t)
  const { deps, app, mails, runJobs, person } = await testService(t, { database })
  const owner = await person('employer')
  const post = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
  await post('/accounts/request-password-reset', { email: owner.email })
  await runJobs()
  const token = codeFor(mails, owner.email)
  // The old password is found right; before the session begins, its owner sets a new one.
  const { passwords } = deps
  const slow = await testService(t, {
    database,
    tokens: deps.tokens,
    passwords: {
      ...passwords,
      async verify(stored, password) {
        const right = await passwords.verify(stored, password)
        t.equal((await post('/accounts/reset-password', { token, newPassword })).statusCode, 204)
        return right
      },
    },
  })
  const late = await slow.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: { email: owner.email, password: goodPassword },
  })
  t.equal(late.statusCode, 401)
})
