import t, { type Test } from 'tap'
import { ayeshasSecrets, profile } from '../../fixtures/builders.ts'
import { testService } from '../../fixtures/service.ts'
import { type Visitor, visitorAs } from '../../fixtures/visitor.ts'

async function scene(t: Test) {
  const service = await testService(t)
  const person = await service.person('candidate')
  const owner = { ...person, role: 'candidate' as const }
  const one = await visitorAs(service, person)
  const other = await visitorAs(service, await service.person('candidate'))
  const stored = async () =>
    (await service.app.inject({ url: '/api/v1/me/profile', headers: person.headers })).json()
  return { ...service, person, owner, one, other, stored }
}

/** The fields of a page's form as a browser would send them. */
async function fieldsOf(visitor: Visitor, path: string): Promise<Record<string, string | string[]>> {
  const { body } = await visitor.get(path)
  const form = body.slice(body.indexOf('<form method="post"', body.indexOf('<main')))
  const fields: Record<string, string | string[]> = {}
  for (const [, tag] of form.matchAll(/<(input[^>]*)>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag!)?.[1]
    const name = attribute('name')
    const ticked = !['checkbox', 'radio'].includes(attribute('type') ?? '') || / checked/.test(tag!)
    if (!name || !ticked) continue
    const value = attribute('value') ?? ''
    fields[name] = name in fields ? [fields[name]!, value].flat() : value
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>\n?([^<]*)</g))
    fields[name!] = text!
  for (const [, name, options] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name!] = /value="([^"]*)" selected/.exec(options!)?.[1] ?? ''
  return fields
}

t.test('the first profile, empty', async t => {
  const { one, stored } = await scene(t)
  t.equal((await one.get('/me/profile')).headers.location, '/me/profile/begin')
  const wrong = await one.post('/me/profile/begin', { '/identity/latinName': 'عائشہ' })
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, /href="#f-identity-latinName"[\s\S]*Latin letters/)
  t.match(wrong.body, 'value="عائشہ"', 'what was typed stays')
  const made = await one.post('/me/profile/begin', {
    '/identity/latinName': 'Ayesha Siddiqui',
    '/identity/nativeName': 'عائشہ صدیقی',
  })
  t.equal(made.headers.location, '/me/profile/skills')
  t.match(await stored(), { identity: { latinName: 'Ayesha Siddiqui', nativeName: 'عائشہ صدیقی' } })
  const shown = await one.get('/me/profile')
  t.match(shown.body, 'Name at least five skills')
  t.equal((await one.get('/me/profile/begin')).headers.location, '/me/profile')
})

