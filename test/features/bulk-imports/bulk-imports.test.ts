import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { endUnfinished } from '../../../src/features/bulk-imports/end-unfinished.ts'
import { giveUpBulkImport } from '../../../src/features/bulk-imports/give-up-bulk-import.ts'
import { runBulkImport } from '../../../src/features/bulk-imports/run-bulk-import.ts'
import { startBulkImport } from '../../../src/features/bulk-imports/start-bulk-import.ts'
import { profile } from '../../fixtures/builders.ts'
import { bulkImportScene as scene, bulkImportsUrl as url } from '../../fixtures/bulk-imports.ts'

const header = 'latin_name,email,skills,languages,jobs,cnic,minimum_pay'

t.test('a CSV file with wrong rows in the middle', async t => {
  const { run, count, db } = await scene(t)
  await profile(db, { identity: { email: 'known@example.org' } })
  const file = [
    header,
    'Ayesha Khan,ayesha@example.org,python:4:6:2026;react:3,en:B2;ja:B1:jlpt-n3,2019-08:now:programming:Engineer:Example: Ltd,35202-1234567-2,2500 USD month',
    '"Bilal, Ahmed",bilal@example.org,"pyhton:4;react:high",en:B2,,,',
    'Celia,Ayesha@Example.org,java,,,,',
    'Dawar,dawar@example.org,java,,,3520212345672,',
    'Esha,known@example.org,java,,,,',
    'Faiz,faiz@example.org,java',
    '',
    'Gul,gul@example.org,c,ur:C2,2020-01:2021-05:programming:Developer,,',
  ]
  const { answer, state, mistakes } = await run(file.join('\r\n'))
  t.equal(answer.statusCode, 202)
  t.match(answer.json(), { state: 'waiting', format: 'csv', rowsRead: 0 })
  t.match(state, { state: 'finished', rowsRead: 7, rowsAccepted: 2, rowsRefused: 5, failure: null })
  t.same(mistakes, [
    '3 skills, entry 2: must be integer',
    '4 email: row 2 has this already; leave one of the two out',
    '5 cnic: row 2 has this already; leave one of the two out',
    '6 email: a profile has this already; leave the row out',
    '7 : has 3 columns instead of 7',
  ])
  const [ayesha] = await db.execute(`select p.document, i.latin_name from profiles p
    join profile_identities i on i.profile_id = p.id where i.email = 'ayesha@example.org'`)
  t.match(ayesha, {
    latin_name: 'Ayesha Khan',
    document: {
      skills: [
        { skill: 'python', level: 4, years: 6, lastUsed: 2026 },
        { skill: 'react', level: 3 },
      ],
      languages: [{ language: 'en' }, { language: 'ja', level: 'B1', test: 'jlpt-n3' }],
      jobs: [
        { from: '2019-08', to: null, field: 'programming', title: 'Engineer', organisation: 'Example: Ltd' },
      ],
      preferences: { minimumPay: { amount: 2500, currency: 'USD', period: 'month' } },
    },
  })
  t.equal(await count('profiles'), 3)
  t.equal(await count('profile_changes'), 3, 'told like a profile made singly')
  t.equal(await count('search_outbox'), 3)
  t.equal(await count("events where verb = 'importProfile'"), 2)
  t.equal(await count('bulk_import_chunks'), 0, 'the file is gone')
  t.equal(await count('bulk_import_keys'), 0)
})

t.test('the words for a skill that does not exist', async t => {
  const { run } = await scene(t)
  const { mistakes } = await run('latin_name,skills,education\nBilal,pyhton:4,bachelor:computer-sciences\n')
  t.same(mistakes, [
    '2 skills, entry 1: unknown skill "pyhton"; did you mean "python"?',
    '2 education, entry 1: unknown subject "computer-sciences"; did you mean "computer-science"?',
  ])
})

