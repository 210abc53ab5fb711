import t, { type Test } from 'tap'
import {
  getMatch,
  makeOffer,
  proposeInterview,
  selectMatch,
  shortlistProfile,
} from '../../../src/features/matches/index.ts'
import { profileCards } from '../../../src/features/profiles/index.ts'
import { inRupees } from '../../../src/features/shortlists/pages/me/pay.ts'
import { startLivePool } from '../../../src/pool/index.ts'
import { loadReference } from '../../../src/reference/index.ts'
import { profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { goodPassword, testService } from '../../fixtures/service.ts'
import { visitorAs } from '../../fixtures/visitor.ts'

const reference = loadReference()

/** A published demand for Osaka; Ayesha, who fits and is signed in; and somebody else. */
async function stage(t: Test, { made = true } = {}) {
  const database = await testDatabase(t)
  const world = await matchWorld(database.db)
  const livePool = startLivePool(database.sql, reference, error => t.error(error))
  t.teardown(() => livePool.stop())
  const service = await testService(t, { database, livePool })
  const ayesha = await service.person('candidate')
  const owner = { accountId: ayesha.accountId, role: 'candidate' as const, email: ayesha.email }
  const profileId = made ? await profile(database.db, { owner }) : ''
  await livePool.loaded
  const one = await visitorAs(service, ayesha)
  const stranger = await service.person('candidate')
  await profile(database.db, { owner: { accountId: stranger.accountId, role: 'candidate' } })
  const other = await visitorAs(service, stranger)
  const ask = () => shortlistProfile(world.as(world.sato), { demandId: world.demandId, profileId })
  return { ...service, world, ayesha, owner, profileId, one, other, ask }
}

t.test('before there is a profile', async t => {
  const { one, world } = await stage(t, { made: false })
  const home = await one.get('/me')
  t.match(home.body, 'Make your profile')
  for (const [path, why] of [
    ['/me/roles', 'Without a profile nothing can be compared'],
    [`/me/roles/${world.demandId}`, 'Without a profile nothing can be compared'],
    ['/me/matches', 'With a profile you can answer jobs'],
    ['/me/privacy', 'Nobody sees you: you have no profile yet'],
  ] as const)
    t.match((await one.get(path)).body, why, path)
})

t.test('the overview begins with the next step', async t => {
  const { one, ask } = await stage(t)
  for (const [language, word] of [
    ['ja', 'あなたに最も合う求人'],
    ['ur', 'آپ کے لیے موزوں ترین آسامیاں'],
    ['en', 'Jobs that fit you best'],
  ]) {
    const { body, statusCode } = await one.get(`/me?lang=${language}`)
    t.equal(statusCode, 200)
    t.match(body, word!)
    t.notMatch(body, /undefined|\[object|\{[a-z]+\}/)
  }
  t.match((await one.get('/me')).body, /A job fits you[\s\S]*Backend engineer/)
  await ask()
  t.match((await one.get('/me')).body, /class="next"><h2>The employer would like to meet you/)
})

t.test('roles: why and why not, pay in rupees, interest', async t => {
  const { one, world, other } = await stage(t)
  const list = await one.get('/me/roles')
  t.match(
    list.body,
    /Backend engineer[\s\S]*About PKR [\d,]+ to [\d,]+ a month<[\s\S]*before tax, at indicative rates of/,
  )
  t.match(list.body, /2 of 2 required, 1 of 1 nice to have/)
  const path = `/me/roles/${world.demandId}`
  const role = await one.get(path)
  t.match(role.body, 'Meets all that is required')
  t.match(role.body, 'class="lines"')
  t.match(role.body, /href="#answer">Give your answer<[\s\S]*<section id="answer">/, 'reached at once')
  t.match((await one.get(`${path}?lang=ur`)).body, 'مجھے دلچسپی ہے')
  await one.get(`${path}?lang=en`)
  const shown = await one.post(`${path}/interest`)
  t.match(shown.headers.location, /^\/me\/matches\//)
  const match = await one.follow(shown)
  t.match(match.body, /The employer is told of your interest[\s\S]*You have shown interest/)
  t.match((await one.get(path)).body, 'Where it stands')
  t.equal((await other.get(String(shown.headers.location))).statusCode, 404)
  t.equal((await other.post(`${shown.headers.location}/withdraw`)).statusCode, 404)
  t.equal((await one.get('/me/roles/00000000-0000-7000-8000-000000000000')).statusCode, 404)
})

t.test('the shortest way to yes', async t => {
  const { world, ...service } = await stage(t)
  const person = await service.person('candidate')
  await profile(service.db, {
    owner: { accountId: person.accountId, role: 'candidate' },
    document: { skills: [{ skill: 'python', level: 4 }] },
  })
  const one = await visitorAs(service as never, person)
  const { body } = await one.get(`/me/roles/${world.demandId}`)
  t.match(body, /The shortest way to yes[\s\S]*One thing would make you fit[\s\S]*<li>Learn /)
})

t.test('a paused profile is told why it cannot answer', async t => {
  const { one, world } = await stage(t)
  await one.post('/me/privacy/visibility', { '/visibility': 'paused' })
  const refused = await one.post(`/me/roles/${world.demandId}/interest`)
  t.equal(refused.statusCode, 422)
  t.match(refused.body, /role="alert"[\s\S]*paused/)
  t.match((await one.get('/me')).body, 'Nobody can find you')
})

t.test('asked, agreed, withdrawn and back', async t => {
  const { one, ask, world } = await stage(t)
  const { match } = { match: await ask() }
  t.ok(match)
  const list = await one.get('/me/matches')
  t.match(list.body, 'Your answer is awaited')
  const path = /\/me\/matches\/[\w-]{36}/.exec(list.body)![0]
  t.match((await one.get(path)).body, /would like to meet you[\s\S]*I agree to be introduced/)
  const wrong = await one.post(`${path}/decline`, { '/reason': 'nonsense' })
  t.equal(wrong.statusCode, 422)
  t.equal((await one.post(`${path}/decline`, { '/reason': 'pay' })).statusCode, 303)
  t.match(
    (await one.get(path)).body,
    /You have declined[\s\S]*I agree to be introduced/,
    'and may think again',
  )
  t.equal((await one.post(`${path}/agree`)).statusCode, 303)
  t.match((await one.get(path)).body, 'You have agreed. The ministry is looking at it')
  t.equal((await one.post(`${path}/withdraw`, { '/reason': 'pay' })).statusCode, 303)
  t.match((await one.get(path)).body, /You have withdrawn[\s\S]*I agree to be introduced/)
  t.equal((await one.post(`${path}/withdraw`)).statusCode, 422, 'once')
  t.equal((await one.post(`${path}/agree`)).statusCode, 303)
  t.ok(world)
})

t.test('an interview is chosen, and an offer is refused only for sure', async t => {
  const { one, owner, world } = await stage(t)
  const referred = await world.refer(owner)
  const path = `/me/matches/${referred.id}`
  const times = [new Date('2026-12-01T05:00:00Z'), new Date('2026-12-02T05:00:00Z')]
  const { interview } = await proposeInterview(world.as(world.sato), {
    id: referred.id,
    times,
    minutes: 45,
    place: 'https://meet.example/1',
  })
  t.match((await one.get('/me')).body, 'An employer proposes times')
  t.match((await one.get(path)).body, /10:00[\s\S]*for the employer[\s\S]*14:00/)
  t.match((await one.get(path)).body, `href="/report?match=${referred.id}"`)
  t.equal((await one.post(`${path}/interview`, { '/interview': interview.id })).statusCode, 422)
  const fields = { '/interview': interview.id, '/time': times[1]!.toISOString() }
  t.equal((await one.post(`${path}/interview`, fields)).statusCode, 303)
  t.match((await one.get(path)).body, 'Your interview')
  const file = await one.get(`/me/interviews/${interview.id}/calendar`)
  t.match(file.headers['content-type'], /text\/calendar/)

  const { match } = await getMatch(world.as(world.sato), { id: referred.id })
  const selected = await selectMatch(world.as(world.sato), { id: match.id, revision: match.revision })
  await makeOffer(world.as(world.sato), {
    id: match.id,
    revision: selected.revision,
    answerBy: '2026-12-20',
  } as never)
  t.match((await one.get(path)).body, /You have an offer[\s\S]*Answer by 20 December 2026/)
  const unsure = await one.post(`${path}/refuse-offer`, { '/why': 'pay' })
  t.equal(unsure.statusCode, 422)
  t.match(unsure.body, /<details class="leave" open>/)
  t.equal((await one.post(`${path}/refuse-offer`, { '/why': 'pay', '/sure': 'yes' })).statusCode, 303)
  t.match((await one.get(path)).body, 'You have refused the offer')
})

t.test('who has seen me, and my hold on it', async t => {
  const { one, owner, world, app, ayesha, profileId } = await stage(t)
  await world.refer(owner)
  await profileCards(world.as(world.sato), [profileId], { employerId: world.employerId })
  const { body } = await one.get('/me/privacy')
  t.match(body, /Who has seen you[\s\S]*Naniwa Systems[\s\S]*Your name in a list/)
  t.match(body, 'Ministry staff')
  t.match((await one.get('/me/privacy?lang=ur')).body, 'وزارت کا عملہ')
  await one.get('/me/privacy?lang=en')
  const taken = await one.post('/me/privacy/withdraw-agreement', { '/employerId': world.employerId })
  t.equal(taken.statusCode, 303)
  t.match((await one.get('/me/privacy')).body, 'You have not agreed to any introduction')
  t.match((await one.get('/me/matches')).body, 'You have withdrawn')

  const file = await one.get('/me/privacy/download')
  t.match(file.headers['content-disposition'], /hunar-my-data\.json/)
  t.match(file.json(), { profile: { identity: { latinName: 'Ayesha Siddiqui' } } })
  t.ok(file.json().views.length > 0)

  t.match((await one.get('/me/privacy/erase')).body, 'This cannot be undone')
  const wrong = await one.post('/me/privacy/erase', { '/password': 'guess' })
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'f-password-error')
  const done = await one.post('/me/privacy/erase', { '/password': goodPassword })
  t.equal(done.headers.location, '/me')
  t.match((await one.follow(done)).body, /is erased[\s\S]*Make your profile/)
  t.equal((await app.inject({ url: '/api/v1/me/profile', headers: ayesha.headers })).statusCode, 404)

  t.match((await one.get('/me/privacy')).body, /Nobody sees you[\s\S]*Close my account/)
  t.match((await one.get('/me/privacy/erase')).body, 'You can sign up again at any time')
  const closed = await one.post('/me/privacy/erase', { '/password': goodPassword })
  t.equal(closed.headers.location, '/')
  t.match(closed.headers, { 'clear-site-data': '"cache", "storage"' })
  t.notOk(one.cookies.has('hunar_session'))
  t.match((await one.follow(closed)).body, 'Your account is closed')
  t.match((await one.get('/me')).headers.location, '/account/sign-in')
})

t.test('profile and account in one go', async t => {
  const { one, app, ayesha } = await stage(t)
  t.match((await one.get('/me/privacy/erase')).body, /name="\/account"[\s\S]*Close my account too/)
  const done = await one.post('/me/privacy/erase', { '/password': goodPassword, '/account': 'yes' })
  t.equal(done.headers.location, '/')
  t.equal((await app.inject({ url: '/api/v1/me', headers: ayesha.headers })).statusCode, 401)
})

t.test('for candidates only', async t => {
  const service = await testService(t)
  const employer = await visitorAs(service, await service.person('employer'))
  const id = '00000000-0000-7000-8000-000000000000'
  for (const path of [
    '',
    '/roles',
    `/roles/${id}`,
    '/matches',
    `/matches/${id}`,
    '/privacy',
    '/privacy/erase',
  ])
    t.equal((await employer.get(`/me${path}`)).statusCode, 403, path)
  t.equal((await employer.post('/me/privacy/erase')).statusCode, 403)
})

t.test('rupees: dated, rounded to what is known, and only where there is a rate', t => {
  const yen = { minimum: 5_000_000, maximum: 8_000_000, currency: 'JPY', period: 'year' } as const
  const { least, most, asOf } = inRupees(yen, reference)!
  t.ok(least! > 600_000 && least! < 900_000)
  t.ok(most! > least!)
  t.equal(least! % 10_000, 0)
  t.match(asOf, /^\d{4}-\d{2}-\d{2}$/)
  t.equal(inRupees({ ...yen, currency: 'PKR' }, reference), undefined)
  t.equal(inRupees({ ...yen, currency: 'XXX' }, reference), undefined)
  t.equal(inRupees({ currency: 'JPY', period: 'year' }, reference), undefined)
  t.end()
})
