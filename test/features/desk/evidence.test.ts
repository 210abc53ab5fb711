import t from 'tap'
import { evidenceScene, fileForm, pdf } from '../evidence/scene.ts'

t.test('proofs come to the desk, are verified, or not', async t => {
  const scene = await evidenceScene(t)
  const { one, stranger, officer, member, attach, mine, stored } = scene
  t.match((await officer.get('/desk/evidence')).body, 'No proof waits.')
  await attach(fileForm(pdf, '<b>CKA.pdf'))
  const { id } = (await mine())[0].proof
  const path = `/desk/evidence/${id}`

  const desk = await officer.get('/desk?queue=evidence')
  t.match(desk.body, '1 thing waits for a decision')
  t.match(desk.body, `${path}?back=`)
  t.match(
    (await officer.get('/desk/evidence')).body,
    /Ayesha Siddiqui[\s\S]*Certified Kubernetes Administrator/,
  )
  await officer.post('/desk/assign', { '/queue': 'evidence', '/id': id })
  t.match((await officer.get('/desk?whose=mine')).body, 'Ayesha Siddiqui')
  for (const [language, words] of [
    ['ja', '本人の申告'],
    ['ur', 'امیدوار کا بیان'],
    ['en', /What the person says[\s\S]*CKA-998877[\s\S]*bCKA\.pdf/],
  ] as const)
    t.match((await officer.get(`${path}?lang=${language}`)).body, words)

  for (const visitor of [one, stranger, member]) {
    t.equal((await visitor.get(path)).statusCode, 403)
    t.equal((await visitor.get('/desk/evidence')).statusCode, 403)
    t.equal((await visitor.post(`${path}/verify`)).statusCode, 403)
    t.equal((await visitor.post(`${path}/refuse`, { '/reason': 'altered' })).statusCode, 403)
  }
  t.equal((await officer.get(`/desk/evidence/${scene.profileId}`)).statusCode, 404)

  const past = await officer.post(`${path}/verify`, { '/until': '2026-01-01', '/note': 'Seen.' })
  t.equal(past.statusCode, 422)
  t.match(past.body, /Choose a day that lies ahead[\s\S]*Seen\./)
  const done = await officer.post(`${path}/verify`, { '/until': '2027-12-31', '/note': 'Register of CNCF' })
  const after = await officer.follow(done)
  t.match(
    after.body,
    /31 December 2027[\s\S]*Register of CNCF[\s\S]*class="record"[\s\S]*A proof was verified[\s\S]*A proof was handed in[\s\S]*Take the verification back/,
  )
  t.match((await stored()).certifications[0].evidence, { state: 'verified' })
  t.match((await officer.get('/desk')).body, 'Nothing waits for a decision')
  const twice = await officer.post(`${path}/verify`)
  t.equal(twice.statusCode, 422)
  t.match(twice.body, 'A colleague has decided on this meanwhile')

  t.equal((await officer.post(`${path}/refuse`, {})).statusCode, 422)
  const refused = await officer.post(`${path}/refuse`, {
    '/reason': 'altered',
    '/remark': 'The seal is pasted',
  })
  t.match((await officer.follow(refused)).body, /It was altered[\s\S]*The seal is pasted/)
  t.equal((await stored()).certifications[0].evidence.state, 'self-declared')
  t.match((await one.get('/me/profile/proofs')).body, 'The seal is pasted')
  t.match((await officer.get('/desk/evidence?view=not-verified')).body, 'Ayesha Siddiqui')
  t.match((await officer.get(`/desk/candidates/${scene.profileId}`)).body, /A proof was not verified/)
})