t.test('JSON Lines: broken JSON, evidence and bytes that are no UTF-8', async t => {
  const { run } = await scene(t)
  const good = (name: string) =>
    JSON.stringify({ identity: { latinName: name }, document: { skills: [{ skill: 'java' }] } })
  const file = Buffer.concat([
    Buffer.from(`${good('Ayesha')}\n\n{"identity": {"latinName": "Bilal"\n`),
    Buffer.from([...Buffer.from('{"identity": {"latinName": "C'), 0xff, ...Buffer.from('lia"}}\n')]),
    Buffer.from(
      '{"identity": {"latinName": "Dawar"}, "document": {"skills": [{"skill": "java", "evidence": {"state": "verified"}}]}}\n',
    ),
    Buffer.from(`"Esha"\n${good('Faiz')}`),
  ])
  const { state, mistakes } = await run(file, { type: 'application/jsonl' })
  t.match(state, { state: 'finished', rowsRead: 6, rowsAccepted: 2, rowsRefused: 4 })
  t.match(mistakes, [
    /^3 : is not valid JSON: see column \d+$/,
    /^4 : holds bytes that are not UTF-8/,
    /^5 \/document\/skills\/0.*evidence/,
    /^6 : must be object$/,
  ])
})

t.test('characters that no text has refuse their row, not the batch', async t => {
  const { run } = await scene(t)
  const lines = ['"A\\u0000"', '"B\\ud83d"', '"Celia"', '"Dawar \\ud83d\\ude00"']
  const file = lines.map(name => `{"identity": {"latinName": ${name}}}`).join('\n')
  const { state, mistakes } = await run(file, { type: 'application/jsonl' })
  t.match(state, { state: 'finished', rowsAccepted: 2 })
  t.match(mistakes, [/^1 \/identity\/latinName: holds a character/, /^2 \/identity\/latinName: holds/])
  t.match((await run('latin_name\nA\0\nBilal\n')).state, { rowsAccepted: 1, rowsRefused: 1 })
})

t.test('a dry run tells everything and stores nothing', async t => {
  const { run, count } = await scene(t)
  const file = 'latin_name,email\nAyesha,a@example.org\nBilal,A@example.org\nمحمد,c@example.org\n'
  const { state, mistakes } = await run(file, { query: '?dryRun=true' })
  t.match(state, { dryRun: true, state: 'finished', rowsAccepted: 1, rowsRefused: 2 })
  t.same(mistakes, [
    '3 email: row 2 has this already; leave one of the two out',
    '4 latin_name: needs Latin letters, as in the passport; the own script goes into nativeName',
  ])
  t.equal(await count('profiles'), 0)
  t.equal(await count('profile_changes'), 0)
})

