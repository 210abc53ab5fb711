import t from 'tap'
import { testService } from '../fixtures/service.ts'

const real = { env: { RATE_LIMIT_SCALE: '1' } }

t.test('signing in', async t => {
  const { app } = await testService(t, real)
  const signIn = (email: string, remoteAddress: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: { email, password: 'guess' },
      remoteAddress,
    })

  await t.test('is limited per e-mail address, wherever the calls come from', async t => {
    const statuses: number[] = []
    for (let i = 0; i < 10; i++) statuses.push((await signIn('victim@example.org', `10.0.0.${i}`)).statusCode)
    t.same(new Set(statuses), new Set([401]))
    const refused = await signIn('Victim@example.org', '10.0.0.99')
    t.equal(refused.statusCode, 429)
    t.match(refused.json(), { code: 'too-many-requests', detail: /Try again in \d+ seconds/ })
    t.ok(Number(refused.headers['retry-after']) > 0)
    t.equal((await signIn('somebody.else@example.org', '10.0.0.99')).statusCode, 401)
  })

  await t.test('is limited per network address, for IPv6 the network', async t => {
    for (let i = 0; i < 60; i++) await signIn(`person${i}@example.org`, `2001:db8:1:2::${i.toString(16)}`)
    t.equal((await signIn('another@example.org', '2001:db8:1:2:ffff::1')).statusCode, 429)
    t.equal((await signIn('another@example.org', '2001:db8:1:3::1')).statusCode, 401)
  })
})

t.test('calls of an account are limited per account', async t => {
  const { app, person } = await testService(t, real)
  const one = await person('candidate')
  const change = () =>
    app.inject({
      method: 'POST',
      url: '/api/v1/me/password',
      payload: { password: 'wrong', newPassword: 'a good new password' },
      headers: one.headers,
    })
  for (let i = 0; i < 10; i++) t.equal((await change()).statusCode, 400)
  t.equal((await change()).statusCode, 429)
})

t.test('every call for accounts is limited', async t => {
  const { app } = await testService(t, real)
  const mails = ['/accounts', '/accounts/resend-verification', '/accounts/request-password-reset']
  for (const path of mails) {
    const payload = {
      email: 'x@example.org',
      ...(path === '/accounts' && { role: 'candidate' }),
    }
    const call = () => app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
    for (let i = 0; i < 5; i++) t.equal((await call()).statusCode, 202, path)
    t.equal((await call()).statusCode, 429, path)
  }
})

t.test('the address of the caller is that of the socket, unless a trusted proxy says otherwise', async t => {
  const guess = {
    method: 'POST',
    url: '/api/v1/accounts/reset-password',
    payload: { token: 'x'.repeat(30), newPassword: 'a good password' },
  } as const
  const plain = await testService(t, real)
  for (let i = 0; i < 20; i++)
    await plain.app.inject({ ...guess, headers: { 'x-forwarded-for': `10.1.1.${i}` } })
  t.equal((await plain.app.inject({ ...guess, headers: { 'x-forwarded-for': '10.1.1.99' } })).statusCode, 429)
  const proxied = await testService(t, { env: { ...real.env, TRUST_PROXY: '127.0.0.1' } })
  for (let i = 0; i < 20; i++)
    await proxied.app.inject({ ...guess, headers: { 'x-forwarded-for': `10.1.1.${i}` } })
  t.equal(
    (await proxied.app.inject({ ...guess, headers: { 'x-forwarded-for': '10.1.1.99' } })).statusCode,
    400,
  )
})

t.test('a limit outlives thousands of other callers', async t => {
  const { app } = await testService(t, { env: { ...real.env, TRUST_PROXY: '127.0.0.1' } })
  const call = async (address: string) => {
    const headers = { 'x-forwarded-for': address }
    return (await app.inject({ method: 'POST', url: '/api/v1/accounts/reset-password', headers })).statusCode
  }
  for (let i = 0; i < 20; i++) await call('10.9.9.9')
  t.equal(await call('10.9.9.9'), 429)
  for (let i = 0; i < 5_100; i++) await call(`10.2.${i >> 8}.${i & 255}`)
  t.equal(await call('10.9.9.9'), 429)
})

t.test('a call that says nothing of limits has one; probes have none', async t => {
  const { app } = await testService(t, real)
  const last = async (url: string) => {
    for (let i = 0; i < 600; i++) await app.inject(url)
    return (await app.inject(url)).statusCode
  }
  t.equal(await last('/api/v1/reference/fields'), 429)
  t.equal(await last('/health/live'), 200)
})
