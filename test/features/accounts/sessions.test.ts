import { eq } from 'drizzle-orm'
import t from 'tap'
import { accounts } from '../../../db/schema/accounts.ts'
import { events } from '../../../db/schema/events.ts'
import { goodPassword, testService } from '../../fixtures/service.ts'

const minute = 60_000
const day = 24 * 60 * minute

t.test('signing in', async t => {
  const { app, person, db } = await testService(t)
  const mariam = await person('candidate', { email: 'mariam@example.org' })
  const signIn = (payload: object) => app.inject({ method: 'POST', url: '/api/v1/sessions', payload })

  await t.test('a wrong password and an unknown address get the same answer', async t => {
    const wrong = await signIn({ email: mariam.email, password: 'not the password' })
    const unknown = await signIn({ email: 'nobody@example.org', password: 'not the password' })
    t.equal(wrong.statusCode, 401)
    t.equal(wrong.headers['www-authenticate'], 'Bearer')
    t.match(wrong.headers['content-type'], 'application/problem+json')
    const { instance: _a, ...first } = wrong.json()
    const { instance: _b, ...second } = unknown.json()
    t.same(first, second)
  })

  await t.test('input that is not as asked', async t => {
    const answer = await signIn({ email: 'mariam', password: '' })
    t.equal(answer.statusCode, 400)
    t.match(answer.json(), { errors: [{ path: '/email' }, { path: '/password' }] })
  })

  await t.test('a disabled account is out at once', async t => {
    const gone = await person('employer', { email: 'gone@example.org' })
    await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, gone.accountId))
    t.equal((await app.inject({ url: '/api/v1/me', headers: gone.headers })).statusCode, 401)
    t.match((await signIn({ email: gone.email, password: goodPassword })).json(), {
      status: 403,
      detail: /disabled/,
    })
    t.equal(
      (await app.inject({ method: 'POST', url: '/api/v1/sessions/refresh', payload: gone })).statusCode,
      400,
    )
    const refresh = { refreshToken: gone.refreshToken }
    t.equal(
      (await app.inject({ method: 'POST', url: '/api/v1/sessions/refresh', payload: refresh })).statusCode,
      401,
    )
  })

  await t.test('who I am', async t => {
    const me = await app.inject({ url: '/api/v1/me', headers: mariam.headers })
    t.equal(me.statusCode, 200)
    t.match(me.json(), { id: mariam.accountId, email: mariam.email, role: 'candidate', locale: 'en' })
    t.same(Object.keys(me.json()).sort(), ['createdAt', 'email', 'id', 'locale', 'role'])
    t.equal((await app.inject({ url: '/api/v1/me' })).statusCode, 401)
  })

  await t.test('a changed role counts at once', async t => {
    await db.update(accounts).set({ role: 'liaison' }).where(eq(accounts.id, mariam.accountId))
    t.match((await app.inject({ url: '/api/v1/me', headers: mariam.headers })).json(), { role: 'liaison' })
  })
})

t.test('access tokens', async t => {
  const { app, person, clock } = await testService(t)
  const someone = await person('candidate')
  const status = async (authorization?: string) =>
    (await app.inject({ url: '/api/v1/me', headers: authorization === undefined ? {} : { authorization } }))
      .statusCode
  t.equal(await status(`Bearer ${someone.accessToken}`), 200)
  t.equal(await status(`bearer ${someone.accessToken}`), 200, 'the scheme has no case')
  t.equal(await status(someone.accessToken), 401)
  t.equal(await status('Basic YTpi'), 401)
  t.equal(await status(`Bearer ${someone.refreshToken}`), 401, 'a refresh token is no access token')
  const [header, payload, signature] = someone.accessToken.split('.')
  const forged = Buffer.from(payload!, 'base64url').toString().replace(someone.accountId, crypto.randomUUID())
  t.equal(await status(`Bearer ${header}.${Buffer.from(forged).toString('base64url')}.${signature}`), 401)
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url')
  t.equal(await status(`Bearer ${none}.${payload}.`), 401)
  clock.now = new Date(clock.now.getTime() + 11 * minute)
  t.equal(await status(`Bearer ${someone.accessToken}`), 401, 'after ten minutes')
})

