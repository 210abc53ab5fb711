import t from 'tap'
import { createFileMailer } from '../../../src/infra/mail.ts'
import { testService } from '../../fixtures/service.ts'

t.test('the keys of access tokens are published', async t => {
  const { app } = await testService(t)
  const answer = await app.inject('/.well-known/jwks.json')
  t.equal(answer.statusCode, 200)
  t.match(answer.json(), {
    keys: [{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: String, x: String }],
  })
  t.notOk('d' in answer.json().keys[0])
})

t.test('kept mails', async t => {
  const clock = () => new Date('2026-11-21T09:00:00Z')
  const keptMails = createFileMailer({
    folder: `${t.testdir()}/mail`,
    from: 'Hunar <no-reply@hunar.example>',
    clock,
  })
  const { app } = await testService(t, { keptMails })

  await t.test('are shown on this machine', async t => {
    t.match((await app.inject('/dev/mails')).body, /No mail was sent yet/)
    await keptMails.send({
      to: 'ayesha@example.org',
      subject: 'تصدیق',
      text: 'ہنر میں خوش آمدید\n',
      language: 'ur',
      kind: 'news',
    })
    t.match((await app.inject('/dev/mails')).body, /To: ayesha@example.org\nSubject: تصدیق\n\nہنر میں/)
    const list = await app.inject({ url: '/dev/mails', headers: { accept: 'application/json' } })
    t.match(list.json(), { mails: [{ to: 'ayesha@example.org', at: clock().toISOString() }] })
  })

  await t.test('are not shown to others', async t => {
    t.equal((await app.inject({ url: '/dev/mails', remoteAddress: '192.0.2.7' })).statusCode, 403)
    t.equal(
      (await app.inject({ url: '/dev/mails', headers: { 'x-forwarded-for': '127.0.0.1' } })).statusCode,
      403,
    )
  })

  await t.test('are not there with a mail server', async t => {
    const { app } = await testService(t)
    t.equal((await app.inject('/dev/mails')).statusCode, 404)
  })
})
