import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { lapseProofs } from '../../../src/features/evidence/lapse-proofs.ts'
import { listMyProofs } from '../../../src/features/evidence/list-my-proofs.ts'
import { proofFiles } from '../../../src/features/evidence/proof-files.ts'
import { sweepFiles } from '../../../src/features/evidence/sweep-files.ts'
import { ownProfile } from '../../../src/features/profiles/index.ts'
import { updateMyProfile } from '../../../src/features/profiles/update-my-profile.ts'
import { evidenceScene, fileForm, jpeg, pdf, png } from './scene.ts'

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())

t.test(
  'a test of a language is proved by its result; a language without one has nothing to prove',
  async t => {
    const { one, mine, stored, attach } = await evidenceScene(t)
    const provable = (await mine()).filter(({ list }: { list: string }) => list === 'languages')
    t.match(provable, [{ fact: { language: 'ja', test: 'jlpt-n3' }, state: 'none' }])
    t.match((await one.get('/me/profile')).body, 'href="/me/profile/proofs#languages"')
    t.equal((await attach(fileForm(pdf, 'JLPT.pdf'), 'languages')).statusCode, 303)
    const { languages } = await stored()
    t.match(languages, [{ evidence: { state: 'self-declared' } }, { evidence: { state: 'document' } }])
  },
)

t.test('a proof is handed in, opened by those who may, and removed', async t => {
  const scene = await evidenceScene(t)
  const { one, stranger, officer, member, db, deps, mine, stored, attach, people, api } = scene
  const folder = join(deps.config.dataDir, 'proofs')

  t.match((await one.get('/me/profile')).body, 'href="/me/profile/proofs#certifications"')
  t.match((await one.get('/me/profile/proofs')).body, /no file yet[\s\S]*So far only you say so/)
  const nothing = await attach(fileForm(Buffer.alloc(0)))
  t.equal(nothing.statusCode, 422)
  t.match(nothing.body, 'Choose a file first.')
  const done = await attach(fileForm(pdf, 'CKA.pdf'))
  t.equal(done.statusCode, 303, done.body)
  t.match((await one.follow(done)).body, /The ministry is looking at the file[\s\S]*CKA\.pdf/)
  t.match((await stored()).certifications[0].evidence, { state: 'document', at: '2026-11-21' })
  const [row] = await db.execute<{ facts: { certifications: object[] }; changes: number }>(
    `select facts, (select count(*)::integer from profile_changes c where c.profile_id = p.id) as changes
     from profiles p where id = '${scene.profileId}'`,
  )
  t.match(row!.facts.certifications[0], { evidence: { state: 'document' } }, 'as matching knows it')
  t.equal(row!.changes, 2, 'the pool is told')

  const { proof } = (await mine())[0]
  t.same(Object.keys(proof).sort(), [
    'decidedAt',
    'decision',
    'fact',
    'id',
    'list',
    'name',
    'note',
    'reason',
    'size',
    'type',
    'uploadedAt',
    'validUntil',
  ])
  const [kept] = filesIn(folder)
  t.match(kept!.name, /^[0-9a-f]{32}$/, 'a random name')
  t.notOk(readFileSync(join(kept!.parentPath, kept!.name)).includes('PDF'), 'sealed')

  const path = `/proofs/${proof.id}`
  const file = await one.get(path)
  t.equal(file.statusCode, 200)
  t.ok(file.rawPayload.equals(pdf))
  t.match(file.headers, {
    'content-type': 'application/pdf',
    'content-disposition': /^attachment; /,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  })
  t.ok((await api(`${path}/file`, people.amna)).rawPayload.equals(pdf))
  t.equal((await officer.get(path)).statusCode, 200)
  t.equal((await stranger.get(path)).statusCode, 404, 'somebody else')
  t.equal((await member.get(path)).statusCode, 404, 'not agreed to')
  t.equal((await api(`${path}/file`, people.sato)).statusCode, 404)
  t.equal((await api(`${path}/file`, { headers: {} })).statusCode, 401)
  const shown = async (who: { headers: object }) => api(`/profiles/${scene.profileId}/proofs`, who)
  t.same((await shown(people.sato)).json().items, [])
  t.equal((await shown({ headers: {} })).statusCode, 401)
  t.equal((await shown(people.bilal)).statusCode, 403)
  await scene.agree()
  t.equal((await member.get(path)).statusCode, 200, 'agreed to')
  t.match((await shown(people.sato)).json().items, [
    { id: proof.id, list: 'certifications', verified: false, name: 'CKA.pdf' },
  ])
  await scene.disagree()
  t.same((await shown(people.sato)).json().items, [])
  t.equal((await member.get(path)).statusCode, 404, 'taken back')
  const opened = await db.execute(`select from events where verb = 'openProof'`)
  t.equal(opened.length, 2, 'by others: recorded')

  t.equal((await stranger.post(`/me/profile/proofs/${proof.id}/remove`)).statusCode, 404)
  t.equal((await officer.post(`/me/profile/proofs/${proof.id}/remove`)).statusCode, 403)
  await attach(fileForm(png, 'again.png', 'image/png'))
  const [{ proof: second }] = await mine()
  t.equal((await one.get(path)).statusCode, 404, 'the first has gone')
  t.equal((await one.post(`/me/profile/proofs/${second.id}/remove`)).statusCode, 303)
  t.strictSame((await stored()).certifications[0].evidence, { state: 'self-declared' })
  await sweepFiles({ db, files: proofFiles(deps.config.dataDir, deps.vault) })
  t.same(filesIn(folder), [], 'both files are gone')
})

