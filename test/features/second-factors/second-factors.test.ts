import t from 'tap'
import { codeAt } from '../../../src/features/second-factors/authenticator.ts'
import { goodPassword, type Person, type Service, testService } from '../../fixtures/service.ts'
import { type Visitor, visitor, visitorAs } from '../../fixtures/visitor.ts'

const minutes = 60_000
const secretIn = (page: string) => /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(page)![1]!.replaceAll(' ', '')

async function withPassword(service: Service, { email }: Person): Promise<Visitor> {
  const one = visitor(service)
  await one.post('/account/sign-in', { '/email': email, '/password': goodPassword })
  return one
}

t.test('ministry staff sets up a second factor before anything else', async t => {
  const service = await testService(t)
  const officer = await service.person('liaison')
  await service.deps.sql`delete from second_factors`
  const one = await withPassword(service, officer)
  t.equal((await one.get('/account')).headers.location, '/account/two-factor?to=%2Faccount')
  const page = await one.get('/account/two-factor')
  t.match(page.body, 'a second factor is needed before you go on')
  const secret = secretIn(page.body)
  t.equal(secretIn((await one.get('/account/two-factor')).body), secret, 'a reload begins nothing anew')
  const send = (code: string) =>
    one.post('/account/two-factor/authenticator', { '/name': 'my telephone', '/code': code })
  const wrong = await send('000000')
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, /href="#f-code"/)
  const added = await send(codeAt(secret, service.clock.now))
  t.equal(added.headers['cache-control'], 'no-store')
  const codes = [...added.body.matchAll(/<code>([a-z0-9]{5}-[a-z0-9]{5})<\/code>/g)].map(([, code]) => code!)
  t.equal(codes.length, 10)
  t.equal((await one.get('/account')).statusCode, 200)

  await t.test('and gives it each time', async t => {
    const again = await withPassword(service, officer)
    t.match((await again.get('/account')).headers.location, /^\/account\/second-factor\?to=/)
    t.equal((await again.get('/account/two-factor')).headers.location, '/account/second-factor')
    const tries: [string, number][] = [
      ['123456', 422],
      // The code that confirmed the app was taken already.
      [codeAt(secret, service.clock.now), 422],
      [codes[0]!.toUpperCase(), 303],
    ]
    for (const [code, status] of tries)
      t.equal((await again.post('/account/second-factor', { '/code': code })).statusCode, status, code)
    t.equal((await again.get('/account')).statusCode, 200)
    const third = await withPassword(service, officer)
    t.equal((await third.post('/account/second-factor', { '/code': codes[0]! })).statusCode, 422, 'good once')
    service.clock.now = new Date(service.clock.now.getTime() + minutes)
    const code = codeAt(secret, service.clock.now)
    const back = await third.post('/account/second-factor', { '/code': code, to: '/account' })
    t.equal(back.headers.location, '/account')
  })

  await t.test('half signed in changes nothing', async t => {
    const half = await withPassword(service, officer)
    for (const path of [
      '/account/two-factor/authenticator',
      '/account/two-factor/remove',
      '/account/password',
    ])
      t.not(
        (await half.post(path, { '/code': '123456', '/name': 'x' })).headers.location,
        '/account/two-factor',
      )
    const factors = await service.deps.sql`select from second_factors where confirmed_at is not null`
    t.equal(factors.length, 1)
    t.notMatch((await half.get('/account/sign-in')).headers.location ?? '', '/desk')
  })

  await t.test('the last one of staff stays', async t => {
    const whole = await visitorAs(service, officer)
    const ids = async () =>
      [...(await whole.get('/account/two-factor')).body.matchAll(/name="\/id" value="([\w-]+)"/g)].map(
        ([, id]) => id!,
      )
    const [first, second] = await ids()
    t.equal((await whole.post('/account/two-factor/remove', { '/id': first! })).statusCode, 303)
    const kept = await whole.post('/account/two-factor/remove', { '/id': second! })
    t.equal(kept.statusCode, 422)
    t.same(await ids(), [second])
  })
})

t.test('the API asks for the code too', async t => {
  const service = await testService(t)
  const candidate = await service.person('candidate')
  const payload = { email: candidate.email, password: goodPassword }
  const signIn = (extra: object = {}) =>
    service.app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { ...payload, ...extra } })
  t.equal((await signIn()).statusCode, 201, 'who has none needs none')
  const code = await service.nextCode(candidate)
  t.match((await signIn()).json(), { status: 401, code: 'second-factor-required' })
  t.match((await signIn({ code: '000000' })).json(), { status: 401, code: 'unauthenticated' })
  t.equal((await signIn({ code })).statusCode, 201)
  t.equal((await signIn({ code })).statusCode, 401, 'good once')
  const wrong = await signIn({ code, password: 'not the password' })
  t.equal(wrong.json().code, 'unauthenticated', 'the password comes first')
})
