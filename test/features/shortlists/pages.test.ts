import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import t, { type Test } from 'tap'
import { startLivePool } from '../../../src/pool/index.ts'
import { loadReference } from '../../../src/reference/index.ts'
import type { SearchPort } from '../../../src/search/index.ts'
import { ayesha, ayeshasSecrets, employer, profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { testService } from '../../fixtures/service.ts'
import { visitorAs } from '../../fixtures/visitor.ts'

const reference = loadReference()

/** Osaka's demand, published; Ayesha, who fits; others who fit less; Sato at a browser. */
async function stage(t: Test) {
  const database = await testDatabase(t)
  const livePool = startLivePool(database.sql, reference, error => t.error(error))
  t.teardown(() => livePool.stop())
  const found: string[] = []
  const search = {
    profileIds: async () => ({
      ids: found,
      complete: true,
      total: found.length,
      understood: { words: ['x'], filters: {}, unknown: [], leftOut: [] },
      searchedBy: 'postgres',
    }),
  } as unknown as SearchPort
  const service = await testService(t, { database, livePool, search })
  const { app, db, person } = service
  const [sato, tanaka, bilal, amna] = [
    await person('employer'),
    await person('employer'),
    await person('liaison'),
    await person('candidate'),
  ]
  const employerId = await employer(db, { owner: { accountId: sato.accountId, role: 'employer' } })
  await employer(db, { owner: { accountId: tanaka.accountId, role: 'employer' }, name: 'Other KK' })
  const people = {
    ayesha: await profile(db, { owner: { accountId: amna.accountId, role: 'candidate' } }),
    weaker: await profile(db, {
      document: { headline: '=HYPERLINK(1)', skills: [{ skill: 'python', level: 2 }, { skill: 'mysql' }] },
    }),
    other: await profile(db, {
      document: { skills: [{ skill: 'blender', level: 5 }], jobs: [], languages: [] },
    }),
  }
  const call = async (who: { headers: object }, url: string, payload?: object, headers: object = {}) =>
    app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      ...(payload && { payload }),
      headers: { ...(who.headers as Record<string, string>), ...(headers as Record<string, string>) },
    })
  const draft = async () =>
    (await call(sato, '/demands', { employerId, document: osakaBackend })).json<{ id: string }>().id
  const demandId = await draft()
  await call(sato, `/demands/${demandId}/submit`, undefined, { 'if-match': '"1"' })
  await call(bilal, `/demands/${demandId}/publish`, undefined, { 'if-match': '"2"' })
  await livePool.loaded
  return {
    ...service,
    demandId,
    employerId,
    people,
    found,
    draft,
    amna,
    tanaka,
    sato,
    browser: await visitorAs(service, sato),
    path: `/employer/demands/${demandId}/shortlist`,
  }
}

/** Ayesha at hand, as the page calls her while her name is hidden. */
const code = (id: string) => id.slice(-6).toUpperCase()

