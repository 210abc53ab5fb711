import t from 'tap'
import { loadReference } from '../../../src/reference/index.ts'
import { postgresSearch } from '../../../src/search/postgres.ts'
import { createSync } from '../../../src/search/sync.ts'
import { buildVocabulary } from '../../../src/search/vocabulary.ts'
import { ayeshasSecrets, employer, profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { testService } from '../../fixtures/service.ts'

const vocabulary = buildVocabulary(loadReference())

t.test('finding by words', async t => {
  const database = await testDatabase(t)
  const { sql } = database
  const { app, db, person } = await testService(t, { database, search: postgresSearch(sql, vocabulary) })
  const sync = createSync({ sql, vocabulary, onError: error => t.error(error) })
  const [sato, bilal, amna, admin] = [
    await person('employer'),
    await person('liaison'),
    await person('candidate'),
    await person('admin'),
  ]
  const employerId = await employer(db, { owner: { accountId: sato.accountId, role: 'employer' } })
  const ayesha = await profile(db)
  const paused = await profile(db, { visibility: 'paused' })
  const animator = await profile(db, {
    document: {
      headline: '3D animator',
      summary: 'Characters for games.',
      skills: [{ skill: 'blender', level: 4 }],
      jobs: [],
    },
  })
  const call = (
    who: { headers: object } | null,
    url: string,
    method: 'GET' | 'POST' = 'GET',
    payload?: object,
    headers = {},
  ) =>
    app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { ...(who?.headers as object), ...headers },
      ...(payload && { payload }),
    })
  const made = (await call(sato, '/demands', 'POST', { employerId, document: osakaBackend })).json()
  await call(sato, `/demands/${made.id}/submit`, 'POST', undefined, { 'if-match': '"1"' })
  await call(bilal, `/demands/${made.id}/publish`, 'POST', undefined, { 'if-match': '"2"' })
  await sync.drain()

  await t.test('profiles, masked, with filters, facets and highlights', async t => {
    const found = await call(sato, '/search/profiles?q=pyhton')
    t.equal(found.statusCode, 200, found.body)
    t.same(
      found.json().hits.map((hit: { profile: { id: string } }) => hit.profile.id),
      [ayesha],
      'a typing error is forgiven',
    )
    t.notOk(found.body.includes(paused), 'who is paused is nowhere')
    for (const secret of ayeshasSecrets)
      t.notOk(found.body.includes(secret), `${secret} is not in the answer`)
    t.ok(found.json().facets.fields.length > 0)
    for (const word of ['Ayesha', 'Siddiqui', 'Margalla'])
      t.equal(
        (await call(bilal, `/search/profiles?q=${word}`)).json().total,
        0,
        'nobody is found by name or employer',
      )
    t.same((await call(sato, '/search/profiles?skills=blender@3')).json().hits[0].profile.id, animator)
    t.equal((await call(sato, '/search/profiles?q=python@5')).json().total, 0, 'a level in the words')
    t.match((await call(sato, '/search/profiles?skills=blendr')).json(), {
      status: 400,
      errors: [{ path: 'query/skills' }],
    })
    t.equal((await call(null, '/search/profiles?q=python')).statusCode, 401)
    t.equal((await call(amna, '/search/profiles?q=python')).statusCode, 403)
  })

  await t.test('open demands, for everybody, in both languages', async t => {
    t.match((await call(null, '/search/demands?q=backend')).json(), {
      total: 1,
      hits: [{ demand: { id: made.id } }],
    })
    t.match((await call(null, `/search/demands?q=${encodeURIComponent('開発')}`)).json(), { total: 1 })
    t.equal((await call(null, '/search/demands?q=blockchain')).json().total, 0)
  })

  await t.test('skills, while typing', async t => {
    t.equal((await call(null, '/search/skills?q=kubernets')).json().skills[0].skill, 'kubernetes')
    t.ok(
      (await call(null, `/search/skills?q=${encodeURIComponent('機械')}&locale=ja`))
        .json()
        .skills.some((row: { skill: string }) => row.skill === 'machine-learning'),
    )
    t.equal((await call(null, '/search/skills?locale=en')).statusCode, 400)
  })

  await t.test('what could not be indexed is shown to the admin', async t => {
    await sql`insert into search_outbox (kind, id, target, attempts, error, dead_at) values ('profiles', ${ayesha}, 'postgres', 5, 'broken', now())`
    t.match((await call(admin, '/search/unindexed')).json(), {
      items: [{ id: ayesha, error: 'broken', attempts: 5 }],
    })
    t.equal((await call(bilal, '/search/unindexed')).statusCode, 403)
    t.same((await call(admin, '/search/unindexed/retry', 'POST')).json(), { retried: 1 })
    await sync.drain()
    t.same((await call(admin, '/search/unindexed')).json().items, [])
  })
})
