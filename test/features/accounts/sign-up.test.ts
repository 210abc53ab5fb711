import t from 'tap'
import { codeFor, goodPassword, testService } from '../../fixtures/service.ts'

t.test('signing up', async t => {
  const { app, mails, runJobs } = await testService(t)
  const post = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
  const email = 'Ayesha.Khan@example.org'

  const signedUp = await post('/accounts', { email, role: 'candidate', locale: 'ur' })
  t.equal(signedUp.statusCode, 202)

  await t.test('needs the confirmation before signing in', async t => {
    const early = await post('/sessions', { email, password: goodPassword })
    t.equal(early.statusCode, 401)
  })

  await t.test('sends a mail in the language asked, and its code confirms once', async t => {
    await runJobs()
    t.match(mails[0], { to: email, language: 'ur', subject: /تصدیق/ })
    const token = codeFor(mails, email)
    const confirming = { token, password: goodPassword }
    t.equal((await post('/accounts/verify-email', confirming)).statusCode, 204)
    const again = await post('/accounts/verify-email', confirming)
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

  await t.test('answers the same for an address that has an account, and tells its owner', async t => {
    const again = await post('/accounts', { email: email.toUpperCase(), role: 'employer' })
    t.equal(again.statusCode, signedUp.statusCode)
    t.equal(again.body, signedUp.body)
    await runJobs()
    t.match(mails.at(-1), { to: email, subject: /پہلے سے موجود/ })
    const signedIn = await post('/sessions', { email, password: goodPassword })
    t.match(signedIn.json(), { account: { role: 'candidate' } })
  })
})

t.test('only who reads the mail chooses the password, and what it is an account for', async t => {
  const { app, mails, runJobs } = await testService(t)
  const post = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
  const email = 'owner@example.org'
  const guess = 'the password of a stranger'

  await t.test(
    'a stranger who signs up with an address first has no way in when its owner confirms',
    async t => {
      t.equal((await post('/accounts', { email, password: guess, role: 'employer' })).statusCode, 400)
      await post('/accounts', { email, role: 'employer' })
      for (const password of [guess, 'none'])
        t.equal((await post('/sessions', { email, password })).statusCode, 401, password)
    },
  )

  await t.test('what is confirmed is what the sign-up asked for that the mail belongs to', async t => {
    const first = await post('/accounts', { email, role: 'candidate', locale: 'ur' })
    await runJobs()
    const own = codeFor(mails, email)
    t.match(mails.at(-1), { language: 'ur', text: /امیدوار/ })
    const second = await post('/accounts', { email, role: 'employer', locale: 'ja' })
    t.equal(second.body, first.body)
    await runJobs()
    const theirs = codeFor(mails, email)
    t.match(mails.at(-1), { language: 'ja', text: /採用企業/ })
    t.not(own, theirs)

    t.equal((await post('/accounts/verify-email', { token: own, password: goodPassword })).statusCode, 204)
    const signedIn = await post('/sessions', { email, password: goodPassword })
    t.match(signedIn.json(), { account: { role: 'candidate', locale: 'ur' } })
    const late = await post('/accounts/verify-email', { token: theirs, password: guess })
    t.equal(late.statusCode, 400, 'the other code is void')
    t.equal((await post('/sessions', { email, password: guess })).statusCode, 401)
  })

  await t.test('the same again makes the code before void', async t => {
    const email = 'twice@example.org'
    const codes = []
    for (let time = 0; time < 2; time++) {
      await post('/accounts', { email, role: 'candidate' })
      await runJobs()
      codes.push(codeFor(mails, email))
    }
    const [older, newer] = codes
    t.equal((await post('/accounts/verify-email', { token: older, password: goodPassword })).statusCode, 400)
    t.equal((await post('/accounts/verify-email', { token: newer, password: goodPassword })).statusCode, 204)
  })

  await t.test('a weak password does not use up the code', async t => {
    const email = 'weak@example.org'
    await post('/accounts', { email, role: 'candidate' })
    await runJobs()
    const token = codeFor(mails, email)
    const weak: [string, string][] = [
      ['a short one', 'short'],
      ['one everybody tries', 'Password123'],
      ['one of one letter', 'aaaaaaaaaaaa'],
      ['the own name', 'xxxweakxxx12'],
    ]
    for (const [name, password] of weak) {
      const answer = await post('/accounts/verify-email', { token, password })
      t.match(answer.json(), { code: 'invalid-input', errors: [{ path: '/password' }] }, name)
    }
    t.equal((await post('/accounts/verify-email', { token, password: goodPassword })).statusCode, 204)
  })

  await t.test('before it is confirmed, a new password is asked for in vain: the mail confirms', async t => {
    const email = 'forgetful@example.org'
    await post('/accounts', { email, role: 'employer' })
    await runJobs()
    await post('/accounts/request-password-reset', { email })
    await runJobs()
    t.match(mails.at(-1), { to: email, subject: /Confirm/, text: /verify-email/ })
  })
})

t.test('what cannot be signed up with', async t => {
  const { app } = await testService(t)
  const good = { email: 'someone@example.org', role: 'candidate' }
  const cases: [string, object, string][] = [
    ['no address', { ...good, email: 'someone' }, '/email'],
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
  await post('/accounts', { email, role: 'candidate' })
  await runJobs()
  clock.now = new Date(clock.now.getTime() + 49 * 3_600_000)
  const confirm = () =>
    post('/accounts/verify-email', { token: codeFor(mails, email), password: goodPassword })
  t.equal((await confirm()).statusCode, 400)
  const known = await post('/accounts/resend-verification', { email })
  const unknown = await post('/accounts/resend-verification', { email: 'nobody@example.org' })
  t.equal(known.statusCode, 202)
  t.equal(known.body, unknown.body)
  await runJobs()
  t.equal(mails.length, 2)
  t.equal((await confirm()).statusCode, 204)
  t.equal((await post('/accounts/resend-verification', { email: 'no address' })).statusCode, 400)
})
