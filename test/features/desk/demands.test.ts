import t from 'tap'
import { createDemand, submitDemand, updateDemand } from '../../../src/features/demands/index.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { deskScene, revisionIn } from './scene.ts'

t.test('a demand is checked, published, given back, and its seats add up', async t => {
  const { world, officer, second, outsider, bilal, newEmployer, db } = await deskScene(t)
  const { as, sato, employerId } = world
  const submitted = async (title: string, own: object = {}) => {
    const document = { ...osakaBackend, title: { en: title }, ...own }
    const { id, revision } = await createDemand(as(sato), { employerId, document })
    await submitDemand(as(sato), { id, revision })
    return id
  }
  const open = async (id: string, who = officer) => (await who.get(`/desk/demands/${id}`)).body
  const first = await submitted('Cloud engineer')

  await t.test('the list', async t => {
    t.match(
      (await officer.get('/desk/demands')).body,
      /To check <span class="count">1<\/span>[\s\S]*Cloud engineer/,
    )
    const openOnes = await officer.get('/desk/demands?view=published&q=naniwa')
    t.match(openOnes.body, /Backend engineer[\s\S]*2 of 2 open/)
    t.notMatch(openOnes.body, 'Cloud engineer')
    t.match((await officer.get('/desk/demands?view=all&q=nothing+like+it')).body, 'No demand has these words')
    const own = await officer.get(`/desk/demands?view=all&employer=${employerId}`)
    t.match(
      own.body,
      /Only those of [\s\S]*Naniwa Systems[\s\S]*All <span class="count">2<[\s\S]*Backend engineer/,
    )
    t.match(
      (await officer.get(`/desk/demands?view=all&employer=${await newEmployer('Umi KK')}`)).body,
      /Umi KK[\s\S]*All <span class="count">0<[\s\S]*This employer has no demand here/,
    )
    t.match(
      (await officer.get('/desk/demands?view=all')).body,
      `employer=${employerId}">`,
      'by its name in the list',
    )
    t.equal((await officer.get('/desk/demands?employer=nobody')).statusCode, 200)
    for (const view of ['draft', 'closed'])
      t.match((await officer.get(`/desk/demands?view=${view}`)).body, 'class="empty"')
  })

  await t.test('checked against the law', async t => {
    const body = await open(first)
    t.match(
      body,
      /Nothing is missing, contradictory or forbidden[\s\S]*Employment Security Act \(職業安定法\), article 5-3/,
    )
    t.match(
      (await officer.get(`/desk/demands/${first}?lang=ur`)).body,
      'روزگار کے تحفظ کا قانون (職業安定法)، دفعہ \u20665-3\u2069',
    )
    t.match((await officer.get(`/desk/demands/${first}?lang=ja`)).body, '>職業安定法5条の3<')
    t.match((await officer.get(`/desk/demands/${first}?lang=en`)).body, /Not said<\/b> Protection from smoke/)
    t.match(body, /Said<\/b> Pay/)
    t.match(body, /things that the law wants said are missing/)
    t.match(body, /roumu-shi\.com\/1767 \(looked at July 2026; one secondary source\)/)
    t.match(body, /jsite\.mhlw\.go\.jp\/tokyo-hellowork \(looked at July 2026; read in an official text\)/)
    await db.execute(
      `update demands set draft = jsonb_set(draft::jsonb, '{deadline}', '"2020-01-01"') where id = '${first}'`,
    )
    t.match(await open(first), /The deadline has passed[\s\S]*It cannot be published while/)
    await db.execute(
      `update demands set draft = jsonb_set(draft::jsonb, '{deadline}', '"2027-02-01"') where id = '${first}'`,
    )
  })

  await t.test('given back with a note, submitted again, published; two at once', async t => {
    const path = `/desk/demands/${first}`
    const revision = revisionIn(await open(first))
    const without = await officer.post(`${path}/return`, {
      '/revision': revision,
      '/note': 'Say the breaks.',
    })
    t.equal(without.statusCode, 422)
    t.match(without.body, 'Say the breaks.', 'what was typed stays')
    const back = await officer.post(`${path}/return`, {
      '/revision': revision,
      '/reason': 'law-missing',
      '/note': 'Say the breaks.',
    })
    t.match(
      (await officer.follow(back)).body,
      /get a mail[\s\S]*Something the law wants said is missing[\s\S]*Say the breaks/,
    )
    const late = await second.post(`${path}/publish`, { '/revision': revision })
    t.equal(late.statusCode, 412)
    await submitDemand(as(sato), { id: first, revision: Number(revision) + 1 })
    const now = revisionIn(await open(first))
    t.equal((await officer.post(`${path}/publish`, { '/revision': now })).statusCode, 303)
    const after = await open(first)
    t.match(after, /class="record"[\s\S]*Version 1[\s\S]*Published/)
    t.match(after, bilal.email)
    t.equal((await second.post(`${path}/publish`, { '/revision': now })).statusCode, 412)
  })

  await t.test('versions with what they change', async t => {
    const [row] = await db.execute<{ revision: number }>(`select revision from demands where id = '${first}'`)
    const { requirements, ...rest } = osakaBackend
    const updated = await updateDemand(as(sato), {
      id: first,
      revision: row!.revision,
      document: {
        ...rest,
        title: { en: 'Cloud engineer' },
        seats: 5,
        workMode: 'hybrid',
        requirements: requirements.slice(1),
      },
    })
    await submitDemand(as(sato), { id: first, revision: updated.revision })
    t.match(
      (await officer.get('/desk/demands')).body,
      '1 demand is counted both as open and to check',
      'counts add up, or say why not',
    )
    const body = await open(first)
    t.match(body, 'What the present text changes in version 1')
    t.match(body, /Seats<\/dt><dd><del><bdi>2 people<\/bdi><\/del> <ins><bdi>5 people<\/bdi><\/ins>/)
    t.match(body, /<del><bdi>On site<\/bdi><\/del> <ins><bdi>Hybrid: [^<]*<\/bdi>/, 'codes are said in words')
    t.match(body, /<del>[^<]*Python/)
    await officer.post(`/desk/demands/${first}/publish`, { '/revision': revisionIn(body) })
    t.match(await open(first), 'Version 2')
  })

  await t.test('seats: each number leads to the moves behind it', async t => {
    const [person] = await world.people(1)
    await world.refer(person!.actor)
    const path = `/desk/demands/${world.demandId}`
    const numbers = (body: string) =>
      [...body.matchAll(/<li><a href="[^"]*seats[^"]*"><b>(\d+)<\/b>/g)].map(([, count]) => Number(count))
    const [requested, ...places] = numbers(await open(world.demandId))
    t.equal(requested, 2)
    t.equal(places.length, 6)
    t.equal(
      places.reduce((sum, count) => sum + count, 0),
      requested,
    )
    const all = await officer.get(`${path}/seats`)
    t.match(all.body, /open → proposed[\s\S]*Somebody was referred[\s\S]*New → open/)
    t.match(all.body, /<bdi>Person \d+<\/bdi>/, 'for whom')
    t.same(
      [...all.body.matchAll(/class="sum[^"]*">(\d+)/g)].map(([, count]) => Number(count)),
      [...[1, 1, 0, 0, 0, 0], ...[2, 0, 0, 0, 0, 0]],
      'where all seats were after each move',
    )
    const from = `${path}/seats?back=${encodeURIComponent('/desk/demands?view=published')}`
    const way = encodeURIComponent('/desk/demands?view=published')
    t.match((await officer.get(from)).body, `href="${path}?back=${way}"`, 'the way back keeps the list')
    const filled = await officer.get(`${path}/seats?state=filled`)
    t.match(filled.body, 'No seat has moved here')
    t.notMatch((await officer.get(`${path}/seats?state=proposed`)).body, 'The demand was published')
  })

  await t.test('not before its employer is verified', async t => {
    const unverified = await newEmployer('Sakura KK')
    const id = await submitted('Of Sakura')
    await db.execute(`update demands set employer_id = '${unverified}' where id = '${id}'`)
    t.match(await open(id), /Its employer is not verified[\s\S]*Verify the employer/)
    const refused = await officer.post(`/desk/demands/${id}/publish`, {
      '/revision': revisionIn(await open(id)),
    })
    t.equal(refused.statusCode, 422)
    t.match(refused.body, 'Verify the employer first')
  })

  await t.test('only for the ministry', async t => {
    for (const path of ['/desk/demands', `/desk/demands/${first}`, `/desk/demands/${first}/seats`])
      t.equal((await outsider.get(path)).statusCode, 403)
    for (const verb of ['publish', 'return'])
      t.equal((await outsider.post(`/desk/demands/${first}/${verb}`, {})).statusCode, 403)
    t.equal((await officer.get(`/desk/demands/${employerId}`)).statusCode, 404)
  })
})
