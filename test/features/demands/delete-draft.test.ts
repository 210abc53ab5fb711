import t from 'tap'
import { forgetDeleted } from '../../../src/features/demands/index.ts'
import { demandScene } from './scene.ts'

t.test('a draft is deleted, and brought back', async t => {
  const { db, clock, sato, tanaka, bilal, candidate, call, create, step } = await demandScene(t)
  const remove = (who: typeof sato | null, id: string, revision = 1) =>
    call(who, 'DELETE', `/demands/${id}`, undefined, { 'if-match': `"${revision}"` })
  const restore = (who: typeof sato | null, id: string) => call(who, 'POST', `/demands/${id}/restore`)
  const listed = async (who: typeof sato) =>
    (await call(who, 'GET', '/demands')).json().items.map((row: { id: string }) => row.id)

  await t.test('who may, and from what they saw', async t => {
    const { id } = (await create()).json()
    t.equal((await remove(null, id)).statusCode, 401)
    t.equal((await remove(bilal, id)).statusCode, 403)
    t.equal((await remove(candidate, id)).statusCode, 403)
    t.equal((await remove(tanaka, id)).statusCode, 404)
    t.equal((await call(sato, 'DELETE', `/demands/${id}`)).statusCode, 428)
    t.equal((await remove(sato, id, 7)).statusCode, 412)
    t.equal((await restore(sato, id)).statusCode, 404, 'it is there')
    t.equal((await restore(null, id)).statusCode, 401)
    t.equal((await call(sato, 'DELETE', '/demands/no-id')).statusCode, 400)
  })

  await t.test('gone for everybody, and back as it was', async t => {
    const made = (await create()).json()
    const { id } = made
    const deleted = await remove(sato, id)
    t.equal(deleted.statusCode, 204)
    for (const who of [sato, bilal]) {
      t.equal((await call(who, 'GET', `/demands/${id}`)).statusCode, 404)
      t.notOk((await listed(who)).includes(id))
    }
    t.equal((await remove(sato, id)).statusCode, 404)
    t.equal((await step(sato, id, 'submit', 2)).statusCode, 404)
    t.equal((await restore(tanaka, id)).statusCode, 404)
    t.match((await restore(sato, id)).json(), { id, state: 'draft', draft: made.draft })
    t.ok((await listed(sato)).includes(id))
    const verbs = await db.execute<{ verb: string }>(
      `select verb from events where subject_id = '${id}' order by id`,
    )
    t.same(
      verbs.map(({ verb }) => verb),
      ['createDemand', 'deleteDraft', 'restoreDraft'],
    )
  })

  await t.test('what the ministry has seen is closed instead', async t => {
    const { id } = (await create()).json()
    await step(sato, id, 'submit', 1)
    t.equal((await remove(sato, id, 2)).statusCode, 409)
    await call(bilal, 'POST', `/demands/${id}/return`, { reason: 'unclear' }, { 'if-match': '"2"' })
    const { revision, state } = (await call(sato, 'GET', `/demands/${id}`)).json()
    t.equal(state, 'draft')
    t.equal((await remove(sato, id, revision)).statusCode, 409)
  })

  await t.test('after a day it is swept away', async t => {
    const { id } = (await create()).json()
    await remove(sato, id)
    await forgetDeleted(db, clock.now)
    t.equal((await restore(sato, id)).statusCode, 200, 'not yet')
    await remove(sato, id, 3)
    await forgetDeleted(db, new Date(clock.now.getTime() + 1))
    t.equal((await restore(sato, id)).statusCode, 404)
  })
})
