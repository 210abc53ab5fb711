import t from 'tap'
import { actor } from '../../fixtures/actors.ts'
import { employer, member } from '../../fixtures/builders.ts'
import { testService } from '../../fixtures/service.ts'

const naniwa = {
  name: 'Naniwa Systems',
  nameJa: '浪速システム',
  country: 'JP',
  website: 'https://naniwa.example',
}

t.test('createEmployer', async t => {
  const { app, person } = await testService(t)
  const owner = await person('employer')
  const url = '/api/v1/employers'

  await t.test('makes the actor the owner of an unverified employer', async t => {
    const answer = await app.inject({ method: 'POST', url, headers: owner.headers, payload: naniwa })
    t.equal(answer.statusCode, 201)
    t.match(answer.json(), { ...naniwa, verification: 'unverified', revision: 1 })
    t.equal(answer.headers.etag, '"1"')
    const read = await app.inject({ url: String(answer.headers.location), headers: owner.headers })
    t.match(read.json(), { name: 'Naniwa Systems', role: 'owner' })
  })
  await t.test('names what is wrong', async t => {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: owner.headers,
      payload: { name: 'X', country: 'XX', website: 'javascript:alert(1)' },
    })
    t.equal(answer.statusCode, 400)
    t.same(
      answer.json().errors.map(({ path }: { path: string }) => path),
      ['/country', '/website'],
    )
  })
  await t.test('is for accounts of employers', async t => {
    const candidate = await person('candidate')
    t.equal((await app.inject({ method: 'POST', url, payload: naniwa })).statusCode, 401)
    const answer = await app.inject({ method: 'POST', url, headers: candidate.headers, payload: naniwa })
    t.equal(answer.statusCode, 403)
  })
})

t.test('getEmployer and updateEmployer', async t => {
  const { app, db, person } = await testService(t)
  const [owner, recruiter, stranger, liaison] = await Promise.all([
    person('employer'),
    person('employer'),
    person('employer'),
    person('liaison'),
  ])
  const id = await employer(db, { owner: { ...owner, role: 'employer' } })
  await member(db, id, { ...recruiter, role: 'employer' }, 'recruiter')
  const url = `/api/v1/employers/${id}`
  const put = (headers: object, payload: object = naniwa) =>
    app.inject({ method: 'PUT', url, headers: { ...headers }, payload })

  t.equal((await app.inject({ url })).statusCode, 401)
  t.equal((await app.inject({ url, headers: stranger.headers })).statusCode, 404)
  t.match((await app.inject({ url, headers: recruiter.headers })).json(), { role: 'recruiter' })
  t.match((await app.inject({ url, headers: liaison.headers })).json(), { role: null })

  t.equal((await put(owner.headers)).statusCode, 428)
  t.equal((await put({ ...owner.headers, 'if-match': '"9"' })).statusCode, 412)
  t.equal((await put({ ...stranger.headers, 'if-match': '"1"' })).statusCode, 404)
  t.equal((await put({ ...recruiter.headers, 'if-match': '"1"' })).statusCode, 403)
  const website = await put({ ...owner.headers, 'if-match': '"1"' })
  t.match(website.json(), { revision: 2, verification: 'verified', website: 'https://naniwa.example' })
  const renamed = await put({ ...owner.headers, 'if-match': '"2"' }, { ...naniwa, name: 'Somebody Else' })
  t.match(renamed.json(), { revision: 3, verification: 'unverified' })
})

t.test('listEmployers shows members their own and staff all, by pages', async t => {
  const { app, db, person } = await testService(t)
  const [owner, liaison, candidate] = await Promise.all([
    person('employer'),
    person('liaison'),
    person('candidate'),
  ])
  const own = await employer(db, { owner: { ...owner, role: 'employer' } })
  await employer(db, { verification: 'unverified', name: 'Riyadh Digital', country: 'SA' })
  await employer(db)
  const list = async (headers: object, query = '') =>
    (await app.inject({ url: `/api/v1/employers${query}`, headers: { ...headers } })).json()

  t.same(
    (await list(owner.headers)).items.map(({ id }: { id: string }) => id),
    [own],
  )
  const first = await list(liaison.headers, '?limit=2')
  t.equal(first.items.length, 2)
  const second = await list(liaison.headers, `?limit=2&cursor=${first.next}`)
  t.equal(second.items.length, 1)
  t.equal(second.next, null)
  t.equal((await list(liaison.headers, '?verification=unverified')).items[0].name, 'Riyadh Digital')
  t.equal((await list(candidate.headers)).status, 403)
})

t.test('verifyEmployer and suspendEmployer', async t => {
  const { app, db, person } = await testService(t)
  const [owner, liaison] = await Promise.all([person('employer'), person('liaison')])
  const id = await employer(db, { owner: { ...owner, role: 'employer' }, verification: 'unverified' })
  const post = (verb: string, headers: object, payload: object = {}) =>
    app.inject({ method: 'POST', url: `/api/v1/employers/${id}/${verb}`, headers: { ...headers }, payload })

  t.equal((await post('verify', owner.headers)).statusCode, 403)
  t.match((await post('verify', liaison.headers)).json(), { verification: 'verified', revision: 2 })
  t.equal((await post('verify', liaison.headers)).statusCode, 409)
  t.equal((await post('suspend', liaison.headers)).statusCode, 400, 'a reason is needed')
  t.equal((await post('suspend', liaison.headers, { reason: 'a bad feeling' })).statusCode, 400)
  t.match((await post('suspend', liaison.headers, { reason: 'complaint' })).json(), {
    verification: 'suspended',
    verifiedAt: null,
  })
  t.match(
    (await post('verify', liaison.headers)).json(),
    { verification: 'verified' },
    'a suspension is lifted',
  )

  const demand = await app.inject({
    method: 'POST',
    url: '/api/v1/employers/00000000-0000-7000-8000-000000000000/verify',
    headers: liaison.headers,
    payload: {},
  })
  t.equal(demand.statusCode, 404)
})

t.test('the last owner cannot go, also when two leave at once', async t => {
  const { app, db, person } = await testService(t)
  const [one, two] = await Promise.all([person('employer'), person('employer')])
  const id = await employer(db, { owner: { ...one, role: 'employer' } })
  const url = (accountId: string) => `/api/v1/employers/${id}/members/${accountId}`
  const change = (by: typeof one, accountId: string, role: string) =>
    app.inject({ method: 'PUT', url: url(accountId), headers: by.headers, payload: { role } })
  const leave = (who: typeof one) =>
    app.inject({ method: 'DELETE', url: url(who.accountId), headers: who.headers })

  t.equal((await leave(one)).statusCode, 409)
  t.equal((await change(one, one.accountId, 'recruiter')).statusCode, 409)
  await member(db, id, { ...two, role: 'employer' }, 'recruiter')
  t.equal((await change(two, two.accountId, 'owner')).statusCode, 403)
  t.equal((await change(one, two.accountId, 'owner')).statusCode, 204)
  const left = await Promise.all([leave(one), leave(two)])
  t.same(left.map(({ statusCode }) => statusCode).sort(), [204, 409])

  const stranger = await actor(db, 'employer')
  const rest = left[0]!.statusCode === 204 ? two : one
  t.equal((await change(rest, stranger.accountId, 'owner')).statusCode, 404)
  const members = await app.inject({ url: `/api/v1/employers/${id}/members`, headers: rest.headers })
  t.match(members.json(), { items: [{ accountId: rest.accountId, role: 'owner' }] })
})