t.test('a header that cannot be read fails the file, and says why', async t => {
  const { run, count } = await scene(t)
  const unknown = await run('latin_name,skils\nAyesha,java\n')
  t.match(unknown.state, {
    state: 'failed',
    failure: 'Row 1: unknown column "skils"; did you mean "skills"?',
  })
  t.match((await run('email\na@example.org\n')).state.failure, /latin_name" is missing/)
  t.equal(await count('profiles'), 0)
})

t.test('a broken upload leaves nothing', async t => {
  const { send, count, deps, liaison } = await scene(t)
  async function* file() {
    yield Buffer.alloc(2 * 1024 * 1024, 'a')
    throw new Error('the line went dead')
  }
  const ctx = {
    ...deps,
    now: deps.clock(),
    actor: { accountId: liaison.accountId, role: 'liaison' as const },
  }
  await t.rejects(startBulkImport(ctx, { format: 'csv', dryRun: false, file: file() }), /went dead/)
  t.equal((await send('')).statusCode, 400)
  t.equal(await count('bulk_imports'), 0)
  t.equal(await count('bulk_import_chunks'), 0)
})

t.test('what is not finished after a day ends as failed, and its file is deleted', async t => {
  const { send, get, run, count, db, deps, clock } = await scene(t)
  const file = `${header}\nHina Baig,hina@example.org,python,,,,\n`
  const done = (await run(file)).id
  const old = (await send(file)).json().id
  await db.execute("update bulk_imports set created_at = created_at - interval '25 hours'")
  const recent = (await send(file)).json().id
  const hopeless = (await send(file)).json().id
  await giveUpBulkImport(deps, { importId: hopeless })
  await endUnfinished({ db, now: clock.now })
  t.match(await get(`/${old}`), {
    state: 'failed',
    failure: /within a day/,
    finishedAt: clock.now.toISOString(),
  })
  t.match(await get(`/${recent}`), { state: 'waiting' })
  t.match(await get(`/${hopeless}`), { state: 'failed', failure: /given up/ })
  t.match(await get(`/${done}`), { state: 'finished' })
  t.equal(await count('bulk_import_chunks'), 1, 'only the recent file is kept')
  await runBulkImport(deps, { importId: old })
  t.match(await get(`/${old}`), { state: 'failed' }, 'a job that comes late changes nothing')
})

t.test('an import can be cancelled while it waits and while it runs; what is done stays', async t => {
  const { app, send, get, run, count, deps, liaison, person } = await scene(t)
  const cancel = async (id: string, headers: object = liaison.headers) =>
    (await app.inject({ method: 'POST', url: `${url}/${id}/cancel`, headers: { ...headers } })).json()
  const people = (from: number) =>
    ['latin_name', ...Array.from({ length: 3000 }, (_, i) => `Person ${from + i}`)].join('\n')
  const waiting = (await send(people(0))).json().id
  t.match(await cancel(waiting, {}), { status: 401 })
  t.match(await cancel(waiting, (await person('employer')).headers), { status: 403 })
  t.match(await cancel(waiting, (await person('liaison')).headers), { status: 404 })
  t.match(await cancel(waiting), { state: 'cancelled', rowsRead: 0, finishedAt: String })
  t.match(await cancel(waiting), { state: 'cancelled' }, 'cancelled is cancelled')
  await runBulkImport(deps, { importId: waiting })
  t.equal(await count('profiles'), 0)

  const running = (await send(people(0))).json().id
  const reading = runBulkImport(deps, { importId: running })
  while ((await get(`/${running}`)).rowsRead < 1000) await sleep(10)
  await cancel(running)
  await reading
  const left = await get(`/${running}`)
  t.match(left, { state: 'cancelled', failure: null })
  t.ok(left.rowsRead < 3000, `cancelled at row ${left.rowsRead}`)
  t.equal(await count('profiles'), left.rowsAccepted)
  t.equal(await count('bulk_import_chunks'), 0)
  t.equal(await count('bulk_import_keys'), 0)
  const { id } = await run('latin_name\nAyesha\n')
  t.match(await cancel(id), { status: 409, detail: /this one is finished/ })
})

t.test('two workers with the same import: the second waits, and finds it done', async t => {
  const { send, get, count, deps } = await scene(t)
  const file = ['latin_name', ...Array.from({ length: 1500 }, (_, i) => `Person ${i}`)].join('\n')
  const { id } = (await send(file)).json()
  await Promise.all([1, 2].map(() => runBulkImport(deps, { importId: id })))
  t.match(await get(`/${id}`), { state: 'finished', rowsAccepted: 1500 })
  t.equal(await count('profiles'), 1500)
})

t.test('the same file under the same Idempotency-Key is one import', async t => {
  const { send, liaison, count } = await scene(t)
  const headers = { ...liaison.headers, 'idempotency-key': 'graduates-2026' }
  const first = await send('latin_name\nAyesha\n', { headers })
  t.equal(first.statusCode, 202)
  const again = await send('latin_name\nAyesha\n', { headers })
  t.equal(again.statusCode, 202)
  t.equal(again.body, first.body)
  t.equal(again.headers['idempotency-replayed'], 'true')
  for (const [file, query] of [
    ['latin_name\nBilal!\n', ''],
    ['latin_name\nAyesha\n', '?dryRun=true'],
  ] as const) {
    const other = await send(file, { headers, query })
    t.match(other.json(), { status: 409, code: 'idempotency-mismatch' })
  }
  t.equal(await count('bulk_imports'), 1)
  t.equal(await count('bulk_import_chunks'), 1)
})

t.test('who may send and see', async t => {
  const { app, send, run, get, person } = await scene(t)
  const [candidate, employer, other, admin] = await Promise.all([
    person('candidate'),
    person('employer'),
    person('liaison'),
    person('admin'),
  ])
  t.equal((await app.inject({ method: 'POST', url, payload: 'x' })).statusCode, 401)
  for (const { headers } of [candidate, employer])
    t.equal((await send('latin_name\nA\n', { headers })).statusCode, 403)
  t.equal((await send('{}', { type: 'application/json' })).statusCode, 415)
  t.match((await send('x', { type: 'application/pdf' })).json(), {
    status: 415,
    detail: /text\/csv or application\/jsonl/,
  })
  const { id } = await run('latin_name\nAyesha\n')
  t.equal((await get(`/${id}`, other.headers)).status, 404)
  t.equal((await get(`/${id}/errors`, other.headers)).status, 404)
  t.equal((await get(`/${id}`, admin.headers)).state, 'finished')
  t.same((await get('', other.headers)).items, [])
  t.equal((await get('')).items.length, 1)
})
