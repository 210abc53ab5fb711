import t from 'tap'
import { profile } from '../../fixtures/builders.ts'
import { testService } from '../../fixtures/service.ts'
import { visitor, visitorAs } from '../../fixtures/visitor.ts'

const path = '/me/privacy/private'

t.test('private data: what each is for, given and taken back', async t => {
  const service = await testService(t)
  const [person, other] = await Promise.all([service.person('candidate'), service.person('candidate')])
  await profile(service.db, { owner: { ...person, role: 'candidate' } })
  await profile(service.db, { owner: { ...other, role: 'candidate' } })
  const [one, two] = await Promise.all([visitorAs(service, person), visitorAs(service, other)])
  const stored = async () =>
    (await service.app.inject({ url: '/api/v1/me/profile/private', headers: person.headers })).json()
  const counted = { '/sex': 'female', '/homeProvince': 'PK-BA' }

  await t.test('sex and home province only with consent, which is taken back at once', async t => {
    const first = (await one.get(path)).body
    t.match(first, 'No employer ever sees anything of this page')
    t.match(first, 'You have not agreed to it')
    const refused = await one.post(`${path}/counted`, counted)
    t.equal(refused.statusCode, 422)
    t.match(refused.body, 'href="#f-statisticsConsent"')
    t.match(refused.body, /value="female" checked/, 'what was chosen stays')
    await one.post(`${path}/counted`, { ...counted, '/statisticsConsent': 'true' })
    t.match(await stored(), { sex: 'female', homeProvince: 'PK-BA', statisticsConsentSince: /^2026-/ })
    t.match((await one.get(path)).body, /You have agreed to it since <time datetime="2026-/)
    t.equal((await one.post(`${path}/counted/withdraw`)).statusCode, 303)
    t.match(await stored(), { sex: null, homeProvince: null, statisticsConsent: false })
  })

  await t.test('the date of birth, and taking it out', async t => {
    t.match((await one.post(`${path}/birth-date`, { '/birthDate': '2025-01-01' })).body, 'look at the year')
    await one.post(`${path}/birth-date`, { '/birthDate': '1996-02-29' })
    t.match(await stored(), { birthDate: '1996-02-29' })
    await one.post(`${path}/birth-date`, { '/birthDate': '' })
    t.match(await stored(), { birthDate: null })
  })

  await t.test('the CNIC: kept, shown by four digits, removed', async t => {
    const wrong = await one.post(`${path}/cnic`, { '/cnic': '92101-1234567-2' })
    t.equal(wrong.statusCode, 422)
    t.match(wrong.body, 'it has 13 digits')
    await one.post(`${path}/cnic`, { '/cnic': '۵۲۱۰۱ ۱۲۳۴۵۶۷ ۲' })
    t.match(await stored(), { cnic: '*****-***4567-*' }, 'digits of an Urdu keyboard')
    const { body } = await one.get(path)
    t.match(body, /<bdi[^>]*>\*{5}-\*{3}4567-\*<\/bdi>/)
    t.notMatch(body, '52101')
    const taken = await two.post(`${path}/cnic`, { '/cnic': '52101-1234567-2' })
    t.equal(taken.statusCode, 422)
    t.match(taken.body, 'Another profile has this number')
    await one.post(`${path}/cnic/remove`)
    t.match(await stored(), { cnic: null })
    t.match((await one.get(`${path}?lang=ur`)).body, 'کوئی نمبر محفوظ نہیں')
  })

  await t.test('who may see it', async t => {
    const [first] = [await visitor(service).get(path)]
    t.match(first.headers.location, '/account/sign-in')
    const employer = await visitorAs(service, await service.person('employer'))
    t.equal((await employer.get(path)).statusCode, 403)
    const without = await visitorAs(service, await service.person('candidate'))
    t.equal((await without.get(path)).headers.location, '/me/profile/begin')
    t.equal((await without.post(`${path}/cnic/remove`)).statusCode, 404)
    t.match((await two.get(path)).body, 'No number is kept')
  })
})