t.test('the shortlist', async t => {
  const world = await stage(t)
  const { browser, path, people, found, db, amna, app, employerId } = world

  t.test('rows by rank, the first one beside them with each line', async t => {
    const { statusCode, body } = await browser.get(path)
    t.equal(statusCode, 200)
    const places = [people.ayesha, people.weaker, people.other].map(id => body.indexOf(`id="p-${id}"`))
    t.same(
      places,
      [...places].sort((a, b) => a - b),
      'the best first',
    )
    t.match(body, '2 of 2 required, 1 of 1 nice to have')
    t.match(body, /<b class="word">met<\/b> Knows Python at level 4, with 6 years of use\./)
    t.match(body, 'Python, self-declared')
    t.match(body, `Candidate ${code(people.ayesha)}`)
    const second = await browser.get(`${path}?chosen=${people.weaker}`)
    t.match(second.body, /<b class="word">partly<\/b>/)
    t.match(second.body, /<a [^>]*aria-current="true"><bdi>Candidate/)
  })

  t.test('masked until the person agrees', async t => {
    for (const url of [path, `${path}?chosen=${people.ayesha}`]) {
      const { body } = await browser.get(url)
      for (const secret of ayeshasSecrets) t.notOk(body.includes(secret), `${secret} is not in the page`)
    }
    await app.inject({
      method: 'PUT',
      url: `/api/v1/me/agreements/${employerId}`,
      headers: amna.headers,
    })
    t.match((await browser.get(path)).body, `<bdi>${ayesha.identity.latinName}</bdi>`)
  })

  t.test('in three languages', async t => {
    for (const [language, words] of [
      ['ja', '必須2件中2件、歓迎1件中1件を充足'],
      ['ur', 'لازمی 2 میں سے 2 پوری'],
    ] as const)
      t.match((await browser.get(`${path}?lang=${language}`)).body, words)
    await browser.get(`${path}?lang=en`)
  })

  t.test('filters and words live in the address, counts are exact', async t => {
    const near = await browser.get(`${path}?verdicts=eligible`)
    t.match(near.body, `id="p-${people.ayesha}"`)
    t.notMatch(near.body, `id="p-${people.other}"`)
    t.match(near.body, /Meet all <span class="count">1<\/span>/)
    found.push(people.weaker)
    const words = await browser.get(`${path}?q=fintech`)
    t.match(words.body, `id="p-${people.weaker}"`)
    t.notMatch(words.body, `id="p-${people.ayesha}"`)
    t.match(words.body, 'value="fintech"')
    const chosen = await browser.get(`${path}?languages=ur&workModes=on-site&workModes=remote`)
    t.match(chosen.body, /value="on-site" checked/)
    t.match(chosen.body, 'languages=ur&amp;workModes=remote', 'a link takes one filter away')
    const nobody = await browser.get(`${path}?skills=cobol`)
    t.match(nobody.body, 'Nobody passes all filters')
    t.match(nobody.body, 'Clear all filters')
  })

  t.test('nobody else’s business', async t => {
    const tanaka = await visitorAs(world, world.tanaka)
    t.equal((await tanaka.get(path)).statusCode, 404)
    t.equal((await tanaka.post(`${path}/ask`, { '/profileIds/0': people.other })).statusCode, 404)
    t.equal((await (await visitorAs(world, amna)).get(path)).statusCode, 403)
    t.equal((await browser.get(`/employer/demands/${randomUUID()}/shortlist`)).statusCode, 404)
    t.equal((await browser.get('/employer/demands/nothing/shortlist')).statusCode, 400)
  })

  t.test('not published, not verified: why, and what to do', async t => {
    const draft = await world.draft()
    t.match((await browser.get(`/employer/demands/${draft}/shortlist`)).body, 'not published yet')
    await db.execute(`update employers set verification = 'unverified' where id = '${employerId}'`)
    const { body } = await browser.get(path)
    t.match(body, 'not verified by the ministry yet')
    t.notMatch(body, people.ayesha)
    await db.execute(`update employers set verification = 'verified' where id = '${employerId}'`)
  })
})