t.test('sections are shown in each language and changed one by one', async t => {
  const { one, owner, db, stored } = await scene(t)
  await profile(db, { owner })
  for (const [language, word] of [
    ['en', 'Skills'],
    ['ja', 'スキル'],
    ['ur', 'مہارتیں'],
  ]) {
    const shown = await one.get(`/me/profile?lang=${language}`)
    t.equal(shown.statusCode, 200)
    t.match(shown.body, `<h2>${word}`)
    t.notMatch(shown.body, /undefined|\[object/)
  }
  await one.get('/me/profile?lang=en')
  for (const id of [
    'name',
    'about',
    'skills',
    'jobs',
    'experience',
    'education',
    'languages',
    'certifications',
    'wishes',
  ]) {
    const before = await stored()
    const path = `/me/profile/${id}`
    const saved = await one.post(path, { ...(await fieldsOf(one, path)), do: 'save' })
    t.equal(saved.headers.location, `/me/profile#${id}`, `${id} ${saved.statusCode}`)
    const { document, identity } = await stored()
    t.same(
      { document, identity },
      { document: before.document, identity: before.identity },
      `${id} unchanged`,
    )
  }
})

t.test('rows without a script', async t => {
  const { one, owner, db, stored } = await scene(t)
  await profile(db, { owner })
  const path = '/me/profile/skills'
  const fields = await fieldsOf(one, path)
  t.match(fields, { '/document/skills/0/skill': 'Python', '/document/skills/0/level': '4' })
  const added = await one.post(path, { ...fields, do: 'add' })
  t.match(added.body, /id="new"[\s\S]*\/document\/skills\/2\/skill/)
  t.match(added.body, 'nothing is saved yet')
  const removed = await one.post(path, { ...fields, do: 'remove:0' })
  t.match(removed.body, 'value="PostgreSQL"')
  t.notMatch(removed.body, 'value="Python"')
  t.equal((await stored()).document.skills.length, 2, 'nothing is saved')

  const misspelt = await one.post(path, { ...fields, '/document/skills/2/skill': 'Kubernets', do: 'save' })
  t.equal(misspelt.statusCode, 422)
  t.match(
    misspelt.body,
    /id="f-document-skills-2-skill-error">We do not know this. Did you mean “Kubernetes”/,
  )
  const twice = await one.post(path, { ...fields, '/document/skills/2/skill': 'python', do: 'save' })
  t.match(twice.body, 'This is in the list twice')
  const years = await one.post(path, { ...fields, '/document/skills/0/years': 'many', do: 'save' })
  t.match(years.body, /f-document-skills-0-years-error">Write a number/)
  const good = { ...fields, '/document/skills/2/skill': 'クバネティス', '/document/skills/3/skill': '' }
  t.equal((await one.post(path, { ...good, '/document/skills/2/skill': 'k8s' })).statusCode, 303)
  t.match((await stored()).document.skills[2], { skill: 'kubernetes' })
})

t.test('a change elsewhere is told, and nothing is lost', async t => {
  const { one, owner, db, stored } = await scene(t)
  await profile(db, { owner })
  const mine = await fieldsOf(one, '/me/profile/about')
  const skills = await fieldsOf(one, '/me/profile/skills')
  await one.post('/me/profile/about', { ...mine, '/document/headline': 'From the other tab' })
  const told = await one.post('/me/profile/about', { ...mine, '/document/headline': 'From this tab' })
  t.equal(told.statusCode, 409)
  t.match(told.body, /changed elsewhere meanwhile[\s\S]*From the other tab[\s\S]*value="From this tab"/)
  const base = /name="base" value="([^"]*)"/.exec(told.body)![1]!
  await one.post('/me/profile/about', { ...mine, base, '/document/headline': 'From this tab' })
  t.equal((await stored()).document.headline, 'From this tab')
  const others = await one.post('/me/profile/skills', { ...skills, '/document/skills/0/level': '5' })
  t.equal(others.statusCode, 303, 'a change of another section is in nobody’s way')
  t.match(await stored(), { document: { headline: 'From this tab', skills: [{ level: 5 }] } })
})

t.test('wishes: countries, or none, or not said', async t => {
  const { one, owner, db, stored } = await scene(t)
  await profile(db, { owner, document: { preferences: {} } })
  const path = '/me/profile/wishes'
  const fields = await fieldsOf(one, path)
  await one.post(path, { ...fields, '/document/preferences/stays': 'yes' })
  t.same((await stored()).document.preferences, { countries: [] })
  const again = await fieldsOf(one, path)
  delete again['/document/preferences/stays']
  await one.post(path, {
    ...again,
    '/document/place/city': 'کوئٹہ',
    '/document/place/province': 'PK-BA',
    '/document/preferences/countries': ['JP', 'DE'],
    '/document/preferences/workModes': 'remote',
    '/document/preferences/minimumPay/amount': '250000',
  })
  t.match(await stored(), {
    document: {
      place: { city: 'Quetta', province: 'PK-BA' },
      preferences: {
        countries: ['JP', 'DE'],
        workModes: ['remote'],
        minimumPay: { amount: 250_000, currency: 'PKR', period: 'month' },
      },
    },
  })
})

t.test('completions', async t => {
  const { one } = await scene(t)
  const skills = await one.get('/me/profile/completions/skill?/document/skills/0/skill=kuber')
  t.match(skills.body, '<li role="option" aria-selected="false" data-value="Kubernetes">')
  const certificates = await one.get('/me/profile/completions/certification?/x=hcip-data')
  t.match(certificates.body, 'data-value="HCIP-Datacom"')
  t.equal((await one.get('/me/profile/completions/skill')).body, '')
})

t.test('what an employer sees', async t => {
  const { one, owner, db } = await scene(t)
  await profile(db, { owner })
  const { body } = await one.get('/me/profile/preview')
  for (const secret of ayeshasSecrets) t.notMatch(body, secret)
  t.match(body, 'Python')
})

