import { eq } from 'drizzle-orm'
import t from 'tap'
import { profileChanges, profiles } from '../../../db/schema/profiles.ts'
import { ayesha, profile } from '../../fixtures/builders.ts'
import { testService } from '../../fixtures/service.ts'

const url = '/api/v1/me/profile'
const errorsOf = (answer: { json(): { errors: { path: string; message: string }[] } }) =>
  answer.json().errors.map(({ path, message }) => `${path}: ${message}`)

t.test('createMyProfile', async t => {
  const { app, person } = await testService(t)
  const [candidate, employer] = await Promise.all([person('candidate'), person('employer')])
  const post = (headers: object, payload: object = ayesha) =>
    app.inject({ method: 'POST', url, headers: { ...headers }, payload })

  t.equal((await post({})).statusCode, 401)
  t.equal((await post(employer.headers)).statusCode, 403)
  t.equal((await app.inject({ url, headers: candidate.headers })).statusCode, 404)

  await t.test('says where and what is wrong', async t => {
    const skills = [{ skill: 'pyhton' }, { skill: 'react' }, { skill: 'react' }]
    const jobs = [{ title: 'Engineer', from: '2024-05', to: '2023-01' }]
    const languages = [{ language: 'en', test: 'jlpt-n2' }]
    const certifications = [{ certification: 'cncf-cka', issued: '2025-02-30' }]
    const place = { city: 'لاہور', province: 'PK-SD' }
    const document = { ...ayesha.document, skills, jobs, languages, certifications, place }
    const answer = await post(candidate.headers, {
      identity: { latinName: 'عائشہ', phone: '123456' },
      document,
    })
    t.equal(answer.statusCode, 400)
    t.same(errorsOf(answer), [
      '/identity/latinName: needs Latin letters, as in the passport; the own script goes into nativeName',
      '/identity/phone: is no telephone number that can be dialled; write it like +92 300 1234567 or 0300 1234567',
      '/document/skills/0/skill: unknown skill "pyhton"; did you mean "python"?',
      '/document/skills/2/skill: names the skill "react" a second time; it is number 2 of the list already',
      '/document/certifications/0/issued: 2025-02-30 is not a day of the calendar',
      '/document/languages/0/test: "jlpt-n2" is a test of "ja", not of "en"',
      '/document/jobs/0/to: lies before the beginning',
      '/document/place/city: "لاہور" lies in PK-PB, not in PK-SD',
    ])
  })
  await t.test('refuses what the database cannot hold', async t => {
    const document = { ...ayesha.document, summary: 'zero \0', jobs: [{ title: 'half \ud83d' }] }
    const answer = await post(candidate.headers, { ...ayesha, document })
    t.equal(answer.statusCode, 400)
    t.match(errorsOf(answer), [/^\/document\/summary: holds/, /^\/document\/jobs\/0\/title: holds/])
  })
  await t.test('stores it once, with completeness and what would help', async t => {
    const skills = ayesha.document.skills.map(fact => ({ ...fact, evidence: { state: 'verified' } }))
    const identity = { ...ayesha.identity, phone: '0300 1234567' }
    const raised = { identity, document: { ...ayesha.document, skills } }
    const answers = await Promise.all([post(candidate.headers, raised), post(candidate.headers, raised)])
    t.same(answers.map(({ statusCode }) => statusCode).sort(), [201, 409])
    const read = await app.inject({ url, headers: candidate.headers })
    t.equal(read.headers.etag, '"1"')
    t.match(read.json(), { version: 1, visibility: 'searchable', identity: { phone: '+923001234567' } })
    t.match(read.json().document, {
      skills: [{ skill: 'python', evidence: { state: 'self-declared' } }],
      certifications: [{ certification: 'cncf-cka', issuer: 'CNCF' }],
      jobs: [{ evidence: { state: 'self-declared' } }],
      place: { city: 'Lahore', evidence: { state: 'self-declared' } },
    })
    t.equal(read.json().completeness.missing[0], 'skills')
    const again = await app.inject({ url, headers: { ...candidate.headers, 'if-none-match': '"1"' } })
    t.equal(again.statusCode, 304)
  })
})

