import t from 'tap'
import { codeFor, goodPassword, testService } from '../../fixtures/service.ts'

const headers = { 'content-type': 'application/x-www-form-urlencoded' }

t.test('the pages mails lead to', async t => {
  const { app, mails, runJobs, deps } = await testService(t)
  const email = 'zainab@example.org'
  const post = (url: string, fields: Record<string, string>) =>
    app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers })
  const path = () => /http:\S+/.exec(mails.at(-1)!.text)![0].replace(deps.config.publicUrl, '')
  await app.inject({
    method: 'POST',
    url: '/api/v1/accounts',
    payload: { email, role: 'candidate', locale: 'ur' },
  })
  await runJobs()

  t.test('confirm an address and set its password by the button, not by opening', async t => {
    const opened = await app.inject(path())
    t.equal(opened.statusCode, 200)
    t.match(opened.headers['content-type'], /text\/html/)
    t.equal(opened.headers['cache-control'], 'no-store')
    t.match(opened.body, /<html lang="ur" dir="rtl">[\s\S]*<form method="post"[\s\S]*name="password"/)
    const token = codeFor(mails, email)
    const weak = await post('/account/verify-email', { token, lang: 'ur', password: 'short' })
    t.equal(weak.statusCode, 400)
    const fields = { token, lang: 'ur', password: goodPassword }
    const done = await post('/account/verify-email', fields)
    t.equal(done.statusCode, 200)
    t.match(done.body, 'تصدیق ہو گئی')
    const again = await post('/account/verify-email', fields)
    t.equal(again.statusCode, 400)
    t.match(again.body, /<h1>یہ نہیں ہو سکا<\/h1>[\s\S]*Ask for a new one/)
  })

  t.test('set a new password', async t => {
    await app.inject({ method: 'POST', url: '/api/v1/accounts/request-password-reset', payload: { email } })
    await runJobs()
    t.match((await app.inject(path())).body, /name="newPassword"/)
    const token = codeFor(mails, email)
    t.match(
      (await post('/account/reset-password', { token, newPassword: 'short' })).body,
      /<h1>That did not work/,
    )
    t.equal(
      (await post('/account/reset-password', { token, newPassword: 'a good new password' })).statusCode,
      200,
    )
    const signIn = { email, password: 'a good new password' }
    t.equal((await app.inject({ method: 'POST', url: '/api/v1/sessions', payload: signIn })).statusCode, 201)
  })

  t.test('put nothing foreign into the page', async t => {
    const answer = await app.inject(
      `/account/verify-email?token=${encodeURIComponent('"><script>alert(1)</script>aaaaaa')}`,
    )
    t.equal(answer.statusCode, 400)
    t.notMatch(answer.body, '<script')
    t.equal(
      (await post('/api/v1/accounts/verify-email', { token: 'x' })).statusCode,
      415,
      'forms only for pages',
    )
  })
})

t.test('a link that was cut is explained, in the language of the mail', async t => {
  const { app } = await testService(t)
  for (const [lang, words] of [
    ['en', /link is not complete/],
    ['ja', /リンクが途中で切れています/],
    ['ur', /لنک مکمل نہیں ہے/],
  ] as const) {
    const answer = await app.inject({ url: `/account/verify-email?token=abc&lang=${lang}` })
    t.equal(answer.statusCode, 400)
    t.match(answer.body, words)
    t.notMatch(answer.body, /query\/token/)
  }
})