t.test('answers', async t => {
  const { browser, path, people, clock } = await stage(t)

  t.test('shortlisted: the person is asked, and stands in the second list', async t => {
    const back = `${path}?q=&chosen=${people.ayesha}`
    const done = await browser.post(`${path}/ask`, { '/profileIds/0': people.ayesha, back })
    t.equal(done.headers.location, back, 'back where it was')
    t.match((await browser.follow(done)).body, 'Asked, no answer yet')
    const asked = await browser.get(`${path}?show=asked`)
    t.match(asked.body, `id="p-${people.ayesha}"`)
    t.notMatch(asked.body, `id="p-${people.other}"`)
  })

  t.test('a comment for colleagues', async t => {
    const matchId = /name="\/id" value="([\w-]+)"/.exec(
      (await browser.get(`${path}?chosen=${people.ayesha}`)).body,
    )![1]!
    const done = await browser.post(`${path}/comment`, {
      '/id': matchId,
      '/text': 'Asks <b>good</b> questions',
      back: `${path}?chosen=${people.ayesha}`,
    })
    t.match((await browser.follow(done)).body, 'Asks &lt;b&gt;good&lt;/b&gt; questions')
  })

  t.test('several declined with a reason, and taken back', async t => {
    const some = { '/profileIds/3': people.weaker, '/profileIds/7': people.other }
    const without = await browser.post(`${path}/decline`, { ...some, '/reason': '' })
    t.equal(without.statusCode, 422)
    t.match(without.body, 'Choose a reason')
    t.equal((await browser.post(`${path}/decline`, { '/reason': 'skills' })).statusCode, 422, 'nobody marked')
    const done = await browser.post(`${path}/decline`, { ...some, '/reason': 'skills', back: path })
    const shown = (await browser.follow(done)).body
    t.match(shown, '2 people declined.')
    const declined = await browser.get(`${path}?show=declined&chosen=${people.other}`)
    t.match(declined.body, 'Your company declined: Needed skills are missing')
    t.match(shown, `${path}/take-back`)
    const back = await browser.post(`${path}/take-back`, {
      '/profileIds/0': people.weaker,
      '/profileIds/1': people.other,
      back: path,
    })
    t.notMatch((await browser.follow(back)).body, 'people declined')
    t.match((await browser.get(`${path}?show=declined`)).body, 'You have declined nobody.')
  })

  t.test('the undo above the list goes after a while', async t => {
    await browser.post(`${path}/decline`, { '/profileIds/0': people.other, '/reason': 'pay', back: path })
    t.match((await browser.get(path)).body, '1 person declined.')
    clock.now = new Date(clock.now.getTime() + 11 * 60_000)
    t.notMatch((await browser.get(path)).body, '1 person declined.')
  })

  t.test('a way back that leads elsewhere is not taken', async t => {
    const done = await browser.post(`${path}/ask`, {
      '/profileIds/0': people.weaker,
      back: 'https://elsewhere.example/',
    })
    t.equal(done.headers.location, path)
  })
})

t.test('comparing', async t => {
  const { browser, people, demandId } = await stage(t)
  const path = `/employer/demands/${demandId}/compare`
  const marked = await browser.get(
    `${path}?%2FprofileIds%2F0=${people.ayesha}&%2FprofileIds%2F4=${people.weaker}`,
  )
  t.equal(marked.headers.location, `${path}?with=${people.ayesha},${people.weaker}`)
  const { body } = await browser.follow(marked)
  t.match(body, new RegExp(`Candidate ${code(people.ayesha)}[^]*Candidate ${code(people.weaker)}`))
  t.match(body, /<tr class="differs"><th scope="row">Python, level 3 or above/)
  for (const secret of ayeshasSecrets) t.notOk(body.includes(secret), `${secret} is not in the page`)
  t.match((await browser.get(path)).body, 'Mark up to four people')
  t.match((await browser.get(`${path}?with=${randomUUID()}`)).body, 'Mark up to four people', 'nobody such')
})

t.test('the career sheet', async t => {
  const world = await stage(t)
  const { browser, people, demandId, app, amna, employerId, db, tanaka } = world
  const path = `/employer/candidates/${people.ayesha}`
  const shown = await browser.get(`${path}?demand=${demandId}&lang=ja`)
  t.equal(shown.statusCode, 200)
  for (const title of [
    '職務経歴書',
    '職務要約',
    '活かせる経験・知識・技術',
    '職務経歴',
    '資格',
    '語学',
    '学歴',
    '希望条件',
  ])
    t.match(shown.body, title)
  t.match(shown.body, '2026年11月21日現在')
  t.match(shown.body, '2019年8月〜現在')
  t.match(shown.body, '必須2件中2件、歓迎1件中1件を充足')
  for (const language of ['en', 'ja', 'ur']) {
    const { body } = await browser.get(`${path}?lang=${language}`)
    for (const secret of ayeshasSecrets) t.notOk(body.includes(secret), `${secret} is not in the sheet`)
  }
  await app.inject({ method: 'PUT', url: `/api/v1/me/agreements/${employerId}`, headers: amna.headers })
  const named = (await browser.get(path)).body
  for (const told of [ayesha.identity.latinName, ayesha.identity.email, 'Margalla Softworks', 'CKA-998877'])
    t.match(named, told)
  const other = await visitorAs(world, tanaka)
  t.notMatch((await other.get(path)).body, ayesha.identity.latinName, 'another employer sees the mask')
  t.equal((await other.get(`${path}?demand=${demandId}`)).statusCode, 404, 'and not how she fits this one')
  const seen = await db.execute(
    `select 1 from events where verb = 'getProfile' and subject_id = '${people.ayesha}'`,
  )
  t.equal(seen.length, 1, 'that the name was seen is in the record')
  t.equal((await browser.get(`/employer/candidates/${randomUUID()}`)).statusCode, 404)
})