t.test('updateMyProfile', async t => {
  const { app, db, person } = await testService(t)
  const owner = await person('candidate')
  const evidence = { state: 'verified' as const, by: 'NAVTTC', at: '2026-01-10' }
  const [python, postgresql] = ayesha.document.skills
  const id = await profile(db, {
    owner: { ...owner, role: 'candidate' },
    document: {
      skills: [
        { ...python!, evidence },
        { ...postgresql!, evidence },
      ],
    },
  })
  const put = (version: string | undefined, payload: object) =>
    app.inject({
      method: 'PUT',
      url,
      headers: { ...owner.headers, ...(version && { 'if-match': version }) },
      payload,
    })
  const skills = [python, { ...postgresql, level: 4 }, { skill: 'docker' }]
  const changed = { ...ayesha, document: { ...ayesha.document, skills } }

  t.equal((await put(undefined, changed)).statusCode, 428)
  t.equal((await put('"7"', changed)).statusCode, 412)
  const answer = await put('"1"', changed)
  t.equal(answer.headers.etag, '"2"')
  t.same(
    answer.json().document.skills.map((skill: { evidence: { state: string } }) => skill.evidence.state),
    ['verified', 'self-declared', 'self-declared'],
    'evidence stays with what was verified, word for word',
  )
  const both = await Promise.all([put('"2"', ayesha), put('"2"', ayesha)])
  t.same(both.map(({ statusCode }) => statusCode).sort(), [200, 412], 'nobody overwrites unseen')

  const [row] = await db.select().from(profiles).where(eq(profiles.id, id))
  t.match(row, { version: 3, facts: { skills: [{ skill: 'python' }, { skill: 'postgresql' }] } })
  const changes = await db.select().from(profileChanges).where(eq(profileChanges.profileId, id))
  t.equal(changes.length, 3, 'each write is told to those who follow')
})

t.test('changeVisibility', async t => {
  const { app, db, person } = await testService(t)
  const owner = await person('candidate')
  await profile(db, { owner: { ...owner, role: 'candidate' } })
  const put = (visibility: string) =>
    app.inject({ method: 'PUT', url: `${url}/visibility`, headers: owner.headers, payload: { visibility } })
  t.match((await put('paused')).json(), { visibility: 'paused', version: 2 })
  t.match((await put('paused')).json(), { version: 2 }, 'saying it again changes nothing')
  t.equal((await put('hidden')).statusCode, 400)
  const stranger = await person('candidate')
  const other = await app.inject({
    method: 'PUT',
    url: `${url}/visibility`,
    headers: stranger.headers,
    payload: { visibility: 'paused' },
  })
  t.equal(other.statusCode, 404)
})

t.test('claimMyProfile takes over what was handed in for the checked address, and nothing else', async t => {
  const { app, db, person } = await testService(t)
  await profile(db, { identity: { email: 'Bilal@example.org' } })
  const [bilal, other] = await Promise.all([
    person('candidate', { email: 'bilal@example.org' }),
    person('candidate'),
  ])
  const claim = (headers: object) =>
    app.inject({ method: 'POST', url: `${url}/claim`, headers: { ...headers } })
  t.equal(
    (await app.inject({ method: 'POST', url, headers: bilal.headers, payload: ayesha })).statusCode,
    409,
  )
  t.equal((await claim(other.headers)).statusCode, 404)
  t.match((await claim(bilal.headers)).json(), { identity: { email: 'Bilal@example.org' } })
  t.equal((await claim(bilal.headers)).statusCode, 409)
})