t.test('for candidates only', async t => {
  const service = await testService(t)
  const employer = await visitorAs(service, await service.person('employer'))
  for (const path of ['', '/begin', '/skills', '/import', '/preview'])
    t.equal((await employer.get(`/me/profile${path}`)).statusCode, 403)
  t.equal((await employer.post('/me/profile/skills')).statusCode, 403)
})

t.test('a CV is reviewed line by line', async t => {
  const { one, other, stored } = await scene(t)
  const cv = `Ayesha Siddiqui
Senior Backend Engineer
Date of birth: 1 January 1995

Skills: Python, Django, PostgreSQL, Docker

Experience
Software Engineer, Margalla Softworks, Jan 2019 - Dec 2023
Built REST APIs in Python and Django.

Education
BS Computer Science, 2018
`
  const short = await one.post('/me/profile/import/text', { '/text': 'Hello' })
  t.equal(short.statusCode, 422)
  t.match(short.body, /id="f-text-error"/)
  const read = await one.post('/me/profile/import/text', { '/text': cv })
  t.equal(read.statusCode, 303)
  const path = String(read.headers.location)
  const shown = await one.get(path)
  t.match(shown.body, 'Django')
  t.match(shown.body, '1 private line')
  t.notMatch(shown.body, '1995', 'private lines are not repeated')
  t.equal((await other.get(path)).statusCode, 404)
  t.equal((await other.post(path)).statusCode, 404)

  const fields = await fieldsOf(one, path)
  t.match(fields, { '/identity/latinName': 'Ayesha Siddiqui', '/take/latinName': 'yes' })
  const { '/take/latinName': _, ...unnamed } = fields
  const asked = await one.post(path, unnamed)
  t.equal(asked.statusCode, 422)
  t.match(asked.body, /<details class="correct" open>[\s\S]*id="f-identity-latinName-error"/)
  const row = Object.entries(fields)
    .find(([, value]) => value === 'docker')![0]
    .replace(/skill$/, '')
  const django = Object.entries(fields)
    .find(([, value]) => value === 'django')![0]
    .replace(/skill$/, '')
  const named = { ...fields, '/identity/latinName': 'Aisha Siddiqui', [`${django}level`]: '5' }
  delete (named as Record<string, unknown>)[`${row}take`]
  const wrong = await one.post(path, { ...named, '/document/jobs/0/to': '2010-01' })
  t.match(wrong.body, /id="f-document-jobs-0-to-error">This is before the beginning/)
  t.equal((await one.post(path, named)).headers.location, '/me/profile')
  const { document, identity } = await stored()
  t.same(identity, { latinName: 'Aisha Siddiqui' }, 'as it was corrected')
  const skills = document.skills as { skill: string; level: number }[]
  t.notOk(skills.some(({ skill }) => skill === 'docker'))
  t.match(
    skills.find(({ skill }) => skill === 'django'),
    { level: 5 },
  )
  t.match((await one.get(path)).body, 'You have added this to your profile')
})

t.test('files: read, or explained', async t => {
  const { one, app } = await scene(t)
  const upload = (content: string | Buffer, name = 'cv.txt') => {
    const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
    return app.inject({
      method: 'POST',
      url: '/me/profile/import',
      payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--b--\r\n')]),
      headers: {
        'content-type': 'multipart/form-data; boundary=b',
        'sec-fetch-site': 'same-origin',
        accept: 'text/html',
        cookie: [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
  }
  const resume = JSON.stringify({ basics: { label: 'Engineer' }, skills: [{ name: 'Python' }] })
  t.match((await upload(resume, 'cv.json')).headers.location, /^\/me\/profile\/import\/[\w-]{36}$/)
  for (const [content, words] of [
    ['', 'Choose a file first'],
    ['{\\rtf1 Hello}', 'Old Word files'],
    [Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'picture or a scan'],
    ['{"a":1}', 'not a JSON Resume'],
    ['%PDF-1.4 broken', 'broken'],
  ] as const) {
    const answer = await upload(content)
    t.equal(answer.statusCode, 422, words)
    t.match(answer.body, new RegExp(`id="f-file-error">[^<]*${words}`))
    t.match(answer.body, /id="f-file"[^>]* aria-describedby="f-file-hint f-file-error"/)
  }
  t.match((await one.get('/me/profile/import')).body, 'Waiting for your review')
})
