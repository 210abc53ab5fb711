import t from 'tap'
import { profile } from '../../fixtures/builders.ts'
import { goodPassword, testService } from '../../fixtures/service.ts'

t.test('a candidate closes the account, once the profile is erased', async t => {
  const { app, db, person } = await testService(t)
  const [amna, other] = await Promise.all([person('candidate'), person('candidate')])
  await profile(db, { owner: { accountId: amna.accountId, role: 'candidate' } })
  const close = (headers: object = {}) =>
    app.inject({ method: 'DELETE', url: '/api/v1/me', headers: headers as Record<string, string> })

  t.equal((await close()).statusCode, 401)
  for (const role of ['employer', 'liaison'] as const)
    t.equal((await close((await person(role)).headers)).statusCode, 403, role)
  const early = await close(amna.headers)
  t.equal(early.statusCode, 409)
  t.match(early.json(), { detail: 'Erase your profile first; then the account can be closed.' })

  const erased = await app.inject({ method: 'DELETE', url: '/api/v1/me/profile', headers: amna.headers })
  t.equal(erased.statusCode, 204)
  t.equal((await close(amna.headers)).statusCode, 204)
  t.equal((await close(amna.headers)).statusCode, 401, 'the token ends with it')
  const payload = { email: amna.email, password: goodPassword }
  t.equal((await app.inject({ method: 'POST', url: '/api/v1/sessions', payload })).statusCode, 401)
  const [row] = await db.execute(`select
    (select count(*) from accounts where id = '${amna.accountId}')::int as accounts,
    (select count(*) from sessions where account_id = '${amna.accountId}')::int as sessions,
    (select string_agg(detail::text, '') from events where account_id = '${amna.accountId}') as said`)
  t.match(row, { accounts: 0, sessions: 0 })
  t.notMatch(String(row!.said), amna.email, 'the record stays, with ids only')
  t.equal((await app.inject({ url: '/api/v1/me', headers: other.headers })).statusCode, 200)

  const again = { email: amna.email, role: 'candidate' }
  t.equal((await app.inject({ method: 'POST', url: '/api/v1/accounts', payload: again })).statusCode, 202)
})
