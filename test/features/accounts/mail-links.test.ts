import t from 'tap'
import { codeFor, goodPassword, testService } from '../../fixtures/service.ts'
import { visitor } from '../../fixtures/visitor.ts'

t.test('the pages mails lead to', async t => {
  const service = await testService(t)
  const { app, mails, runJobs, deps } = service
  const email = 'zainab@example.org'
  const path = () => /http:\S+/.exec(mails.at(-1)!.text)![0].replace(deps.config.publicUrl, '')
  const person = visitor(service, 'ur')
  const asked = await person.post('/account/sign-up', { '/email': email, '/role': 'candidate' })
  t.match((await person.follow(asked)).body, `<bdi>${email}</bdi>`, 'a mistyped address is seen')
  t.notMatch((await visitor(service).get('/account/mail-sent')).body, email, 'by nobody else')
  await runJobs()

  await t.test('confirm an address and set its password by the button, not by opening', async t => {
    const opened = await person.get(path())
    t.equal(opened.statusCode, 200)
    t.equal(opened.headers['cache-control'], 'no-store')
    t.match(opened.body, /<html lang="ur" dir="rtl">[\s\S]*<form method="post"[\s\S]*name="\/password"/)
    const token = codeFor(mails, email)
    const weak = await person.post('/account/verify-email', { '/token': token, '/password': 'short' })
    t.equal(weak.statusCode, 422)
    t.match(weak.body, /<div class="error-summary"[\s\S]*href="#f-password"[\s\S]*aria-invalid="true"/)
    t.match(weak.body, 'کم از کم')
    const fields = { '/token': token, '/password': goodPassword }
    const done = await person.post('/account/verify-email', fields)
    t.equal(done.headers.location, '/me', 'who has just chosen the password need not type it again')
    const first = await person.get('/account')
    t.equal(first.statusCode, 200)
    t.match(first.body, 'تصدیق ہو گئی')
    const again = await person.post('/account/verify-email', fields)
    t.equal(again.statusCode, 422)
    t.match(again.body, 'href="/account/send-confirmation"')
  })

  await t.test('set a new password', async t => {
    await person.post('/account/forgotten-password', { '/email': email })
    await runJobs()
    t.match((await person.get(path())).body, /name="\/newPassword"/)
    const token = codeFor(mails, email)
    const weak = await person.post('/account/reset-password', { '/token': token, '/newPassword': 'short' })
    t.equal(weak.statusCode, 422)
    const fields = { '/token': token, '/newPassword': 'a good new password' }
    t.equal((await person.post('/account/reset-password', fields)).statusCode, 303)
    const signIn = { '/email': email, '/password': 'a good new password' }
    t.equal((await person.post('/account/sign-in', signIn)).headers.location, '/me')
  })

  await t.test('put nothing foreign into the page', async t => {
    const answer = await person.get(
      `/account/verify-email?token=${encodeURIComponent('"><script>alert(1)</script>aaaaaa')}`,
    )
    t.equal(answer.statusCode, 422)
    t.notMatch(answer.body, '<script>alert')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const call = {
      method: 'POST',
      url: '/api/v1/accounts/verify-email',
      payload: 'token=x',
      headers,
    } as const
    t.equal((await app.inject(call)).statusCode, 415, 'forms only for pages')
  })
})

t.test('who signs up from a job comes back to it', async t => {
  const service = await testService(t)
  const job = '/me/roles/00000000-0000-7000-8000-000000000000'
  const signUpFor = async (role: string, to: string) => {
    const person = visitor(service)
    const email = `${role}.${to.length}@example.org`
    const form = await person.get(`/account/sign-up?role=${role}&to=${encodeURIComponent(to)}`)
    const hidden = /name="to" value="([^"]*)"/.exec(form.body)?.[1]
    await person.post('/account/sign-up', { '/email': email, '/role': role, ...(hidden && { to: hidden }) })
    await service.runJobs()
    const fields = { '/token': codeFor(service.mails, email), '/password': goodPassword }
    return (await person.post('/account/verify-email', fields)).headers.location
  }
  t.equal(await signUpFor('candidate', job), job)
  t.equal(await signUpFor('employer', job), '/employer/demands', 'not to what is for another role')
  t.equal(await signUpFor('candidate', 'https://elsewhere.example'), '/me', 'nor to another site')
  const needed = await visitor(service).get(`/account/sign-in?to=${job}`)
  t.match(needed.body, `href="/account/sign-up?to=${encodeURIComponent(job)}"`)
})

t.test('a link that was cut is explained, in the language of the mail', async t => {
  const service = await testService(t)
  for (const [lang, words] of [
    ['en', /link is not complete/],
    ['ja', /リンクが途中で切れている/],
    ['ur', /لنک نامکمل ہے/],
  ] as const) {
    const answer = await visitor(service).get(`/account/verify-email?token=abc&lang=${lang}`)
    t.equal(answer.statusCode, 422)
    t.match(answer.body, words)
  }
})
