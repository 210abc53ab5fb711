import t from 'tap'
import { codeFor, goodPassword, testService } from '../../fixtures/service.ts'

t.test('signing up', async t => {
  const { app, mails, runJobs } = await testService(t)
  const post = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
  const email = 'Ayesha.Khan@example.org'

  const signedUp = await post('/accounts', { email, password: goodPassword, role: 'candidate', locale: 'ur' })
  t.equal(signedUp.statusCode, 202)

  t.test('needs the confirmation before signing in', async t => {
    const early = await post('/sessions', { email, password: goodPassword })
    t.equal(early.statusCode, 403)
    t.match(early.json(), { code: 'forbidden', detail: /Confirm your e-mail/ })
  })

  t.test('sends a mail in the language asked, and its code confirms once', async t => {
    await runJobs()
    t.match(mails[0], { to: email, language: 'ur', subject: /تصدیق/ })
    const token = codeFor(mails, email)
    t.equal((await post('/accounts/verify-email', { token })).statusCode, 204)
    const again = await post('/accounts/verify-email', { token })
    t.equal(again.statusCode, 400)
    t.match(again.json(), { code: 'invalid-input', errors: [{ path: '/token' }] })
    const signedIn = await post('/sessions', { email: email.toLowerCase(), password: goodPassword })
    t.equal(signedIn.statusCode, 201)
    t.match(signedIn.json(), {
      tokenType: 'Bearer',
      expiresIn: 600,
      account: { email, role: 'candidate', locale: 'ur' },
    })
  })

  t.test('answers the same for an address that has an account, and tells its owner', async t => {
    const again = await post('/accounts', {
      email: email.toUpperCase(),
      password: 'another good password',
      role: 'employer',
    })
    t.equal(again.statusCode, signedUp.statusCode)
    t.equal(again.body, signedUp.body)
    await runJobs()
    t.match(mails.at(-1), { to: email, subject: /پہلے سے موجود/ })
    t.equal((await post('/sessions', { email, password: 'another good password' })).statusCode, 401)
  })
})

t.test(
  'signing up again before confirming gives the account to who reads the mail, not to a password',
  async t => {
    const { app, mails, runJobs } = await testService(t)
    const post = (path: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
    const email = 'twice@example.org'
    const given = ['the first password', 'the second password']
    const noneWorks = async () => {
      for (const password of [...given, 'none'])
        t.equal((await post('/sessions', { email, password })).statusCode, 401, password)
    }
    const first = await post('/accounts', { email, password: given[0], role: 'employer' })
    await runJobs()
    const code = codeFor(mails, email)
    const second = await post('/accounts', { email, password: given[1], role: 'candidate' })
    t.equal(second.statusCode, first.statusCode)
    t.equal(second.body, first.body)
    t.equal((await post('/accounts/verify-email', { token: code })).statusCode, 400, 'the older code is void')
    await runJobs()
    t.match(mails.at(-1), { to: email, subject: /Finish signing up/, text: /reset-password/ })
    t.equal((await post('/accounts/verify-email', { token: codeFor(mails, email) })).statusCode, 400)
    await noneWorks()

    await post('/accounts/resend-verification', { email })
    await runJobs()
    t.match(mails.at(-1), { subject: /Finish signing up/ }, 'a new code is of the same kind')
    const sent = mails.length
    const own = { token: codeFor(mails, email), newPassword: 'the password of the reader' }
    t.equal((await post('/accounts/reset-password', own)).statusCode, 204)
    await noneWorks()
    t.match((await post('/sessions', { email, password: own.newPassword })).json(), {
      account: { role: 'candidate' },
    })
    await runJobs()
    t.equal(mails.length, sent, 'a first password is no change')
  },
)

t.test('a code asked for before somebody else signed up confirms no password', async t => {
  const { app, mails, runJobs } = await testService(t)
  const post = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
  const email = 'waiting@example.org'
  await post('/accounts', { email, password: goodPassword, role: 'candidate' })
  await post('/accounts', { email, password: 'the password of a stranger', role: 'candidate', locale: 'ja' })
  await runJobs()
  for (const mail of mails) t.match(mail, { to: email, subject: /パスワードを設定/ })
})

t.test('what cannot be signed up with', async t => {
  const { app } = await testService(t)
  const good = { email: 'someone@example.org', password: goodPassword, role: 'candidate' }
  const cases: [string, object, string][] = [
    ['no address', { ...good, email: 'someone' }, '/email'],
    ['a short password', { ...good, password: 'short' }, '/password'],
    ['a password everybody tries', { ...good, password: 'Password123' }, '/password'],
    ['a password of one letter', { ...good, password: 'aaaaaaaaaaaa' }, '/password'],
    ['the own name as password', { ...good, password: 'xxsomeonexx12' }, '/password'],
    ['a staff role', { ...good, role: 'admin' }, '/role'],
    ['another language', { ...good, locale: 'fr' }, '/locale'],
    ['an unknown property', { ...good, admin: true }, '/admin'],
  ]
  for (const [name, payload, path] of cases) {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/accounts', payload })
    t.equal(answer.statusCode, 400, name)
    t.match(answer.json(), { code: 'invalid-input', errors: [{ path }] }, name)
  }
})

t.test('a code runs out, and a new one can be asked for', async t => {
  const { app, mails, runJobs, clock } = await testService(t)
  const post = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
  const email = 'late@example.org'
  await post('/accounts', { email, password: goodPassword, role: 'candidate' })
  await runJobs()
  clock.now = new Date(clock.now.getTime() + 49 * 3_600_000)
  t.equal((await post('/accounts/verify-email', { token: codeFor(mails, email) })).statusCode, 400)
  const known = await post('/accounts/resend-verification', { email })
  const unknown = await post('/accounts/resend-verification', { email: 'nobody@example.org' })
  t.equal(known.statusCode, 202)
  t.equal(known.body, unknown.body)
  await runJobs()
  t.equal(mails.length, 2)
  t.equal((await post('/accounts/verify-email', { token: codeFor(mails, email) })).statusCode, 204)
  t.equal((await post('/accounts/resend-verification', { email: 'no address' })).statusCode, 400)
})
