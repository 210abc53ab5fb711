import t from 'tap'
import { withFacts } from '../../../src/features/profiles/evidence.ts'
import { factsOf } from '../../../src/features/profiles/facts.ts'
import { ayesha, ayeshasSecrets, employer, profile, suspend, testDay } from '../../fixtures/builders.ts'
import { testService } from '../../fixtures/service.ts'

t.test('an employer sees a mask until the person agrees', async t => {
  const { app, db, person } = await testService(t)
  const [candidate, recruiter, rival, newcomer, liaison] = await Promise.all([
    person('candidate'),
    person('employer'),
    person('employer'),
    person('employer'),
    person('liaison'),
  ])
  const id = await profile(db, { owner: { ...candidate, role: 'candidate' } })
  const employerId = await employer(db, { owner: { ...recruiter, role: 'employer' } })
  await employer(db, { owner: { ...rival, role: 'employer' }, name: 'Rival' })
  await employer(db, { owner: { ...newcomer, role: 'employer' }, verification: 'unverified' })
  const see = (headers: object) => app.inject({ url: `/api/v1/profiles/${id}`, headers: { ...headers } })
  const agreement = (method: 'PUT' | 'DELETE', to = employerId, headers = candidate.headers) =>
    app.inject({ method, url: `/api/v1/me/agreements/${to}`, headers })
  const setVisibility = (visibility: string) =>
    app.inject({
      method: 'PUT',
      url: '/api/v1/me/profile/visibility',
      headers: candidate.headers,
      payload: { visibility },
    })

  await t.test('the bytes hold none of what is masked', async t => {
    const preview = await app.inject({ url: '/api/v1/me/profile/preview', headers: candidate.headers })
    const seen = await see(recruiter.headers)
    t.same(seen.json(), preview.json(), 'the preview is what an employer gets')
    for (const secret of ayeshasSecrets) t.notOk(seen.body.includes(secret), `no ${secret}`)
    t.match(seen.json(), {
      agreed: false,
      document: {
        skills: [{ skill: 'python', level: 4 }],
        place: { city: 'Lahore' },
        education: [{ level: 'bachelor' }],
      },
    })
    t.match(seen.json().document.jobs[0].description, /rebuilt the billing service/)
  })
  await t.test('only who may', async t => {
    t.equal((await see({})).statusCode, 401)
    t.equal((await see(candidate.headers)).statusCode, 403)
    t.equal((await see(newcomer.headers)).statusCode, 403, 'an employer that is not verified')
    t.match((await see(liaison.headers)).json(), {
      agreed: false,
      identity: { latinName: 'Ayesha Siddiqui' },
    })
  })
  await t.test('the employer that was agreed to, and no other, sees who it is', async t => {
    t.equal((await agreement('PUT')).statusCode, 200)
    t.equal((await agreement('PUT')).statusCode, 200)
    t.match((await see(recruiter.headers)).json(), {
      agreed: true,
      identity: { latinName: 'Ayesha Siddiqui' },
    })
    t.notOk((await see(rival.headers)).body.includes('Ayesha'))
    const exported = await app.inject({ url: '/api/v1/me/export', headers: candidate.headers })
    t.match(
      exported.json().record.filter(({ verb }: { verb: string }) => verb === 'getProfile'),
      [{ accountId: liaison.accountId }, { accountId: recruiter.accountId }],
      'the person can learn who saw the name',
    )
  })
  await t.test('a withdrawn agreement masks again', async t => {
    t.equal((await agreement('DELETE')).statusCode, 204)
    t.equal((await agreement('DELETE')).statusCode, 404)
    t.notOk((await see(recruiter.headers)).body.includes('Ayesha'))
    const list = await app.inject({ url: '/api/v1/me/agreements', headers: candidate.headers })
    t.match(list.json(), { items: [{ employerId, employer: 'Naniwa Systems', withdrawnAt: String }] })
  })
  await t.test('who is paused or withdrawn is seen by nobody but staff', async t => {
    await agreement('PUT')
    for (const visibility of ['paused', 'withdrawn']) {
      await setVisibility(visibility)
      t.equal((await see(recruiter.headers)).statusCode, 404)
      t.equal((await see(liaison.headers)).statusCode, 200)
    }
    await setVisibility('searchable')
  })
  await t.test('a suspended employer sees nobody, and nobody can agree to it', async t => {
    await suspend(db, employerId)
    t.equal((await see(recruiter.headers)).statusCode, 403)
    t.equal((await agreement('PUT')).statusCode, 404)
    t.equal((await agreement('PUT', id)).statusCode, 404, 'nor to what is no employer')
    t.equal((await agreement('PUT', employerId, recruiter.headers)).statusCode, 403)
  })
})

t.test('who checked a fact may be a school or an employer, and is masked like them', async t => {
  const { app, db, person } = await testService(t)
  const recruiter = await person('employer')
  await employer(db, { owner: { ...recruiter, role: 'employer' } })
  const evidence = { state: 'verified', by: 'Indus Valley Institute', at: '2026-01-31' } as const
  const document = withFacts({ ...ayesha.document, experience: [{ months: 90 }] }, fact => ({
    ...fact,
    evidence,
  }))
  t.notMatch(JSON.stringify(factsOf(document, testDay)), /Indus/, 'what matching reads and answers show')
  const id = await profile(db, { document })
  const seen = await app.inject({ url: `/api/v1/profiles/${id}`, headers: recruiter.headers })
  t.notMatch(seen.body, /Indus/)
  const shown = { state: 'verified', at: '2026-01-31' }
  for (const list of ['skills', 'certifications', 'education', 'languages', 'jobs', 'experience'])
    t.match(seen.json().document[list], [{ evidence: shown }], `what backs ${list} is shown`)
  t.same(seen.json().document.place, { city: 'Lahore', evidence: shown })
})
