import { randomUUID } from 'node:crypto'
import t from 'tap'
import { findMyMatches } from '../../../src/features/matches/index.ts'
import { ayeshasSecrets, suspend } from '../../fixtures/builders.ts'
import type { Person } from '../../fixtures/service.ts'
import { stage } from './scene.ts'

t.test('from interest to a selection', async t => {
  const { db, as, employerId, demandId, ayeshaId, call, read, seats, people } = await stage(t)
  const { sato, tanaka, bilal, nadia, ayesha, omar } = people

  await t.test('who may call', async t => {
    const calls = [
      ['PUT', `/me/demands/${demandId}/interest`, undefined, sato],
      ['PUT', `/me/demands/${demandId}/agreement`, undefined, bilal],
      ['GET', '/me/matches', undefined, sato],
      ['POST', `/demands/${demandId}/matches`, { profileId: ayeshaId }, ayesha],
      ['POST', `/demands/${demandId}/declined-profiles`, { profileIds: [ayeshaId], reason: 'pay' }, bilal],
      ['DELETE', `/demands/${demandId}/shortlisted-profiles`, { profileIds: [ayeshaId] }, bilal],
      ['GET', `/demands/${demandId}/matches`, undefined, ayesha],
      ['GET', `/demands/${demandId}/seats`, undefined, ayesha],
      ['GET', `/demands/${demandId}/seat-moves`, undefined, ayesha],
      ['GET', `/seats?demandIds=${demandId}`, undefined, ayesha],
      ['GET', `/matches/${randomUUID()}`, undefined, ayesha],
      ['POST', `/matches/${randomUUID()}/refer`, {}, sato],
      ['POST', `/matches/${randomUUID()}/confirm-referral`, undefined, sato],
      ['POST', `/matches/${randomUUID()}/not-refer`, { reason: 'requirements' }, sato],
      ['POST', '/matches/refer', { ids: [randomUUID()] }, sato],
      ['POST', `/matches/${randomUUID()}/select`, undefined, bilal],
    ] as const
    for (const [method, url, payload, wrong] of calls) {
      t.equal((await call(null, method, url, payload)).statusCode, 401, `${method} ${url} signed out`)
      t.equal((await call(wrong, method, url, payload)).statusCode, 403, `${method} ${url} wrong role`)
    }
    for (const url of ['matches', 'seats', 'seat-moves'])
      t.equal((await call(tanaka, 'GET', `/demands/${demandId}/${url}`)).statusCode, 404)
    t.equal(
      (await call(tanaka, 'POST', `/demands/${demandId}/matches`, { profileId: ayeshaId })).statusCode,
      404,
    )
    t.equal((await call(sato, 'POST', `/demands/${demandId}/matches`, {})).statusCode, 400)
    t.equal((await call(sato, 'GET', '/matches/no-id')).statusCode, 400)
    const unknown = { profileIds: [ayeshaId], reason: 'age' }
    t.equal((await call(sato, 'POST', `/demands/${demandId}/declined-profiles`, unknown)).statusCode, 400)
    const reasons = (await call(null, 'GET', '/match-reasons')).json()
    t.match(reasons.employer[0], { code: 'skills', en: /skills/, ja: /スキル/, ur: /مہارتیں/ })
  })

  await t.test('interest shows no name, agreement does', async t => {
    const shown = await call(ayesha, 'PUT', `/me/demands/${demandId}/interest`)
    t.equal(shown.statusCode, 200)
    t.match(shown.json(), {
      stage: { key: 'interested' },
      demand: { id: demandId, open: true },
      asked: false,
    })
    t.same(shown.json().can, ['agree', 'withdraw'])
    const again = await call(ayesha, 'PUT', `/me/demands/${demandId}/interest`)
    t.equal(again.json().id, shown.json().id, 'twice is once')
    const { id } = shown.json()
    const masked = await call(sato, 'GET', `/matches/${id}`)
    t.match(masked.json(), { stage: { key: 'interested' }, profile: { agreed: false }, seat: null })
    for (const secret of ayeshasSecrets) t.notMatch(masked.body, secret)
    t.equal((await call(tanaka, 'GET', `/matches/${id}`)).statusCode, 404)
    t.equal((await call(omar, 'GET', `/me/matches/${id}`)).statusCode, 404)
    t.equal((await call(omar, 'POST', `/me/matches/${id}/withdraw`, {})).statusCode, 404)

    const agreed = await call(ayesha, 'PUT', `/me/demands/${demandId}/agreement?locale=ur`)
    t.match(agreed.json(), { stage: { key: 'agreed', text: /وزارت/ }, agreedVersion: 1 })
    const named = await read(sato, id)
    t.match(named, {
      stage: { key: 'with-ministry' },
      profile: { name: 'Ayesha Siddiqui', agreed: true },
      assessment: { verdict: 'eligible', required: { met: 2, total: 2 } },
    })
    t.notOk('ministry' in named || 'owner' in named, 'what the ministry does is not the employer’s')
    const agreements = (await call(ayesha, 'GET', '/me/agreements')).json()
    t.match(agreements.items, [{ employerId, withdrawnAt: null }], 'one truth')
  })

  await t.test('referring against the ranking takes a reason and a second liaison', async t => {
    const mine = (await call(omar, 'PUT', `/me/demands/${demandId}/agreement`)).json()
    const refer = (who: Person, payload: object, revision: number) =>
      call(who, 'POST', `/matches/${mine.id}/refer`, payload, revision)
    const { revision, waitingDays } = await read(bilal, mine.id)
    t.equal(waitingDays, 0)
    t.equal((await call(bilal, 'POST', `/matches/${mine.id}/refer`, {})).statusCode, 428)
    const refused = await refer(bilal, {}, revision)
    t.equal(refused.statusCode, 409)
    t.match(
      refused.json().errors.map((error: { message: string }) => error.message),
      [/^The assessment says not eligible/, /^Somebody who is ranked better/],
    )
    t.equal((await refer(bilal, { overrideReason: 'friend' }, revision)).statusCode, 400)
    const asked = await refer(
      bilal,
      { overrideReason: 'training', note: 'Java course ends in May' },
      revision,
    )
    t.match(asked.json(), {
      stage: { key: 'to-confirm' },
      seat: null,
      override: { waits: true, kinds: ['not-eligible', 'passes-over'] },
      ministry: { note: /Java/ },
    })
    t.equal((await refer(bilal, {}, revision)).statusCode, 412)
    const confirm = (who: Person) =>
      call(who, 'POST', `/matches/${mine.id}/confirm-referral`, undefined, asked.json().revision)
    t.equal((await confirm(bilal)).statusCode, 403, 'not the same one')
    const confirmed = await confirm(nadia)
    t.match(confirmed.json(), {
      stage: { key: 'proposed' },
      seat: 'proposed',
      override: { waits: false, confirmedBy: nadia.accountId },
    })
    t.match(await seats(), { requested: 2, open: 1, proposed: 1, releasesOn: '2027-03-03' })
    t.match((await call(omar, 'GET', `/me/matches/${mine.id}`)).json(), {
      stage: { key: 'introduced', text: 'You have been introduced to the employer.' },
    })
    const back = await call(
      bilal,
      'POST',
      `/matches/${mine.id}/not-refer`,
      { reason: 'evidence-missing', note: 'internal' },
      confirmed.json().revision,
    )
    t.match(back.json(), { stage: { key: 'not-referred' }, seat: null, override: null })
    const told = await call(omar, 'GET', `/me/matches/${mine.id}`)
    t.match(told.json(), { stage: { key: 'closed' }, reason: { code: 'evidence-missing' }, can: [] })
    t.notMatch(told.body, 'internal')
    t.notMatch((await call(sato, 'GET', `/matches/${mine.id}`)).body, /internal|evidence-missing/)
    t.equal((await call(omar, 'PUT', `/me/demands/${demandId}/agreement`)).statusCode, 409)
  })

  await t.test('several are referred at once, and one selected', async t => {
    const [match] = (await call(ayesha, 'GET', '/me/matches')).json().items
    const bulk = await call(bilal, 'POST', '/matches/refer', { ids: [match.id, randomUUID()] })
    t.match(bulk.json(), { done: [match.id], refused: [{ message: /no such match/ }] })
    const { revision } = await read(sato, match.id)
    const select = (who: Person, at: number) =>
      call(who, 'POST', `/matches/${match.id}/select`, undefined, at)
    t.equal((await select(tanaka, revision)).statusCode, 404)
    t.equal((await select(sato, revision - 1)).statusCode, 412)
    const selected = await select(sato, revision)
    t.match(selected.json(), { stage: { key: 'selected' }, seat: 'selected', can: ['decline', 'offer'] })
    t.equal(selected.headers.etag, `"${selected.json().revision}"`)
    t.equal((await select(sato, selected.json().revision)).statusCode, 409)
    t.match(await seats(), { requested: 2, open: 1, selected: 1 })
    const several = async (who: Person) =>
      (await call(who, 'GET', `/seats?demandIds=${demandId},${randomUUID()}`)).json().items
    t.match(await several(sato), [{ demandId, requested: 2, open: 1, selected: 1 }])
    t.equal((await several(bilal)).length, 1)
    t.same(await several(tanaka), [], 'not theirs')
    t.equal((await call(sato, 'GET', '/seats?demandIds=x')).statusCode, 400)
    const found = await findMyMatches(as(ayesha, 'candidate'), { demandIds: [demandId, randomUUID()] })
    t.same(
      [...found.values()].map(({ id }) => id),
      [match.id],
    )
    const kept = (await call(ayesha, 'GET', '/me/export')).json().matches
    t.match(kept, [{ id: match.id, demandId, answer: 'agreed', offer: 'none', interviews: [] }])
    const moves = (await call(sato, 'GET', `/demands/${demandId}/seat-moves?limit=2`)).json()
    t.match(moves.items, [{ from: 'proposed', to: 'selected', matchId: match.id, why: 'selected' }, {}])
    const older = await call(sato, 'GET', `/demands/${demandId}/seat-moves?cursor=${moves.next}`)
    t.match(older.json().items.at(-1), { from: null, to: 'open', seats: 2, why: 'published' })

    const list = (await call(sato, 'GET', `/demands/${demandId}/matches?stages=selected`)).json()
    t.match(list, { total: 1, counts: { selected: 1, 'not-referred': 1 }, items: [{ id: match.id }] })
  })

  await t.test('withdrawing gives the seat back and hides the name again', async t => {
    const items = (await call(ayesha, 'GET', '/me/matches')).json().items
    for (const { id } of items)
      t.match((await call(ayesha, 'POST', `/me/matches/${id}/withdraw`, { reason: 'other-work' })).json(), {
        stage: { key: 'withdrawn' },
      })
    t.match(await seats(), { requested: 2, open: 2, selected: 0 })
    const masked = await call(sato, 'GET', `/matches/${items.at(-1).id}`)
    t.match(masked.json(), { stage: { key: 'withdrawn' }, profile: { agreed: false } })
    for (const secret of ayeshasSecrets) t.notMatch(masked.body, secret)
    t.match((await read(bilal, items.at(-1).id)).candidate.reason, { code: 'other-work' })
  })

  await t.test('nothing new starts with paused people, closed demands or suspended employers', async t => {
    const put = (path: string) => call(ayesha, 'PUT', `/me/demands/${demandId}/${path}`)
    await call(ayesha, 'PUT', '/me/profile/visibility', { visibility: 'paused' })
    const paused = await put('agreement')
    t.equal(paused.statusCode, 409)
    t.match(paused.json().detail, /paused/)
    await call(ayesha, 'PUT', '/me/profile/visibility', { visibility: 'searchable' })
    const { id } = (await put('agreement')).json()
    await suspend(db, employerId)
    t.equal((await put('interest')).statusCode, 404)
    const { revision } = await read(bilal, id)
    t.equal((await call(bilal, 'POST', `/matches/${id}/refer`, {}, revision)).statusCode, 409)
    t.equal(
      (await call(ayesha, 'POST', `/me/matches/${id}/withdraw`, {})).statusCode,
      200,
      'leaving goes always',
    )
  })
})