t.test('private data', async t => {
  const { app, db, person } = await testService(t)
  const [one, two] = await Promise.all([person('candidate'), person('candidate')])
  await profile(db, { owner: { ...one, role: 'candidate' } })
  await profile(db, { owner: { ...two, role: 'candidate' } })
  const patch = (who: typeof one, payload: object) =>
    app.inject({ method: 'PATCH', url: `${url}/private`, headers: who.headers, payload })

  const given = {
    sex: 'female',
    birthDate: '1996-02-29',
    homeProvince: 'PK-BA',
    cnic: '52101-1234567-2',
    statisticsConsent: true,
  }
  const answer = await patch(one, given)
  t.match(answer.json(), { ...given, cnic: '*****-***4567-*', statisticsConsentSince: /^2026-/ })
  t.notOk(answer.body.includes('52101'))
  t.match((await patch(one, { sex: null })).json(), {
    sex: null,
    birthDate: '1996-02-29',
    statisticsConsent: true,
  })
  t.match(
    (await patch(one, { statisticsConsent: false })).json(),
    { statisticsConsent: false, statisticsConsentSince: null, homeProvince: null, birthDate: '1996-02-29' },
    'what was kept to be counted goes with the consent to it',
  )
  t.same(errorsOf(await patch(one, { homeProvince: 'PK-BA' })), [
    '/statisticsConsent: is needed: they are kept for nothing else',
  ])

  const same = await patch(two, { cnic: '5210112345672' })
  t.equal(same.statusCode, 409, 'the same number without hyphens')
  t.notOk(same.body.includes('5210112345672'))
  const wrong = await patch(two, { cnic: '92101-1234567-2', birthDate: '2025-02-29', homeProvince: 'PK-XX' })
  t.same(errorsOf(wrong), [
    '/birthDate: is not a day of the calendar',
    '/homeProvince: unknown province "PK-XX"',
    '/cnic: is no CNIC: it begins with a digit from 1 to 8',
  ])
  t.equal((await patch(two, { cnic: '12' })).statusCode, 400)
  t.equal((await patch(two, { sex: 'unknown' })).statusCode, 400)
})

t.test('exportMyData and eraseMyProfile', async t => {
  const { app, db, deps, clock, person } = await testService(t)
  const owner = await person('candidate')
  const id = await profile(db, { owner: { ...owner, role: 'candidate' } })
  await app.inject({
    method: 'PATCH',
    url: `${url}/private`,
    headers: owner.headers,
    payload: { cnic: '52101-1234567-2' },
  })
  const exported = await app.inject({ url: '/api/v1/me/export', headers: owner.headers })
  t.match(exported.json(), {
    profile: { id, identity: ayesha.identity },
    private: { cnic: '*****-***4567-*' },
    agreements: [],
    imports: [],
    record: [{ verb: 'updateMyPrivateData', detail: { changed: ['cnic'] } }],
  })
  const call = { accountId: owner.accountId, operationId: 'agreeToEmployer', key: 'one' }
  await deps.idempotencyKeys.claim(call, 'hash', clock.now)
  await deps.idempotencyKeys.keep(call, { status: 201, headers: {}, body: '{"name":"Ayesha Siddiqui"}' })
  t.equal((await app.inject({ method: 'DELETE', url, headers: owner.headers })).statusCode, 204)
  t.equal((await app.inject({ url, headers: owner.headers })).statusCode, 404)
  t.equal((await app.inject({ method: 'DELETE', url, headers: owner.headers })).statusCode, 404)

  const tables = [
    'profiles',
    'profile_identities',
    'profile_private',
    'profile_changes',
    'events',
    'import_proposals',
    'idempotency_keys',
  ]
  for (const table of tables) {
    const rows = JSON.stringify(await db.execute(`select * from ${table}`))
    t.notMatch(rows, /Ayesha|Siddiqui|52101|1234567/, `nothing of the person in ${table}`)
  }
  const kept = await db.execute(`select verb from events where subject_id = '${id}' order by id`)
  t.match([...kept], [{ verb: 'updateMyPrivateData' }, { verb: 'eraseMyProfile' }])
})