t.test('refreshing', async t => {
  const { app, person, clock, db } = await testService(t)
  const refresh = (refreshToken: string) =>
    app.inject({ method: 'POST', url: '/api/v1/sessions/refresh', payload: { refreshToken } })
  const me = async (accessToken: string) =>
    (await app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${accessToken}` } })).statusCode

  await t.test('gives new tokens, and the newest keeps working', async t => {
    const someone = await person('candidate')
    const second = (await refresh(someone.refreshToken)).json()
    t.equal(await me(second.accessToken), 200)
    t.not(second.refreshToken, someone.refreshToken)
    clock.now = new Date(clock.now.getTime() + 29 * day)
    const third = await refresh(second.refreshToken)
    t.equal(third.statusCode, 200)
    clock.now = new Date(clock.now.getTime() + 31 * day)
    t.equal((await refresh(third.json().refreshToken)).statusCode, 401, 'not used for thirty days')
  })

  await t.test('an older token ends the session for the thief and the owner', async t => {
    const someone = await person('candidate')
    const newest = (await refresh(someone.refreshToken)).json()
    t.equal((await refresh(someone.refreshToken)).statusCode, 401)
    t.equal((await refresh(newest.refreshToken)).statusCode, 401)
    t.equal(await me(newest.accessToken), 401)
    const recorded = await db.select().from(events).where(eq(events.accountId, someone.accountId))
    t.ok(recorded.some(({ verb }) => verb === 'refreshTokenReused'))
  })

  await t.test('of two at once only one succeeds', async t => {
    const someone = await person('candidate')
    const answers = await Promise.all([refresh(someone.refreshToken), refresh(someone.refreshToken)])
    t.same(answers.map(({ statusCode }) => statusCode).sort(), [200, 401])
  })

  await t.test('what is no refresh token', async t => {
    const someone = await person('candidate')
    t.equal((await refresh(someone.accessToken)).statusCode, 401)
    t.equal((await refresh('x'.repeat(30))).statusCode, 401)
    t.equal((await refresh('')).statusCode, 400)
  })
})

t.test('ending sessions', async t => {
  const { app, person } = await testService(t)
  const call = (method: 'GET' | 'POST' | 'DELETE', path: string, headers = {}) =>
    app.inject({ method, url: `/api/v1/sessions${path}`, headers })

  await t.test('signing out ends this session alone', async t => {
    const phone = await person('candidate')
    const payload = { email: phone.email, password: goodPassword }
    const laptop = (await app.inject({ method: 'POST', url: '/api/v1/sessions', payload })).json()
    t.equal((await call('POST', '/sign-out', phone.headers)).statusCode, 204)
    t.equal((await call('GET', '', phone.headers)).statusCode, 401)
    t.equal((await call('GET', '', { authorization: `Bearer ${laptop.accessToken}` })).statusCode, 200)
    t.equal((await call('POST', '/sign-out')).statusCode, 401)
  })

  await t.test('signing out everywhere ends all', async t => {
    const phone = await person('candidate')
    const payload = { email: phone.email, password: goodPassword }
    const laptop = (await app.inject({ method: 'POST', url: '/api/v1/sessions', payload })).json()
    t.same((await call('POST', '/sign-out-everywhere', phone.headers)).json(), { ended: 2 })
    t.equal((await call('GET', '', { authorization: `Bearer ${laptop.accessToken}` })).statusCode, 401)
    const refresh = { refreshToken: laptop.refreshToken }
    t.equal(
      (await app.inject({ method: 'POST', url: '/api/v1/sessions/refresh', payload: refresh })).statusCode,
      401,
    )
    t.equal((await call('POST', '/sign-out-everywhere')).statusCode, 401)
  })

  await t.test('the list has only my own, by pages', async t => {
    const owner = await person('candidate')
    const other = await person('candidate')
    for (let i = 0; i < 4; i++)
      await app.inject({
        method: 'POST',
        url: '/api/v1/sessions',
        payload: { email: owner.email, password: goodPassword },
        headers: { 'user-agent': `device ${i}` },
      })
    const first = (await call('GET', '?limit=3', owner.headers)).json()
    t.equal(first.items.length, 3)
    const second = (await call('GET', `?limit=3&cursor=${first.next}`, owner.headers)).json()
    t.equal(second.items.length, 2)
    t.equal(second.next, null)
    const all = [...first.items, ...second.items]
    t.equal(new Set(all.map(({ id }) => id)).size, 5)
    t.equal(all.filter(({ current }) => current).length, 1)
    t.ok(all.some(({ client }) => client === 'device 3'))
    t.equal((await call('GET', '', other.headers)).json().items.length, 1)
    t.match((await call('GET', '?cursor=abc.def', owner.headers)).json(), {
      status: 400,
      errors: [{ path: 'query/cursor' }],
    })
    t.match((await call('GET', '?limit=0', owner.headers)).json(), {
      status: 400,
      errors: [{ path: 'query/limit' }],
    })
    t.match((await call('GET', '?limit=1000', owner.headers)).json(), { status: 400 })
    t.equal((await call('GET', '')).statusCode, 401)

    await t.test('somebody else’s cannot be ended', async t => {
      const id = all.find(({ current }) => !current).id
      t.equal((await call('DELETE', `/${id}`, other.headers)).statusCode, 404)
      t.equal((await call('DELETE', `/${id}`)).statusCode, 401)
      t.equal((await call('DELETE', '/not-a-uuid', owner.headers)).statusCode, 400)
      t.equal((await call('DELETE', `/${id}`, owner.headers)).statusCode, 204)
      t.equal((await call('DELETE', `/${id}`, owner.headers)).statusCode, 404, 'ended already')
    })
  })
})
