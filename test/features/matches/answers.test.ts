import { randomUUID } from 'node:crypto'
import t from 'tap'
import { stage } from './scene.ts'

t.test('an employer’s answers', async t => {
  const { db, publish, ayeshaId, omarId, call, people } = await stage(t)
  const { sato, tanaka, ayesha, omar } = people

  await t.test('what would be refused past the deadline is not offered', async t => {
    const demand = await publish({ seats: 1 })
    const { id, can } = (await call(omar, 'PUT', `/me/demands/${demand}/interest`)).json()
    t.ok(can.includes('agree'))
    // Versions are never changed; here that spares a wait.
    await db.execute('alter table demand_versions disable trigger user')
    await db.execute(`update demand_versions set document = jsonb_set(document::jsonb, '{deadline}', '"2020-01-01"')::json
      where demand_id = '${demand}'`)
    await db.execute('alter table demand_versions enable trigger user')
    const late = (await call(omar, 'GET', `/me/matches/${id}`)).json()
    t.same(late.can, ['withdraw'])
    t.equal((await call(omar, 'PUT', `/me/demands/${demand}/agreement`)).statusCode, 409)
    const left = (await call(omar, 'POST', `/me/matches/${id}/withdraw`, {})).json()
    t.notMatch(left.stage.next, 'come back')
  })

  await t.test('declined in bulk, told only where they were asked, and taken back', async t => {
    const other = await publish({ seats: 1 })
    const asked = await call(sato, 'POST', `/demands/${other}/matches`, { profileId: ayeshaId })
    t.match(asked.json(), { stage: { key: 'asked' }, employer: { answer: 'shortlisted' } })
    t.match((await call(ayesha, 'GET', '/me/matches')).json().items[0], {
      stage: { key: 'asked' },
      can: ['interest', 'agree', 'decline'],
    })
    const ids = { profileIds: [ayeshaId, omarId, randomUUID()] }
    const declined = await call(sato, 'POST', `/demands/${other}/declined-profiles`, {
      ...ids,
      reason: 'skills',
    })
    t.match(declined.json(), { done: [ayeshaId, omarId], refused: [{ message: /no such profile/ }] })
    const mine = (await call(omar, 'GET', '/me/matches')).json().items
    t.notOk(
      mine.some(({ demand }: { demand: { id: string } }) => demand.id === other),
      'who was only looked at learns nothing',
    )
    const back = await call(sato, 'DELETE', `/demands/${other}/declined-profiles`, ids)
    t.same(back.json().done, [ayeshaId, omarId])
    t.match((await call(ayesha, 'GET', '/me/matches')).json().items[0], { stage: { key: 'asked' } })
    const no = await call(ayesha, 'POST', `/me/matches/${asked.json().id}/decline`, { reason: 'pay' })
    t.match(no.json(), { stage: { key: 'declined' } })
    t.equal(
      (await call(sato, 'POST', `/demands/${other}/matches`, { profileId: ayeshaId })).statusCode,
      409,
      'a no is a no',
    )
    t.equal(
      (await call(ayesha, 'PUT', `/me/demands/${other}/agreement`)).statusCode,
      200,
      'but hers to change',
    )
  })

  await t.test('that somebody was asked is taken back until they answer', async t => {
    const other = await publish({ seats: 1 })
    const url = `/demands/${other}/shortlisted-profiles`
    const ids = { profileIds: [ayeshaId, omarId] }
    const ask = () => call(sato, 'POST', `/demands/${other}/matches`, { profileId: ayeshaId })
    const asked = (await ask()).json()
    t.same(asked.can, ['decline', 'take-back-request'])
    t.equal((await call(tanaka, 'DELETE', url, ids)).statusCode, 404)
    t.equal((await call(sato, 'DELETE', url, { profileIds: [] })).statusCode, 400)
    const unread = async () => (await call(ayesha, 'GET', '/notifications')).json().unread
    const before = await unread()
    t.match((await call(sato, 'DELETE', url, ids)).json(), {
      done: [ayeshaId],
      refused: [{ id: omarId, message: /has not answered/ }],
    })
    t.equal(await unread(), before - 1, 'she is not told of it any more')
    t.equal((await call(ayesha, 'GET', `/me/matches/${asked.id}`)).statusCode, 404)
    t.match((await call(sato, 'GET', `/matches/${asked.id}`)).json(), { employer: { answer: 'none' } })

    t.match((await ask()).json(), { id: asked.id, stage: { key: 'asked' } }, 'and can be asked again')
    await call(ayesha, 'PUT', `/me/demands/${other}/agreement`)
    t.match((await call(sato, 'DELETE', url, ids)).json(), { done: [], refused: [{}, {}] })
    const verbs = await db.execute<{ verb: string }>(
      `select verb from events where subject_id = '${asked.id}' order by id`,
    )
    t.same(
      verbs.map(({ verb }) => verb),
      ['shortlistProfile', 'takeBackRequest', 'shortlistProfile', 'agreeToMatch'],
    )
  })
})

t.test('an erased person leaves numbers, not traces', async t => {
  const { demandId, call, people } = await stage(t)
  const { sato, bilal, ayesha } = people
  const { id } = (await call(ayesha, 'PUT', `/me/demands/${demandId}/agreement`)).json()
  const note = { note: 'Ayesha is known to us' }
  const { revision } = (await call(bilal, 'GET', `/matches/${id}`)).json()
  await call(bilal, 'POST', `/matches/${id}/refer`, note, revision)
  t.equal((await call(ayesha, 'DELETE', '/me/profile')).statusCode, 204)
  const left = await call(bilal, 'GET', `/matches/${id}`)
  t.match(left.json(), {
    stage: { key: 'withdrawn' },
    profileId: null,
    profile: null,
    ministry: { note: null },
  })
  t.notMatch(left.body, /Ayesha/)
  t.match((await call(sato, 'GET', `/demands/${demandId}/seats`)).json(), { requested: 2, open: 2 })
})
