import t, { type Test } from 'tap'
import { idempotencyKeys } from '../../../db/schema/accounts.ts'
import { forgetOldImports } from '../../../src/features/profiles/tasks.ts'
import { ayesha, profile } from '../../fixtures/builders.ts'
import { type Person, testService } from '../../fixtures/service.ts'

const cv = `Ayesha Siddiqui
Senior Backend Engineer

Skills: Python, Django, PostgreSQL, Docker

Experience
Software Engineer, Margalla Softworks, Jan 2019 - Dec 2023
Built REST APIs in Python and Django.

Education
BS Computer Science, 2018
`

async function scene(t: Test) {
  const service = await testService(t)
  const { app } = service
  return {
    ...service,
    upload(headers: object, file: string | Buffer, name = 'cv.txt') {
      const boundary = 'the-boundary'
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
      const payload = Buffer.concat([
        Buffer.from(head),
        Buffer.from(file),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
      const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
      return app.inject({
        method: 'POST',
        url: '/api/v1/me/imports',
        headers: { ...headers, ...type },
        payload,
      })
    },
    accept(who: Person, id: string, payload: object, version?: string) {
      const headers = { ...who.headers, ...(version && { 'if-match': version }) }
      return app.inject({ method: 'POST', url: `/api/v1/me/imports/${id}/accept`, headers, payload })
    },
  }
}

t.test('a CV becomes a proposal, and only what is accepted becomes the profile', async t => {
  const { app, db, person, upload, accept } = await scene(t)
  const owner = await person('candidate')
  await profile(db, {
    owner: { ...owner, role: 'candidate' },
    document: { skills: [{ skill: 'python', level: 2 }] },
  })
  const before = await app.inject({ url: '/api/v1/me/profile', headers: owner.headers })

  const answer = await upload(owner.headers, cv)
  t.equal(answer.statusCode, 201)
  t.match(answer.json(), { source: 'text', decision: null })
  const { id, document } = answer.json()
  t.ok(document.skills.some(({ skill }: { skill: string }) => skill === 'django'))
  const after = await app.inject({ url: '/api/v1/me/profile', headers: owner.headers })
  t.equal(after.body, before.body, 'nothing is overwritten silently')

  t.equal((await accept(owner, id, { parts: ['skills'] })).statusCode, 428)
  t.equal((await accept(owner, id, { parts: ['skills'] }, '"9"')).statusCode, 412)
  t.equal((await accept(owner, id, { parts: ['everything'] }, '"1"')).statusCode, 400)
  const accepted = await accept(owner, id, { parts: ['skills'] }, '"1"')
  t.equal(accepted.headers.etag, '"2"')
  const skills = accepted.json().document.skills
  t.match(
    skills[0],
    { skill: 'python', level: 2, evidence: { state: 'self-declared' } },
    'what stood there stays',
  )
  t.ok(skills.some(({ skill }: { skill: string }) => skill === 'django'))
  t.same(accepted.json().document.jobs.length, ayesha.document.jobs.length, 'jobs were not chosen')
  t.equal((await accept(owner, id, { parts: ['skills'] }, '"2"')).statusCode, 409, 'decided once')
  const decided = (await app.inject({ url: `/api/v1/me/imports/${id}`, headers: owner.headers })).json()
  t.match(decided, { decision: 'accepted' })
  t.match(answer.json().proposal, { text: cv, identity: { latinName: { value: 'Ayesha Siddiqui' } } })
  t.notOk('text' in decided.proposal, 'the text of the CV is forgotten')
  t.notOk('identity' in decided.proposal, 'and so is who it said it is of')
})

t.test('the first profile from a CV needs to be told who it is', async t => {
  const { person, upload, accept } = await scene(t)
  const owner = await person('candidate')
  const { id, proposal } = (await upload(owner.headers, cv)).json()
  t.match(proposal.identity, { latinName: { value: 'Ayesha Siddiqui', estimated: true } })
  t.equal((await accept(owner, id, { parts: ['skills', 'jobs'] })).statusCode, 400)
  const unnamed = { parts: ['skills'], identity: { phone: '0300 1234567' } }
  t.equal((await accept(owner, id, unnamed)).statusCode, 400)
  const accepted = await accept(owner, id, { parts: ['skills', 'jobs'], identity: ayesha.identity })
  t.match(accepted.json(), { version: 1, identity: { latinName: 'Ayesha Siddiqui' } })
})

t.test('name and contact of a file take the place of others only as the person says them', async t => {
  const { app, db, person, upload, accept } = await scene(t)
  const owner = await person('candidate')
  const kept = { latinName: 'Aisha Siddiqui', email: 'ayesha.siddiqui@example.org' }
  await profile(db, { owner: { ...owner, role: 'candidate' }, identity: { ...kept, phone: '+923001234567' } })
  const told = cv.replace('\n', '\nayesha@example.org | 0321 7654321\n')
  const { id, proposal } = (await upload(owner.headers, told)).json()
  t.match(proposal.identity, {
    latinName: { value: 'Ayesha Siddiqui' },
    email: { value: 'ayesha@example.org' },
    phone: { value: '+923217654321' },
  })
  const accepted = await accept(owner, id, { parts: ['skills'] }, '"1"')
  t.match(accepted.json().identity, { ...kept, phone: '+923001234567' }, 'never silently')
  const again = (await upload(owner.headers, told)).json()
  const wrong = await accept(owner, again.id, { parts: ['skills'], identity: { phone: '12345' } }, '"2"')
  t.match(wrong.json(), { status: 400, errors: [{ path: '/identity/phone' }] })
  const chosen = { parts: ['skills'], identity: { phone: '0321 7654321' } }
  const changed = await accept(owner, again.id, chosen, '"2"')
  t.match(changed.json().identity, { ...kept, phone: '+923217654321' })
  for (const table of ['profiles', 'profile_changes', 'search_outbox', 'events']) {
    const rows = JSON.stringify(await db.execute(`select * from ${table}`))
    t.notMatch(rows, /7654321|ayesha@/, `nothing of it in ${table}`)
  }
  const read = await app.inject({ url: `/api/v1/me/imports/${again.id}`, headers: owner.headers })
  t.notMatch(read.body, /7654321|Siddiqui/)
})

t.test('discardImport, listImports, and other people', async t => {
  const { app, person, upload, accept } = await scene(t)
  const [owner, other, employer] = await Promise.all([
    person('candidate'),
    person('candidate'),
    person('employer'),
  ])
  const { id } = (await upload(owner.headers, cv)).json()
  const discard = (headers: object) =>
    app.inject({ method: 'POST', url: `/api/v1/me/imports/${id}/discard`, headers: { ...headers } })
  const list = async (headers: object) =>
    (await app.inject({ url: '/api/v1/me/imports', headers: { ...headers } })).json()

  t.equal((await upload({}, cv)).statusCode, 401)
  t.equal((await upload(employer.headers, cv)).statusCode, 403)
  t.equal((await discard(other.headers)).statusCode, 404)
  t.equal((await app.inject({ url: `/api/v1/me/imports/${id}`, headers: other.headers })).statusCode, 404)
  t.equal((await accept(other, id, { parts: ['skills'], identity: ayesha.identity })).statusCode, 404)
  t.equal((await list(other.headers)).items.length, 0)
  t.equal((await list(owner.headers)).items.length, 1)
  t.equal((await discard(owner.headers)).statusCode, 204)
  t.equal((await discard(owner.headers)).statusCode, 409)
})

t.test('ten imports wait at most, and those nobody decides on are forgotten after 30 days', async t => {
  const { app, db, deps, person, upload } = await scene(t)
  const [owner, other] = [await person('candidate'), await person('candidate')]
  const ids: string[] = []
  for (let n = 0; n < 9; n++) ids.push((await upload(owner.headers, cv)).json().id)
  const atOnce = await Promise.all([upload(owner.headers, cv), upload(owner.headers, cv)])
  t.same(atOnce.map(({ statusCode }) => statusCode).sort(), [201, 409], 'also for two at once')
  const refused = await upload(owner.headers, cv)
  t.equal(refused.statusCode, 409)
  t.match(refused.json(), { code: 'conflict', detail: /Accept or discard one/ })
  t.equal((await upload(other.headers, cv)).statusCode, 201, 'others have room')
  await app.inject({ method: 'POST', url: `/api/v1/me/imports/${ids[0]}/discard`, headers: owner.headers })
  t.equal((await upload(owner.headers, cv)).statusCode, 201)

  const days = (count: number) => () => new Date(deps.clock().getTime() + count * 86_400_000)
  const left = async () =>
    (await db.execute<{ decision: string | null }>('select decision from import_proposals')).length
  await forgetOldImports({ db, clock: days(29) })
  t.equal(await left(), 12)
  await forgetOldImports({ db, clock: days(31) })
  t.equal(await left(), 1, 'what was decided on stays')
})

t.test('a file that cannot be read gets an answer that says so', async t => {
  const { app, person, upload } = await scene(t)
  const { headers } = await person('candidate')
  for (const [name, file] of [
    ['empty', ''],
    ['no text', ' \n\t'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['a broken PDF', '%PDF-1.7\nnothing more'],
    ['a broken DOCX', Buffer.from('PK\x03\x04 nothing more')],
    ['broken JSON', '{"basics": {'],
    ['broken XML', '<?xml version="1.0"?><SkillsPassport>'],
  ] as const) {
    const answer = await upload(headers, file, name)
    t.equal(answer.statusCode, 422, name)
    t.equal(answer.json().code, 'unreadable-file', name)
  }
  const json = await app.inject({ method: 'POST', url: '/api/v1/me/imports', headers, payload: {} })
  t.equal(json.statusCode, 400)
  const large = await upload(headers, Buffer.alloc(11 * 1024 * 1024, 'a'))
  t.match(large.json(), { status: 413, detail: /10 MiB/ })
})

t.test('the same file under the same Idempotency-Key is one import', async t => {
  const { app, db, person, upload } = await scene(t)
  const owner = await person('candidate')
  const headers = { ...owner.headers, 'idempotency-key': 'my-cv' }
  const first = await upload(headers, cv)
  t.equal(first.statusCode, 201)
  const again = await upload(headers, cv, 'another-name.txt')
  t.equal(again.statusCode, 201)
  t.equal(again.body, first.body)
  t.equal(again.headers['idempotency-replayed'], 'true')
  t.equal(again.headers.location, first.headers.location)
  t.match((await upload(headers, `${cv}Go`)).json(), { status: 409, code: 'idempotency-mismatch' })
  const list = await app.inject({ url: '/api/v1/me/imports', headers: owner.headers })
  t.equal(list.json().items.length, 1)
  const url = `/api/v1/me/imports/${first.json().id}/discard`
  t.equal((await app.inject({ method: 'POST', url, headers: owner.headers })).statusCode, 204)
  t.equal((await db.select().from(idempotencyKeys)).length, 0, 'nor does the kept answer hold the CV')
})

t.test('JSON Resume is read too', async t => {
  const { person, upload } = await scene(t)
  const { headers } = await person('candidate')
  const resume = {
    basics: { name: 'Ayesha Siddiqui', label: 'Backend Engineer' },
    skills: [{ name: 'Python', keywords: ['Django'] }],
  }
  const json = await upload(headers, JSON.stringify(resume))
  t.match(json.json(), { source: 'json-resume', document: { skills: [{ skill: String }] } })
})

/** A PDF of one page with a line of text for each of `lines`. */
function pdfOf(lines: string[]): Buffer {
  const text = `BT /F1 12 Tf 50 780 Td 16 TL ${lines.map(line => `(${line}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(`${file}${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`)
}

t.test('a PDF is read as it comes over HTTP', async t => {
  const { person, upload } = await scene(t)
  const { headers } = await person('candidate')
  const answer = await upload(headers, pdfOf(cv.split('\n').filter(line => line !== '')), 'cv.pdf')
  t.equal(answer.statusCode, 201)
  t.match(answer.json(), { source: 'pdf', decision: null })
  t.ok(answer.json().document.skills.some(({ skill }: { skill: string }) => skill === 'django'))
})
