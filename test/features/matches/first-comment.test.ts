import { sql } from 'drizzle-orm'
import t from 'tap'
import { listWork } from '../../../src/features/matches/index.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { stage } from './scene.ts'

t.test(
  'colleagues comment on somebody who is neither asked nor declined, and nobody else learns of it',
  async t => {
    const scene = await stage(t)
    const { db, as, demandId, ayeshaId, omarId, call, read, seats, people } = scene
    const { sato, tanaka, bilal, ayesha } = people
    const url = `/demands/${demandId}/comments`
    const body = { profileId: ayeshaId, text: 'Ask about Osaka' }
    const count = async (table: string) =>
      Number((await db.execute<{ n: string }>(sql.raw(`select count(*) as n from ${table}`)))[0]!.n)
    const before = [await seats(), await count('notifications'), await count('seat_moves')]

    for (const [who, status] of [
      [null, 401],
      [ayesha, 403],
      [bilal, 403],
      [tanaka, 404],
    ] as const)
      t.equal((await call(who, 'POST', url, body)).statusCode, status)
    t.equal((await call(sato, 'POST', url, { ...body, text: '' })).statusCode, 400)
    t.equal((await call(sato, 'POST', url, { ...body, profileId: demandId })).statusCode, 404, 'nobody')
    t.equal(await count('matches'), 0)

    const twice = await Promise.all([call(sato, 'POST', url, body), call(sato, 'POST', url, body)])
    const [first, second] = twice.map(answer => answer.json())
    t.match(first, { text: 'Ask about Osaka', email: sato.email })
    t.equal(second.matchId, first.matchId, 'one match, however many write')
    const { matchId } = first
    t.equal(await count('matches'), 1)
    t.same([await seats(), await count('notifications'), await count('seat_moves')], before, 'nothing moved')

    const shown = await read(sato, matchId)
    t.match(shown, {
      stage: { key: 'not-asked', text: 'Not asked' },
      comments: 2,
      profile: { agreed: false },
    })
    t.notOk('name' in shown.profile, 'masked as before')
    t.same(shown.can.sort(), ['decline', 'shortlist'])
    for (const who of [sato, bilal])
      t.match(
        (await call(who, 'GET', `/demands/${demandId}/matches`)).json(),
        { items: [], counts: {}, total: 0 },
        'in no list of people asked or declined',
      )
    t.same((await call(bilal, 'GET', '/review-queue')).json().items, [])
    const work = await listWork(as(bilal, 'liaison'), { profileId: ayeshaId, limit: 10 })
    t.same(work.items, [], 'nor at the desk')
    t.same((await call(bilal, 'GET', `/matches/${matchId}/comments`)).json().items, [])

    t.same((await call(ayesha, 'GET', '/me/matches')).json().items, [])
    t.equal((await call(ayesha, 'GET', `/me/matches/${matchId}`)).statusCode, 404)
    t.same((await call(ayesha, 'GET', '/notifications')).json().items, [])
    t.notMatch((await call(ayesha, 'GET', '/me/views')).body, /shortlisted|Osaka/)
    const { statusCode, body: kept } = await call(ayesha, 'GET', '/me/export')
    t.equal(statusCode, 200)
    t.notMatch(kept, new RegExp(`${matchId}|Ask about Osaka`))

    t.equal((await call(ayesha, 'PUT', `/me/demands/${demandId}/interest`)).json().id, matchId)
    t.equal(
      (await call(sato, 'POST', `/demands/${demandId}/matches`, { profileId: ayeshaId })).statusCode,
      200,
    )
    t.match(
      await read(sato, matchId),
      { comments: 2, employer: { answer: 'shortlisted' } },
      'it goes on from there',
    )

    await call(sato, 'POST', url, { profileId: omarId, text: 'Perhaps later' })
    await call(scene.people.omar, 'DELETE', '/me/profile')
    t.equal(await count(`match_comments where text = 'Perhaps later'`), 0, 'erased with the person')
    const draft = await call(sato, 'POST', '/demands', {
      employerId: scene.employerId,
      document: osakaBackend,
    })
    const unpublished = `/demands/${draft.json().id}/comments`
    t.equal((await call(sato, 'POST', unpublished, body)).statusCode, 404, 'not before it is published')
  },
)