t.test('hostile files and names', async t => {
  const { one, attach, mine, deps, stranger } = await evidenceScene(t)
  for (const [what, bytes] of [
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.from('MZ\x90\x00\x03', 'latin1')],
    ['a page that hides a PDF', Buffer.from('<script></script>%PDF-1.7')],
    ['half a PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
  ] as const) {
    const answer = await attach(fileForm(bytes))
    t.equal(answer.statusCode, 422, what)
    t.match(answer.body, 'This is no PDF, PNG or JPEG.')
  }
  const large = await attach(fileForm(Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)])))
  t.equal(large.statusCode, 422)
  t.match(large.body, 'larger than 5 MB')
  t.equal((await mine())[0].proof, null)

  for (const [given, shown] of [
    ['../../../etc/passwd', 'passwd.jpg'],
    ['C:\\temp\\my <degree>.pdf', 'my degree.jpg'],
    ['\u202Egpj.exe', 'gpj.exe.jpg'],
    ['<img src=x onerror=alert(1)>.jpg', 'img src=x onerror=alert(1).jpg'],
    ['سند.jpeg', 'سند.jpg'],
    ['...', 'proof.jpg'],
    ['x'.repeat(300), `${'x'.repeat(100)}.jpg`],
  ] as const) {
    const done = await attach(fileForm(jpeg, given, 'text/html'))
    t.equal(done.statusCode, 303, given)
    const [{ proof }] = await mine()
    t.equal(proof.name, shown)
    t.equal(proof.type, 'image/jpeg', 'by its bytes')
    const { headers } = await one.get(`/proofs/${proof.id}`)
    t.equal(headers['content-type'], 'image/jpeg')
    t.equal(
      headers['content-disposition'],
      `attachment; filename="proof.jpg"; filename*=UTF-8''${encodeURIComponent(shown)}`,
    )
  }
  t.same(readdirSync(deps.config.dataDir).includes('passwd.jpg'), false)
  const key = (await mine())[0].key
  t.equal((await stranger.post(`/me/profile/proofs/certifications/${key}`, fileForm(pdf))).statusCode, 404)
  t.equal((await one.post('/me/profile/proofs/skills/0123456789abcdef', fileForm(pdf))).statusCode, 400)
  const changed = await one.post('/me/profile/proofs/certifications/0123456789abcdef', fileForm(pdf))
  t.equal(changed.statusCode, 422)
  t.match(changed.body, 'changed meanwhile')
})

