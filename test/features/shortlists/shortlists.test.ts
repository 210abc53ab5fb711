import { randomUUID } from 'node:crypto'
import t from 'tap'
import { ayesha, ayeshasSecrets, profile } from '../../fixtures/builders.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { goodPassword } from '../../fixtures/service.ts'
import { stage } from './scene.ts'

t.test('a shortlist', async t => {
  const { call, db, demandId, employerId, people, sato, tanaka, bilal, amna, found, clock } = await stage(t)
  const url = `/demands/${demandId}/shortlist`

  await t.test('everybody is ranked, each line explained', async t => {
    const answer = await call(sato, `${url}?locale=en`)
    const misspelt = await call(sato, `${url}?skill=python@3`)
    t.equal(misspelt.statusCode, 400, 'a misspelt filter is no filter')
    t.match(misspelt.json(), { errors: [{ path: 'query/skill', message: 'is not known here' }] })
    t.equal(answer.statusCode, 200)
    const list = answer.json()
    t.same(
      list.items.map((item: { profile: { id: string } }) => item.profile.id),
      [people.ayesha, people.weaker, people.other],
    )
    t.match(list, { total: 3, demand: { id: demandId, version: 1 }, next: null })
    t.equal(
      Object.values(list.verdicts as Record<string, number>).reduce((a, b) => a + b),
      3,
    )
    const [first, second] = list.items
    t.match(first.assessment, {
      verdict: 'eligible',
      required: { met: 2, total: 2 },
      niceToHave: { met: 1, total: 1 },
    })
    t.match(first.assessment.lines[0], {
      id: 'python',
      status: 'met',
      message: { text: 'Knows Python at level 4, with 6 years of use.' },
    })
    t.match(second.assessment.lines[0], { status: 'partly', message: { text: /level 3 is asked/ } })
  })

  await t.test('in Japanese and Urdu too', async t => {
    for (const [locale, script] of [
      ['ja', /[ぁ-ん]/],
      ['ur', /[ء-ی]/],
    ] as const) {
      const [first] = (await call(sato, `${url}?locale=${locale}`)).json().items
      for (const line of first.assessment.lines) t.match(line.message.text, script)
    }
  })

  await t.test('masked until the person agrees to this employer', async t => {
    const masked = await call(sato, url)
    for (const secret of ayeshasSecrets)
      t.notOk(masked.body.includes(secret), `${secret} is not in the answer`)
    t.equal(masked.json().items[0].profile.agreed, false)
    const forLiaison = await call(bilal, url)
    t.equal(forLiaison.json().items[0].profile.name, ayesha.identity.latinName, 'ministry staff see names')
    const agreed = await call(amna, `/me/agreements/${employerId}`, { method: 'PUT' })
    t.ok(agreed.statusCode < 300, agreed.body)
    t.match((await call(sato, url)).json().items[0].profile, {
      agreed: true,
      name: ayesha.identity.latinName,
    })
    const seen = await db.execute<{ account_id: string }>(
      `select account_id from events where verb = 'seeName' and subject_id = '${forLiaison.json().items[0].profile.id}' order by id`,
    )
    t.same(
      seen.map(event => event.account_id),
      [bilal.accountId, sato.accountId],
      'who saw the name is recorded, and no one who saw the mask',
    )
  })

  await t.test('nobody else’s business', async t => {
    t.equal((await call(null, url)).statusCode, 401)
    t.equal((await call(amna, url)).statusCode, 403)
    t.equal((await call(tanaka, url)).statusCode, 404)
    t.equal((await call(sato, `/demands/${randomUUID()}/shortlist`)).statusCode, 404)
    await db.execute(`update employers set verification = 'unverified' where id = '${employerId}'`)
    t.equal((await call(sato, url)).statusCode, 403, 'an employer that is not verified sees no profiles')
    await db.execute(`with other as (insert into employers (name, country, verification)
      values ('Another KK', 'JP', 'verified') returning id)
      insert into members (employer_id, account_id, role) select id, '${sato.accountId}', 'owner' from other`)
    t.equal((await call(sato, url)).statusCode, 403, 'nor for a member of another that is')
    await db.execute(`delete from employers where name = 'Another KK'`)
    await db.execute(`update employers set verification = 'verified' where id = '${employerId}'`)
  })

  await t.test('filters, words and pages', async t => {
    t.same((await call(sato, `${url}?verdicts=eligible`)).json().total, 1)
    t.same(
      (await call(sato, `${url}?skills=blender@4`))
        .json()
        .items.map((item: { profile: { id: string } }) => item.profile.id),
      [people.other],
    )
    t.match((await call(sato, `${url}?skills=blendr`)).json(), {
      status: 400,
      errors: [{ path: 'query/skills', message: /blendr/ }],
    })
    found.push(people.weaker, people.paused, randomUUID())
    t.same(
      (await call(sato, `${url}?q=fintech`))
        .json()
        .items.map((item: { profile: { id: string } }) => item.profile.id),
      [people.weaker],
      'words narrow; who is paused stays out',
    )
    const first = (await call(sato, `${url}?limit=2`)).json()
    const second = (await call(sato, `${url}?limit=2&cursor=${first.next}`)).json()
    t.same([...first.items, ...second.items].length, 3)
    t.equal(second.next, null)
  })

  await t.test('list and detail agree, for all three who look', async t => {
    const list = (await call(sato, `${url}?locale=en`)).json()
    for (const { assessment } of list.items) {
      const detail = `/demands/${demandId}/assessment?locale=en&profileId=${assessment.profile.id}`
      t.same((await call(sato, detail)).json(), assessment)
      t.same((await call(bilal, detail)).json(), assessment)
    }
    t.same(
      (await call(amna, `/demands/${demandId}/assessment?locale=en`)).json(),
      list.items[0].assessment,
      'and the candidate',
    )
    const roles = (await call(amna, '/me/roles?locale=en')).json()
    t.match(roles, { total: 1, items: [{ demand: { id: demandId } }] })
    t.same(roles.items[0].assessment, list.items[0].assessment)
    t.equal((await call(amna, `/demands/${demandId}/assessment?profileId=${people.weaker}`)).statusCode, 404)
    t.equal(
      (await call(tanaka, `/demands/${demandId}/assessment?profileId=${people.ayesha}`)).statusCode,
      404,
    )
  })

  await t.test('past its deadline it is there for those who work on it, and for nobody else', async t => {
    const start = clock.now
    const signInAgain = async ({ email }: { email: string }) => {
      const payload = { email, password: goodPassword }
      const { accessToken } = (await call(null, '/sessions', { method: 'POST', payload })).json()
      return { headers: { authorization: `Bearer ${accessToken}` } }
    }
    // Osaka's deadline. The tokens of those who are signed in last ten minutes.
    for (const [day, status] of [
      ['2027-02-01', 200],
      ['2027-02-02', 404],
    ] as const) {
      clock.now = new Date(`${day}T09:00:00Z`)
      const [late, work] = [await signInAgain(amna), await signInAgain(sato)]
      for (const path of ['assessment', 'shortest-way']) {
        t.equal((await call(late, `/demands/${demandId}/${path}`)).statusCode, status, `${path} on ${day}`)
        const asked = `/demands/${demandId}/${path}?profileId=${people.ayesha}`
        t.equal((await call(work, asked)).statusCode, 200, `${path} for its employer on ${day}`)
      }
      const roles = (await call(late, '/me/roles')).json()
      t.equal(roles.total, status === 200 ? 1 : 0)
    }
    clock.now = start
  })

  await t.test('the shortest way to yes', async t => {
    const way = (
      await call(bilal, `/demands/${demandId}/shortest-way?locale=en&profileId=${people.weaker}`)
    ).json()
    t.equal(way.way.changes.length, 1)
    t.match(way.way.changes[0].text, /Python.*3/)
  })
})

