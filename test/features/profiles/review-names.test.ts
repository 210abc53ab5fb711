import t from 'tap'
import { profile } from '../../fixtures/builders.ts'
import { formFields } from '../../fixtures/form-fields.ts'
import { testService } from '../../fixtures/service.ts'
import { visitorAs } from '../../fixtures/visitor.ts'

const cv = `Ayesha Siddiqui
عائشہ صدیقی
ayesha@example.org | 0321 7654321

Skills: Python, Django
`

t.test('name and contact of a CV, beside those of a profile, line by line', async t => {
  const service = await testService(t)
  const person = await service.person('candidate')
  const one = await visitorAs(service, person)
  const kept = { latinName: 'AYESHA SIDDIQUI', nativeName: 'عائشہ صدیقی' }
  await profile(service.db, {
    owner: { ...person, role: 'candidate' },
    identity: { ...kept, phone: '+923001234567' },
  })
  const stored = async () =>
    (await service.app.inject({ url: '/api/v1/me/profile', headers: person.headers })).json().identity
  const begin = async () => {
    const read = await one.post('/me/profile/import/text', { '/text': cv })
    const path = String(read.headers.location)
    const { body } = await one.get(path)
    return { path, body, fields: formFields(body) }
  }
  const { path, body, fields } = await begin()
  t.notMatch(body, 'name="/take/latinName"', 'what the profile says already is no question')
  t.notMatch(body, 'name="/take/nativeName"')
  t.match(body, /your profile says \u2068\+923001234567\u2069/)
  t.notOk('/take/phone' in fields, 'what would change something is not ticked')
  t.equal((await one.post(path, fields)).statusCode, 303)
  t.match(await stored(), { ...kept, phone: '+923001234567' })

  const again = await begin()
  const wrong = await one.post(again.path, {
    ...again.fields,
    '/take/phone': 'yes',
    '/identity/phone': '12345678',
  })
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, /id="f-identity-phone-error">Write a number that can be dialled/)
  const only = { '/take/phone': 'yes', '/identity/phone': '0321 7654321' }
  t.equal((await one.post(again.path, {})).statusCode, 422, 'nothing is ticked')
  t.equal((await one.post(again.path, only)).statusCode, 303, 'a name or a number alone can be taken')
  t.match(await stored(), { ...kept, phone: '+923217654321' })
})

t.test('a file that names nobody', async t => {
  const service = await testService(t)
  const person = await service.person('candidate')
  const one = await visitorAs(service, person, 'ur')
  const read = await one.post('/me/profile/import/text', { '/text': 'Skills: Python, Django and Docker' })
  const path = String(read.headers.location)
  const { body } = await one.get(path)
  const fields = formFields(body)
  t.equal(fields['/identity/latinName'], '')
  const made = await one.post(path, { ...fields, '/identity/latinName': 'Bilal Ahmed' })
  t.equal(made.statusCode, 303)
  const answer = await service.app.inject({ url: '/api/v1/me/profile', headers: person.headers })
  t.same(answer.json().identity, { latinName: 'Bilal Ahmed' })
})
