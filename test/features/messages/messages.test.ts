import t from 'tap'
import { maskAddress, newMessageCode, readMessageCode } from '../../../src/features/messages/codes.ts'
import { forgetMessageCodes } from '../../../src/features/messages/queries.ts'
import { testService } from '../../fixtures/service.ts'
import { visitor } from '../../fixtures/visitor.ts'

t.test('codes are read as people type them', async t => {
  const code = newMessageCode()
  t.match(code, /^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/)
  t.equal(readMessageCode(` ${code.toLowerCase().replace('-', ' ')} `), code)
  t.equal(readMessageCode('ＡＢＣＤＥＦＧＨＪＫ'), 'ABCDE-FGHJK', 'full-width letters too')
  for (const wrong of ['', 'ABCDE', 'ABCDE-FGHJ0', 'ABCDE-FGHJKM', '<script>'])
    t.equal(readMessageCode(wrong), undefined)
  t.equal(maskAddress('ayesha@example.org'), 'a***@example.org')
  t.equal(maskAddress('a@example.org'), '***@example.org', 'one letter would be the whole name')
})

t.test('every mail has a code, which tells whether it is genuine', async t => {
  const service = await testService(t)
  const { app, db, mails, clock } = service
  const email = 'ayesha@example.org'
  await app.inject({
    method: 'POST',
    url: '/api/v1/accounts',
    payload: { email, role: 'candidate', locale: 'ur' },
  })
  await service.runJobs()
  const text = mails.at(-1)?.text ?? ''
  const code = /\b[2-9A-Z]{5}-[2-9A-Z]{5}\b/.exec(text)?.[0] ?? ''
  t.match(text, /اس پیغام کا کوڈ/, 'said in the language of the mail')
  t.match(text, '/check\n')
  t.equal(text.includes(`/check?`), false, 'a link could lead anywhere: the address is typed')

  const check = (payload: object) => app.inject({ method: 'POST', url: '/api/v1/messages/check', payload })
  const sent = { kind: 'verify-email', language: 'ur', recipient: 'a***@example.org' }
  t.match((await check({ code: code.toLowerCase() })).json(), { genuine: true, message: sent })
  t.same((await check({ code: 'ABCDE-FGHJK' })).json(), { genuine: false, message: null })
  t.equal((await check({})).statusCode, 400)

  const guest = visitor(service)
  const page = await guest.get(`/check?code=${code}`)
  t.match(page.body, 'This code belongs to a message from Hunar')
  t.match(page.body, /a\*\*\*@example\.org[\s\S]*Urdu/)
  t.notMatch(page.body, email)
  const unknown = await guest.get('/check?code=ABCDE-FGHJK')
  t.match(unknown.body, /We know no message with this code[\s\S]*value="ABCDE-FGHJK"/)
  t.match((await guest.get('/check?code=%22%3E%3Cb%3E&code=x')).body, 'Enter it here')
  t.match((await guest.get('/check?code=%22%3E%3Cb%3E')).body, 'value="&quot;&gt;&lt;b&gt;"')
  t.match((await visitor(service, 'ja').get(`/check?code=${code}`)).body, 'メールアドレスの確認')

  const kept = JSON.stringify(await db.execute('select * from message_codes'))
  t.notMatch(kept, code, 'what is kept makes no mail look genuine')
  t.notMatch(kept, email)
  await forgetMessageCodes(db, new Date(clock.now.getTime() + 1000))
  t.match((await check({ code })).json(), { genuine: false })
})

t.test('checking has a limit', async t => {
  const service = await testService(t, { env: { RATE_LIMIT_SCALE: '0.05' } })
  const guest = visitor(service)
  const answers = []
  for (let count = 0; count < 4; count++)
    answers.push((await guest.get('/check?code=ABCDE-FGHJK')).statusCode)
  t.same(answers, [200, 200, 200, 429])
})