t.test('an estimate while the demand is written', async t => {
  const { call, db, person, livePool, sato, amna, bilal } = await stage(t)
  const estimate = await call(sato, '/demands/estimate?locale=en', {
    method: 'POST',
    payload: { document: osakaBackend },
  })
  t.equal(estimate.statusCode, 200, estimate.body)
  t.match(estimate.json(), { total: 3, precision: 1, verdicts: { eligible: 1 } })
  const [python] = estimate.json().lines
  t.same(python.people, { met: 1, partly: 1, unknown: 0, 'not-met': 1 })
  const easier = python.relaxations.find(
    (step: { line: { anyOf: { level?: number }[] } | null }) => step.line?.anyOf[0]?.level === 2,
  )
  t.match(easier, { eligible: 2, moreEligible: 1 }, 'level 3 → 2: one more')
  t.equal(
    (await call(amna, '/demands/estimate', { method: 'POST', payload: { document: osakaBackend } }))
      .statusCode,
    403,
  )
  const wrong = { ...osakaBackend, requirements: [{ id: 'a', necessity: 'must', weight: 1, anyOf: [] }] }
  t.equal(
    (await call(sato, '/demands/estimate', { method: 'POST', payload: { document: wrong } })).statusCode,
    400,
  )

  for (let count = 0; count < 9; count++) await profile(db)
  await livePool.catchUp()
  const asked = { method: 'POST', payload: { document: osakaBackend } } as const
  const unverified = (await call(await person('employer'), '/demands/estimate', asked)).json()
  t.match(unverified, { total: 10, precision: 10, verdicts: { eligible: 10, near: 0 } })
  t.notMatch(JSON.stringify(unverified.lines), /"(met|partly|eligible|near|moreEligible)":\d*[1-9],/)
  t.match((await call(bilal, '/demands/estimate', asked)).json(), { total: 12, precision: 1 })
})

t.test('a change of a profile is in the next shortlist', async t => {
  const { call, demandId, people, sato, amna, livePool } = await stage(t)
  const own = await call(amna, '/me/profile')
  const { identity, document } = own.json()
  const stripped = {
    ...document,
    skills: [{ skill: 'cobol', level: 3 }],
    certifications: [],
    education: [],
    languages: [],
  }
  const put = await call(amna, '/me/profile', {
    method: 'PUT',
    payload: { identity, document: stripped },
    headers: { 'if-match': own.headers.etag as string },
  })
  t.equal(put.statusCode, 200, put.body)
  const started = Date.now()
  while (livePool.talent().version(people.ayesha) !== 2 && Date.now() - started < 10_000)
    await new Promise(r => setTimeout(r, 5))
  const list = (await call(sato, `/demands/${demandId}/shortlist`)).json()
  t.equal(list.items[0].profile.id, people.weaker, 'somebody else leads')
})
