import t from 'tap'
import { eraseMyProfile } from '../../../src/features/profiles/index.ts'
import { readReference } from '../../../src/features/reports/reference.ts'
import { dropOldReplies } from '../../../src/features/reports/tasks.ts'
import { code, reportScene } from './scene.ts'

t.test('reported by anybody, followed by its number, decided by the ministry', async t => {
  const scene = await reportScene(t)
  const { api, db, people, report, mailed, told, employerId, matchId, clock } = scene
  const { amna, other, bilal, sato } = people

  await t.test('a visitor', async t => {
    const body = {
      kind: 'fee',
      words: ' They asked for 50,000 rupees. ',
      saidFrom: 'Mr Khan, Naniwa System',
      code,
    }
    const answer = await api(
      'POST',
      '/reports',
      {},
      { ...body, replyTo: 'guest@example.org', language: 'ur' },
    )
    t.equal(answer.statusCode, 201, answer.body)
    const { reference } = answer.json()
    t.match(reference, /^R-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    t.equal(readReference(reference.toLowerCase().replaceAll('-', ' ')), reference)
    t.equal(readReference(code), undefined)
    t.equal(answer.headers.location, `/api/v1/reports/by-number/${reference}`)
    const followed = await api('GET', `/reports/by-number/${reference}`)
    t.same(followed.json(), {
      reference,
      stage: 'received',
      createdAt: clock.now.toISOString(),
      decidedAt: null,
    })
    t.equal((await api('GET', '/reports/by-number/R-2222-2222')).statusCode, 404)
    t.equal((await api('GET', '/reports/by-number/nothing')).statusCode, 404)
    t.notMatch(JSON.stringify(scene.logLines), /guest@example|rupees|Khan/, 'nothing of it in the log')
    const [event] = await db.execute(
      `select account_id, detail, subject_id from events where verb = 'reportContact'`,
    )
    const { subject_id: reportId, ...recorded } = event!
    t.same(recorded, { account_id: null, detail: { kind: 'fee', reportId } })

    const [{ id }] = (await api('GET', '/reports', bilal)).json().items
    const found = (await api('GET', `/reports/${id}`, bilal)).json()
    t.match(found, {
      words: 'They asked for 50,000 rupees.',
      reporter: null,
      replyTo: 'guest@example.org',
      message: { kind: 'verify-email', recipient: 'z***@example.com', sentToReporter: false },
      unknownCode: null,
      employer: null,
      suggested: [{ id: employerId, name: 'Naniwa Systems' }],
    })
    t.equal((await api('POST', `/reports/${id}/decide`, bilal, { outcome: 'impostor' })).statusCode, 428)
    const decide = (outcome: string, revision: number, note?: string) =>
      api('POST', `/reports/${id}/decide`, bilal, { outcome, ...(note && { note }) }, revision)
    t.equal((await decide('warned', 1)).statusCode, 400, 'whom?')
    t.equal((await decide('forwarded', 1)).statusCode, 400, 'to whom?')
    t.equal((await decide('impostor', 7)).statusCode, 412)
    t.match((await decide('impostor', 1, 'Asked Sato by telephone.')).json(), {
      revision: 2,
      outcome: 'impostor',
    })
    t.equal((await decide('genuine', 2)).statusCode, 409)
    const [mail, ...more] = await mailed()
    t.same(more, [])
    t.match(mail, { to: 'guest@example.org', language: 'ur', kind: 'report-answer' })
    t.match(mail?.subject, reference)
    t.match(mail?.text, /رابطہ اصلی نہیں تھا[\s\S]*https:\/\/hunar\.test\/report\/R-/)
    t.notMatch(mail?.text, 'Sato')
    t.match((await api('GET', `/reports/by-number/${reference}`)).json(), { stage: 'impostor' })

    const again = await api('POST', `/reports/${id}/reopen`, bilal, {}, 2)
    t.match(again.json(), { outcome: null, note: null, decidedAt: null, revision: 3 })
    t.equal((await api('POST', `/reports/${id}/reopen`, bilal, {}, 3)).statusCode, 409)
    await decide('nothing-found', 3)
    t.equal((await mailed()).length, 1, 'only what holds is mailed')

    const replies = async (day: string) => {
      await dropOldReplies({ db, clock: () => new Date(day) })
      return db.execute('select reply_to from reports where reply_to is not null')
    }
    t.equal((await replies('2027-02-19T08:00:00Z')).length, 1, 'not yet 90 days')
    t.equal((await replies('2027-02-19T10:00:00Z')).length, 0)
  })

  await t.test('wrong input, and who may not', async t => {
    const send = (body: object, who = {}) => api('POST', '/reports', who, body)
    t.equal((await send({})).statusCode, 400)
    t.equal((await send({ kind: 'because', words: 'x' })).statusCode, 400)
    t.equal((await send({ kind: 'fee', words: '   ' })).statusCode, 400)
    t.equal((await send({ kind: 'fee', words: 'x', replyTo: 'nowhere' })).statusCode, 400)
    t.equal((await send({ kind: 'fee', words: 'x', matchId }, other)).statusCode, 404, 'of somebody else')
    t.equal((await send({ kind: 'fee', words: 'x', matchId })).statusCode, 404, 'of nobody')
    t.equal(
      (await send({ kind: 'fee', words: 'x' }, { headers: { authorization: 'Bearer x' } })).statusCode,
      401,
    )
    const { id } = await report()
    t.equal((await api('GET', '/me/reports')).statusCode, 401)
    for (const [method, path, body] of [
      ['GET', '/reports'],
      ['GET', `/reports/${id}`],
      ['PUT', `/reports/${id}/employer`, { employerId: null }],
      ['POST', `/reports/${id}/decide`, { outcome: 'genuine' }],
      ['POST', `/reports/${id}/reopen`],
    ] as const) {
      t.equal((await api(method, path, {}, body, 1)).statusCode, 401, path)
      for (const who of [amna, sato]) t.equal((await api(method, path, who, body, 1)).statusCode, 403, path)
    }
    t.equal((await api('GET', `/reports/${employerId}`, bilal)).statusCode, 404)
  })

  await t.test('a person with an account, about their match: warned, then suspended', async t => {
    const { id, reference } = await report(
      { kind: 'documents', matchId, code: 'no code', replyTo: 'a@b.example' },
      amna,
    )
    t.match((await api('GET', `/reports/${id}`, bilal)).json(), {
      reporter: { email: amna.email, role: 'candidate' },
      replyTo: null,
      match: { id: matchId },
      unknownCode: 'no code',
      message: null,
      employer: { id: employerId },
      suggested: [],
    })
    t.match((await api('GET', '/me/reports', amna)).json().items, [{ reference, stage: 'received' }])
    t.same((await api('GET', '/me/reports', other)).json().items, [])
    await api('PUT', `/reports/${id}/employer`, bilal, { employerId: null }, 1)
    const chosen = await api('PUT', `/reports/${id}/employer`, bilal, { employerId }, 2)
    t.match(chosen.json(), { employer: { id: employerId }, revision: 3 })
    t.equal((await api('PUT', `/reports/${id}/employer`, bilal, { employerId: id }, 3)).statusCode, 404)

    await api('POST', `/reports/${id}/decide`, bilal, { outcome: 'warned', note: 'By telephone too.' }, 3)
    const [warning] = await told(sato.accountId)
    t.same(warning, { kind: 'company-warned', detail: {} }, 'not by whom, nor of what')
    const [answer] = await told(amna.accountId)
    t.match(answer, { kind: 'report-warned', detail: { outcome: 'warned', reference } })
    t.notMatch(JSON.stringify(answer), 'telephone')
    t.match((await api('GET', '/me/reports', amna)).json().items, [{ stage: 'warned' }])
    const { items } = (await api('GET', '/notifications', amna)).json()
    t.match(items[0].text, `Your report ${reference} is answered: the employer was warned.`)

    const second = await report({ kind: 'fee', matchId }, amna)
    t.match((await api('GET', `/reports/${second.id}`, bilal)).json().others, [
      { reference, outcome: 'warned' },
    ])
    await api('POST', `/reports/${second.id}/decide`, bilal, { outcome: 'suspended' }, 1)
    t.match((await api('GET', `/employers/${employerId}`, bilal)).json(), { verification: 'suspended' })
    const third = await report({ matchId }, amna)
    t.equal(
      (await api('POST', `/reports/${third.id}/decide`, bilal, { outcome: 'suspended' }, 1)).statusCode,
      200,
      'suspended already',
    )
    await api('POST', `/reports/${second.id}/reopen`, bilal, {}, 2)
    t.match((await told(amna.accountId))[0], { kind: 'report-reopened' })
    t.match(
      (await api('GET', `/employers/${employerId}`, bilal)).json(),
      { verification: 'suspended' },
      'stays',
    )
    t.same((await told(sato.accountId)).map(({ kind }) => kind).slice(0, 2), [
      'company-suspended',
      'company-warned',
    ])

    const list = async (query: string) =>
      (await api('GET', `/reports?${query}`, bilal)).json().items.map((row: { id: string }) => row.id)
    t.same(await list(`employerId=${employerId}`), [second.id])
    t.same(await list(`view=closed&employerId=${employerId}`), [third.id, id])
    t.same(await list('view=closed&kind=documents'), [id])
  })

  await t.test('in the export, and without its reporter once they erase everything', async t => {
    const kept = (await api('GET', '/me/export', amna)).json().reports
    t.match(kept.at(-1), { kind: 'documents', stage: 'warned', words: 'They asked for 50,000 rupees.' })
    await eraseMyProfile({ ...scene.deps, now: clock.now, actor: amna })
    t.same((await api('GET', '/me/reports', amna)).json().items, [])
    const [{ id }] = (await api('GET', '/reports?view=closed&kind=documents', bilal)).json().items
    const left = (await api('GET', `/reports/${id}`, bilal)).json()
    t.match(left, { reporter: null, match: null, employer: { id: employerId }, outcome: 'warned' })
    t.notMatch(
      JSON.stringify(await db.execute(`select * from events where subject = 'report'`)),
      amna.accountId,
    )
  })
})