t.test('verified, until a day, or not; set back by a change of the fact', async t => {
  const scene = await evidenceScene(t)
  const { one, db, deps, mine, stored, attach, people, api, clock } = scene
  await attach(fileForm(pdf), 'education')
  const entry = async () => (await mine()).find((item: { list: string }) => item.list === 'education')
  const { id } = (await entry()).proof
  const decide = (verb: string, body: object, by = people.bilal) =>
    api(`/proofs/${id}/${verb}`, by, 'POST', body)

  t.equal((await decide('verify', {}, people.amna)).statusCode, 403)
  t.equal((await decide('verify', {}, people.sato)).statusCode, 403)
  t.equal((await api('/proofs', people.sato)).statusCode, 403)
  t.match((await api('/proofs', people.bilal)).json(), { items: [{ id, name: 'Ayesha Siddiqui' }] })
  t.equal((await decide('verify', { until: '2026-11-21' })).statusCode, 400, 'lies ahead')
  t.equal((await decide('refuse', { reason: 'because' })).statusCode, 400)
  t.equal((await decide('verify', { until: '2027-01-31', note: 'Seen in the register.' })).statusCode, 204)
  t.equal((await decide('verify', {})).statusCode, 409, 'once')
  const { evidence } = (await stored()).education[0]
  t.same(evidence, { state: 'verified', by: 'Ministry of IT and Telecommunication', at: '2026-11-21' })
  t.match(
    (await one.get('/me/profile/proofs')).body,
    /The ministry has verified it until 31 January 2027[\s\S]*Seen in the register/,
  )
  t.equal((await attach(fileForm(pdf), 'education')).statusCode, 422, 'verified: nothing to add')

  clock.now = new Date('2027-02-01T01:00:00Z')
  await lapseProofs({ db, clock: () => clock.now })
  await lapseProofs({ db, clock: () => clock.now })
  const now = { ...deps, now: clock.now, actor: people.amna }
  const lapsed = (await listMyProofs(now)).find(({ list }) => list === 'education')
  t.match(lapsed, {
    state: 'waiting',
    proof: { decision: null, validUntil: null },
    fact: { evidence: { state: 'document', at: '2027-02-01' } },
  })
})

t.test('what could not be verified, and what was changed', async t => {
  const { one, db, mine, stored, attach, people, api, deps, clock } = await evidenceScene(t)
  await attach(fileForm(pdf))
  const { id } = (await mine())[0].proof
  const refused = await api(`/proofs/${id}/refuse`, people.bilal, 'POST', { reason: 'other-person' })
  t.equal(refused.statusCode, 204)
  t.equal((await stored()).certifications[0].evidence.state, 'self-declared')
  for (const [language, words] of [
    ['en', 'The file names another person.'],
    ['ja', '別の方の氏名'],
    ['ur', 'کسی اور کا نام'],
  ])
    t.match((await one.get(`/me/profile/proofs?lang=${language}`)).body, words)
  await one.get('/?lang=en')

  await attach(fileForm(pdf, 'better.pdf'))
  const again = (await mine())[0].proof
  t.equal((await api(`/proofs/${again.id}/verify`, people.bilal, 'POST')).statusCode, 204)
  t.match((await stored()).certifications[0].evidence, { state: 'verified' })
  const { document, identity, version } = await ownProfile(db, people.amna)
  const { certifications, education, ...rest } = document
  const bare = <Fact extends { evidence?: object }>({ evidence: _, ...fact }: Fact) => fact
  const input = (number: string) => ({
    identity,
    document: {
      ...rest,
      education: education.map(bare),
      certifications: [{ ...bare(certifications[0]!), number }],
    },
  })
  const ctx = { ...deps, now: clock.now, actor: people.amna }
  await updateMyProfile(ctx, { ...input('CKA-1'), version })
  t.match((await stored()).certifications[0].evidence, { state: 'self-declared' }, 'another number')
  t.match((await one.get('/me/profile/proofs')).body, /no file yet[\s\S]*You changed this entry after/)
  await updateMyProfile(ctx, { ...input('CKA-998877'), version: version + 1 })
  t.match(
    (await mine())[0],
    { state: 'changed', proof: { id: again.id } },
    'changed back: looked at by nobody since',
  )
  t.same((await api('/proofs', people.bilal)).json().items, [], 'nothing waits')
})

t.test('in the export, and gone with the profile', async t => {
  const { db, attach, people, api, deps, app } = await evidenceScene(t)
  await attach(fileForm(pdf, 'CKA.pdf'))
  const kept = (await api('/me/export', people.amna)).json()
  t.match(kept.proofs, [{ name: 'CKA.pdf', list: 'certifications', fact: { certification: 'cncf-cka' } }])
  t.match((await app.inject({ url: kept.proofs[0].file, headers: people.amna.headers })).statusCode, 200)
  t.equal(
    (await app.inject({ method: 'DELETE', url: '/api/v1/me/profile', headers: people.amna.headers }))
      .statusCode,
    204,
  )
  t.equal((await db.execute('select from proofs')).length, 0)
  await sweepFiles({ db, files: proofFiles(deps.config.dataDir, deps.vault) })
  t.same(filesIn(join(deps.config.dataDir, 'proofs')), [])
})
