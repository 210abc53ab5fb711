import t from 'tap'
import { notifications } from '../../../db/schema/notifications.ts'
import { agreeToMatch, shortlistProfile } from '../../../src/features/matches/index.ts'
import { matchOfPair } from '../../../src/features/matches/queries.ts'
import { ayesha, profile } from '../../fixtures/builders.ts'
import { checkSeats, seatsOf } from '../../fixtures/seats.ts'
import { byUniversity } from './scene.ts'
import { twiceScene } from './twice.ts'

t.test('possible duplicates', async t => {
  const service = await twiceScene(t)
  const { db, app, call, clock, bilal, world, look, person, twice } = service

  await t.test('a pair over the API', async t => {
    const { amna, own, handedIn, pair, path, keep, join, word } = await twice()
    const phone = (await call(bilal, path)).json().first.identity.phone
    const employee = await person('employer')
    for (const [who, status] of [
      [null, 401],
      [amna, 403],
      [employee, 403],
    ] as const) {
      t.equal((await call(who, '/duplicates')).statusCode, status)
      t.equal((await call(who, path)).statusCode, status)
      for (const verb of ['merge', 'undo-merge', 'separate', 'reopen'])
        t.equal((await call(who, `${path}/${verb}`, {})).statusCode, status)
    }
    t.equal((await call(bilal, `/duplicates/${own}`)).statusCode, 404)
    t.equal((await call(bilal, '/duplicates?view=some')).statusCode, 400)
    t.equal((await call(bilal, `${path}/merge`, { keep: 'both' })).statusCode, 400)
    t.equal((await join({ versions: { first: 7, second: 1 } })).statusCode, 412)
    t.match((await call(bilal, '/duplicates')).json(), {
      items: [{ id: pair.id, reasons: ['certificate', 'email', 'phone', 'education'], word: 'strong' }],
    })
    const shown = (await call(bilal, path)).json()
    t.match(shown, { suggested: keep, obstacle: null, collisions: [], merge: null })
    t.match(shown[keep], { id: own, account: true, cnic: false })
    t.ok(shown.facts.some((row: { list: string; same: boolean }) => row.list === 'education' && row.same))

    t.equal((await call(bilal, `${path}/separate`, {})).statusCode, 204)
    t.equal((await call(bilal, `${path}/separate`, {})).statusCode, 409)
    t.equal((await join()).statusCode, 409)
    t.same((await call(bilal, '/duplicates')).json().items, [])
    t.match((await call(bilal, '/duplicates?view=different')).json().items, [{ id: pair.id }])
    t.equal((await call(bilal, `${path}/reopen`, {})).statusCode, 204)

    const { demandId } = world
    await shortlistProfile(world.as(world.sato), { demandId, profileId: handedIn })
    const joined = await join({ values: { headline: keep === 'first' ? 'second' : 'first' } })
    t.same(joined.json(), { keptId: own })
    const answer = await call(bilal, `/profiles/${handedIn}`)
    t.equal(answer.headers['content-location'], `/api/v1/profiles/${own}`)
    const { document, id, identity } = answer.json()
    t.equal(id, own, 'the old id leads to the kept profile')
    t.equal(identity.latinName, `Ayesha ${word}`)
    t.equal(document.headline, byUniversity.document.headline, 'as chosen')
    t.match(document.place, ayesha.document.place!, 'else the value of the kept one')
    t.same(
      document.skills.map(({ skill, level }: { skill: string; level: number }) => `${skill} ${level}`),
      ['python 2', 'postgresql 3', 'java 3'],
      'each once, what is verified rather than what is not',
    )
    t.match(document.education, [{ evidence: { state: 'verified' } }])
    t.same(
      document.languages.map(({ language }: { language: string }) => language),
      ['ur', 'ja', 'en'],
    )
    t.match(await matchOfPair(db, demandId, own), { employer: 'shortlisted' }, 'its matches came along')
    const told = await db.select().from(notifications)
    t.match(
      told.filter(({ accountId }) => accountId === amna.accountId),
      [{ kind: 'profiles-joined' }],
    )
    await look()
    t.same((await call(bilal, '/duplicates')).json().items, [], 'it is found with nobody again')

    const stranger = await person('candidate', { email: 'sadaf@example.org' })
    const claimed = await profile(db, {
      owner: stranger,
      identity: { latinName: 'Sadaf', phone, email: stranger.email },
    })
    await look()
    const [{ firstId, secondId }] = (await call(bilal, '/duplicates')).json().items
    t.same([firstId, secondId].sort(), [own, claimed].sort(), 'but others are found with the kept one')

    t.equal((await call(bilal, `${path}/undo-merge`, {})).statusCode, 204)
    t.equal((await call(bilal, `${path}/undo-merge`, {})).statusCode, 409)
    t.equal((await call(bilal, `/profiles/${handedIn}`)).json().id, handedIn)
    t.equal(await matchOfPair(db, demandId, own), null)
    await join()
    const before = clock.now
    clock.now = new Date(before.getTime() + 31 * 86_400_000)
    const late = await call(await person('liaison'), `${path}/undo-merge`, {})
    t.equal(late.statusCode, 409)
    t.match(late.json().detail, 'A join can be undone for 30 days')
    clock.now = before
  })

  await t.test('matches of both: one goes on, and the seats add up', async t => {
    const { amna, own, handedIn, path, keep, join } = await twice()
    const { demandId, as, sato } = world
    // Somebody had an account for it, and has closed it.
    const former = await world.people(1)
    await db.execute(`update profiles set account_id = null where id = '${former[0]!.profileId}'`)
    await db.execute(
      `update profiles set account_id = '${former[0]!.actor.accountId}' where id = '${handedIn}'`,
    )
    await world.refer(former[0]!.actor)
    t.equal((await join()).statusCode, 409, 'two accounts are never made one')
    t.match((await call(bilal, path)).json(), { obstacle: 'two-accounts' })
    await db.execute(`delete from accounts where id = '${former[0]!.actor.accountId}'`)
    await agreeToMatch(as({ ...amna, role: 'candidate' }), { demandId })
    const [mine, theirs] = [await matchOfPair(db, demandId, own), await matchOfPair(db, demandId, handedIn)]
    t.equal(theirs?.seat, 'proposed')
    t.match((await call(bilal, path)).json().collisions, [
      { further: theirs?.id, aside: mine?.id, furtherOf: keep === 'first' ? 'second' : 'first' },
    ])
    t.same((await join()).json(), { keptId: own })
    t.match(await matchOfPair(db, demandId, own), { id: theirs?.id, seat: 'proposed' })
    await checkSeats(db, demandId)
    t.equal((await call(bilal, `/matches/${mine?.id}`)).statusCode, 404, 'what is put aside is in no list')
    await call(bilal, `${path}/undo-merge`, {})
    t.match(await matchOfPair(db, demandId, own), { id: mine?.id, seat: null })
    t.match(await seatsOf(db, demandId), { proposed: 1 })

    await t.test('an old id is answered for the kept one', async t => {
      await join()
      await shortlistProfile(as(sato), { demandId: await world.publish(), profileId: handedIn })
      const rows = await db.execute(`select profile_id from matches where profile_id = '${handedIn}'`)
      t.equal(rows.length, 1, 'only the one put aside is still with the other')
    })
  })

  await t.test('what changed since stays when they are taken apart', async t => {
    const { amna, own, handedIn, path, join } = await twice()
    await join()
    const { version, identity, document } = (await call(amna, '/me/profile')).json()
    const bare = (facts: { evidence: unknown }[]) => facts.map(({ evidence: _, ...fact }) => fact)
    const changed = {
      ...document,
      summary: 'Now at another company.',
      skills: [...bare(document.skills), { skill: 'rust' }],
      certifications: bare(document.certifications),
      education: bare(document.education),
      languages: bare(document.languages),
    }
    const saved = await app.inject({
      url: '/api/v1/me/profile',
      method: 'PUT',
      headers: { ...amna.headers, 'if-match': `"${version}"` },
      payload: { identity: { ...identity, phone: '+923219876543' }, document: changed },
    })
    t.equal(saved.statusCode, 200)
    t.equal((await call(bilal, `${path}/undo-merge`, {})).statusCode, 204)
    const mine = (await call(amna, '/me/profile')).json()
    t.equal(mine.document.summary, 'Now at another company.')
    t.same(
      mine.document.skills.map(({ skill }: { skill: string }) => skill).sort(),
      ['postgresql', 'python', 'rust'],
      'without what the other brought',
    )
    t.match(mine.identity, { phone: '+923219876543', email: amna.email })
    t.ok(mine.version > version, 'versions count on')
    const theirs = (await call(bilal, `/profiles/${handedIn}`)).json()
    t.same(
      theirs.document.skills.map(({ skill }: { skill: string }) => skill),
      ['python', 'java'],
    )

    await join()
    t.equal((await call(amna, '/me/export')).json().joined[0].id, handedIn)
    const erased = await app.inject({ url: '/api/v1/me/profile', method: 'DELETE', headers: amna.headers })
    t.equal(erased.statusCode, 204)
    for (const [table, column] of [
      ['profiles', 'id'],
      ['duplicates', 'first_id'],
      ['profile_merges', 'kept_id'],
      ['duplicate_keys', 'profile_id'],
    ])
      t.same(
        [...(await db.execute(`select from ${table} where ${column} in ('${own}', '${handedIn}')`))],
        [],
        `${table}: nothing is left of the person`,
      )
    t.equal((await call(bilal, `/profiles/${own}`)).statusCode, 404)
    t.equal((await call(bilal, path)).statusCode, 404)
  })
})
