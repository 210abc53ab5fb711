import { randomUUID } from 'node:crypto'
import t from 'tap'
import { publishDemand } from '../../../src/features/demands/index.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { demandScene } from './scene.ts'

t.test('the life of a demand', async t => {
  const { db, deps, clock, sato, tanaka, bilal, candidate, employerId, unverified, call, create, step } =
    await demandScene(t)

  await t.test('creating', async t => {
    const made = await create()
    t.equal(made.statusCode, 201)
    t.match(made.json(), { state: 'draft', version: 0, revision: 1, draft: osakaBackend, waiting: false })
    t.equal(made.headers.etag, '"1"')
    t.equal((await call(null, 'POST', '/demands', { employerId, document: osakaBackend })).statusCode, 401)
    t.equal(
      (await call(candidate, 'POST', '/demands', { employerId, document: osakaBackend })).statusCode,
      403,
    )
    t.equal((await call(tanaka, 'POST', '/demands', { employerId, document: osakaBackend })).statusCode, 404)
  })

  await t.test('draft, submitted, published, a new version, closed', async t => {
    const { id } = (await create()).json()
    t.equal((await step(sato, id, 'publish', 1)).statusCode, 403, 'publishing is for the ministry')
    t.equal((await call(null, 'GET', `/open-demands/${id}`)).statusCode, 404, 'a draft is nobody’s business')
    t.equal((await step(tanaka, id, 'submit', 1)).statusCode, 404, 'nor another employer’s')
    t.equal(
      (await call(sato, 'POST', `/demands/${id}/submit`)).statusCode,
      428,
      'a change says what it is based on',
    )

    const submitted = await step(sato, id, 'submit', 1)
    t.match(submitted.json(), { state: 'submitted', revision: 2, waiting: true })
    t.equal((await step(sato, id, 'submit', 2)).statusCode, 409, 'once is enough')
    const queue = await call(bilal, 'GET', '/demands?waiting=true')
    t.same(
      queue.json().items.map((row: { id: string }) => row.id),
      [id],
    )

    t.equal((await step(bilal, id, 'publish', 1)).statusCode, 412, 'a stale revision')
    const published = await step(bilal, id, 'publish', 2)
    t.match(published.json(), { state: 'published', version: 1, waiting: false })
    const open = await call(null, 'GET', `/open-demands/${id}`)
    t.match(open.json(), { id, version: 1, employer: { name: 'Naniwa Systems', country: 'JP' } })

    const edited = { ...osakaBackend, seats: 5 }
    const revision = published.json().revision
    const update = (who: typeof sato, at: number) =>
      call(who, 'PUT', `/demands/${id}`, { document: edited }, { 'if-match': `"${at}"` })
    t.equal((await update(tanaka, revision)).statusCode, 404)
    const updated = await update(sato, revision)
    t.match(updated.json(), { state: 'published', version: 1, draft: { seats: 5 } })
    t.equal((await update(sato, revision)).statusCode, 412, 'two people at once: the second is told')
    t.equal(
      (await call(null, 'GET', `/open-demands/${id}`)).json().document.seats,
      2,
      'the edit is not public yet',
    )
    t.equal((await step(bilal, id, 'publish', revision + 1)).statusCode, 409, 'nor submitted')
    const again = await step(sato, id, 'submit', revision + 1)
    const second = await step(bilal, id, 'publish', again.json().revision)
    t.match(second.json(), { version: 2, state: 'published' })
    t.equal((await call(null, 'GET', `/open-demands/${id}`)).json().document.seats, 5)

    const versions = await call(sato, 'GET', `/demands/${id}/versions`)
    t.same(
      versions.json().items.map((row: { version: number }) => row.version),
      [2, 1],
    )
    t.equal(
      (await call(sato, 'GET', `/demands/${id}/versions/1`)).json().document.seats,
      2,
      'the first is as it was',
    )
    t.equal((await call(tanaka, 'GET', `/demands/${id}/versions/1`)).statusCode, 404)
    await t.rejects(db.execute(`update demand_versions set version = 9`), 'versions are never changed')

    const closed = await step(sato, id, 'close', second.json().revision)
    t.match(closed.json(), { state: 'closed' })
    t.equal((await call(null, 'GET', `/open-demands/${id}`)).statusCode, 404)
    t.equal((await step(sato, id, 'close', closed.json().revision)).statusCode, 409)
  })

  await t.test('a clone is a new draft without dates', async t => {
    const { id } = (await create()).json()
    const clone = await call(sato, 'POST', `/demands/${id}/clone`)
    t.equal(clone.statusCode, 201)
    t.match(clone.json(), { state: 'draft', clonedFrom: id, draft: { title: osakaBackend.title } })
    t.notOk('startDate' in clone.json().draft)
    t.equal((await call(tanaka, 'POST', `/demands/${id}/clone`)).statusCode, 404)
  })

  await t.test('an unverified employer is not published, and an incomplete draft not submitted', async t => {
    const { id } = (await create(osakaBackend, unverified)).json()
    await step(sato, id, 'submit', 1)
    const refused = await step(bilal, id, 'publish', 2)
    t.equal(refused.statusCode, 409)
    t.match(refused.json().detail, /not verified/)
    const bare = (await create({ title: {}, text: {}, requirements: [] })).json()
    const incomplete = await step(sato, bare.id, 'submit', 1)
    t.equal(incomplete.statusCode, 400)
    t.same(
      incomplete.json().errors.map((error: { path: string }) => error.path),
      ['title', 'text', 'place', 'workMode', 'employmentType', 'pay', 'seats', 'requirements'].map(
        name => `/document/${name}`,
      ),
    )
  })

  await t.test('what is past is neither submitted, published nor open', async t => {
    const past = (await create({ ...osakaBackend, startDate: '2026-11-20', deadline: '2026-11-19' })).json()
    const late = await step(sato, past.id, 'submit', 1)
    t.match(late.json(), {
      status: 400,
      errors: [{ path: '/document/startDate' }, { path: '/document/deadline', message: /passed/ }],
    })
    const start = clock.now
    const soon = { ...osakaBackend, deadline: '2026-11-21' }
    const ids = [(await create(soon)).json().id, (await create(soon)).json().id]
    for (const id of ids) await step(sato, id, 'submit', 1)
    t.equal((await step(bilal, ids[0], 'publish', 2)).statusCode, 200, 'the last day counts')
    const listed = async () =>
      (await call(null, 'GET', '/open-demands')).json().items.some((row: { id: string }) => row.id === ids[0])
    t.ok(await listed())
    // The tokens of those who are signed in last ten minutes.
    clock.now = new Date('2026-11-22T00:00:01Z')
    const ctx = { ...deps, now: clock.now, actor: { accountId: bilal.accountId, role: 'liaison' as const } }
    await t.rejects(publishDemand(ctx, { id: ids[1], revision: 2 }), {
      code: 'invalid-input',
      details: [{ path: '/document/deadline' }],
    })
    t.notOk(await listed())
    t.equal((await call(null, 'GET', `/open-demands/${ids[0]}`)).statusCode, 404)
    clock.now = start
  })

  await t.test('reading', async t => {
    const { id } = (await create()).json()
    const read = await call(sato, 'GET', `/demands/${id}`)
    t.equal(read.headers.etag, '"1"')
    t.equal(
      (await call(sato, 'GET', `/demands/${id}`, undefined, { 'if-none-match': '"1"' })).statusCode,
      304,
    )
    t.equal((await call(tanaka, 'GET', `/demands/${id}`)).statusCode, 404)
    t.equal((await call(candidate, 'GET', `/demands/${id}`)).statusCode, 403)
    t.equal((await call(null, 'GET', `/demands/${id}`)).statusCode, 401)
    t.equal((await call(sato, 'GET', `/demands/${randomUUID()}`)).statusCode, 404)
    t.equal((await call(sato, 'GET', '/demands/not-an-id')).statusCode, 400)
  })

  await t.test('pages are complete and never repeat', async t => {
    const seen: string[] = []
    let cursor = ''
    do {
      const page = (await call(sato, 'GET', `/demands?limit=3${cursor && `&cursor=${cursor}`}`)).json()
      seen.push(...page.items.map((row: { id: string }) => row.id))
      cursor = page.next ?? ''
    } while (cursor)
    const all = (await call(sato, 'GET', '/demands?limit=100')).json().items
    t.same(
      seen,
      all.map((row: { id: string }) => row.id),
    )
    t.equal(new Set(seen).size, seen.length)
    t.equal((await call(sato, 'GET', '/demands?cursor=made.up')).statusCode, 400)
    t.equal((await call(tanaka, 'GET', '/demands')).json().items.length, 0)
  })

  await t.test('the same creation twice with one key is one demand', async t => {
    const key = { 'idempotency-key': randomUUID() }
    const first = await call(sato, 'POST', '/demands', { employerId, document: osakaBackend }, key)
    const second = await call(sato, 'POST', '/demands', { employerId, document: osakaBackend }, key)
    t.equal(first.json().id, second.json().id)
    const other = await call(
      sato,
      'POST',
      '/demands',
      { employerId, document: { ...osakaBackend, seats: 3 } },
      key,
    )
    t.equal(other.statusCode, 409)
  })
})
