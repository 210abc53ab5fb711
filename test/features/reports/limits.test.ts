import t from 'tap'
import { testService } from '../../fixtures/service.ts'
import { visitor, visitorAs } from '../../fixtures/visitor.ts'

// Of 60 reports an hour, and of 60 looks at a number in ten minutes, two are left.
t.test('nobody buries the desk under reports', async t => {
  const service = await testService(t, { env: { RATE_LIMIT_SCALE: '0.03' } })
  const { app, db } = service
  const guest = visitor(service, 'ur')
  const fields = { '/kind': 'fee', '/words': 'They asked for 50,000 rupees.' }
  const kept = async () => Number((await db.execute('select count(*) from reports'))[0]!.count)

  await t.test('by the page', async t => {
    for (const _ of [1, 2]) t.equal((await guest.post('/report', fields)).statusCode, 303)
    const stopped = await guest.post('/report', fields)
    t.equal(stopped.statusCode, 429)
    const wait = Number(stopped.headers['retry-after'])
    t.ok(wait > 3000 && wait <= 3600, `within the hour: ${wait}`)
    t.match(stopped.body, /<html lang="ur" dir="rtl">[\s\S]*بہت زیادہ بار کوشش ہوئی[\s\S]*تھوڑا انتظار/)
    t.equal(await kept(), 2, 'what was stopped is not kept')
    t.equal((await guest.get('/report')).statusCode, 200, 'the form can be read, with what to do at once')
    const known = await visitorAs(service, await service.person('candidate'))
    const own = await known.post('/report', fields)
    t.equal(own.statusCode, 303, 'whoever has signed in does not wait for others behind the same address')
  })

  await t.test('by the API, for each address', async t => {
    const payload = { kind: 'fee', words: 'They asked for 50,000 rupees.' }
    const send = (remoteAddress: string) =>
      app.inject({ method: 'POST', url: '/api/v1/reports', payload, remoteAddress })
    for (const _ of [1, 2]) t.equal((await send('203.0.113.7')).statusCode, 201)
    const stopped = await send('203.0.113.7')
    t.equal(stopped.statusCode, 429)
    t.match(stopped.headers['content-type'], 'application/problem+json')
    t.match(stopped.json(), { code: 'too-many-requests' })
    t.equal((await send('203.0.113.8')).statusCode, 201, 'a neighbour is not held up')
    t.equal(await kept(), 6)
  })

  await t.test('nor guesses the numbers of others', async t => {
    const answers = []
    for (let count = 0; count < 3; count++) answers.push((await guest.get('/report/R-2222-2222')).statusCode)
    t.same(answers, [404, 404, 429])
  })
})