/** All texts of a zip file, by its central directory. */
function unzipped(file: Buffer): string {
  let texts = ''
  let at = file.readUInt32LE(file.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16)
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [size, local] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const body = file.subarray(start, start + size)
    texts += file.readUInt16LE(at + 10) === 0 ? body.toString() : inflateRawSync(body).toString()
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return texts
}

t.test('files and paper', async t => {
  const { browser, people, path, db } = await stage(t)
  t.test('CSV: a mark for Excel, headings in the reader’s language, no formulas, masked', async t => {
    const file = await browser.get(`${path}.csv?lang=ja`)
    t.equal(file.headers['content-type'], 'text/csv; charset=utf-8')
    t.match(file.headers['content-disposition'], /filename="shortlist.csv"; filename\*=UTF-8''%E5%80%99/)
    t.equal(file.body[0], '\uFEFF')
    const rows = parse(file.body, { bom: true }) as string[][]
    t.match(rows[0], ['No.', '候補者', '状況', '必須要件', '歓迎要件', '点数'])
    t.equal(rows.length, 4)
    t.match(rows[1], ['1', `候補者 ${code(people.ayesha)}`])
    t.ok(
      rows[2]!.some(cell => cell.startsWith("'=HYPERLINK")),
      'what a person wrote is no formula',
    )
    for (const secret of ayeshasSecrets) t.notOk(file.body.includes(secret), `${secret} is not in the file`)
    const filtered = parse((await browser.get(`${path}.csv?verdicts=eligible`)).body, { bom: true })
    t.equal(filtered.length, 2, 'as the list is filtered')
  })

  t.test('XLSX, masked', async t => {
    const file = await browser.get(`${path}.xlsx?lang=en`)
    t.match(file.headers['content-type'], 'spreadsheetml')
    const texts = unzipped(file.rawPayload)
    t.match(texts, `Candidate ${code(people.ayesha)}`)
    t.notMatch(texts, '<f>', 'no cell is calculated')
    for (const secret of ayeshasSecrets) t.notOk(texts.includes(secret), `${secret} is not in the file`)
  })

  t.test('the paper for a meeting, masked', async t => {
    const marked = await browser.get(`${path}/meeting?%2FprofileIds%2F2=${people.weaker}`)
    const one = (await browser.follow(marked)).body
    t.match(one, `1. <bdi>Candidate ${code(people.weaker)}`)
    t.notMatch(one, code(people.ayesha))
    const { body } = await browser.get(`${path}/meeting?lang=ja`)
    t.match(body, '選考会議資料')
    t.match(body, code(people.ayesha))
    for (const secret of ayeshasSecrets) t.notOk(body.includes(secret), `${secret} is not on the paper`)
  })

  t.test('not before the employer is verified', async t => {
    await db.execute(`update employers set verification = 'unverified'`)
    for (const address of [`${path}.csv`, `${path}.xlsx`])
      t.equal((await browser.get(address)).statusCode, 403)
    t.match((await browser.get(`${path}/meeting?lang=en`)).body, 'not verified')
  })
})
