import t from 'tap'
import { followDemands, loadOpenDemands, OpenDemands } from '../../../src/pool/open-demands.ts'
import { loadDocuments } from '../../../src/search/load-documents.ts'
import { buildVocabulary } from '../../../src/search/vocabulary.ts'
import { employer } from '../../fixtures/builders.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { testService } from '../../fixtures/service.ts'

t.test('a demand is open only while its employer is verified under its present name', async t => {
  const { app, db, deps, person } = await testService(t)
  const [owner, liaison] = await Promise.all([person('employer'), person('liaison')])
  const employerId = await employer(db, { owner: { accountId: owner.accountId, role: 'employer' } })
  const call = async (
    who: typeof owner,
    method: 'POST' | 'PUT',
    url: string,
    body?: object,
    revision?: number,
  ) => {
    const headers = { ...who.headers, ...(revision && { 'if-match': `"${revision}"` }) }
    const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(body && { payload: body }) })
    t.ok(answer.statusCode < 300, answer.body)
    return answer.json()
  }
  const { id } = await call(owner, 'POST', '/demands', { employerId, document: osakaBackend })
  await call(owner, 'POST', `/demands/${id}/submit`, undefined, 1)
  await call(liaison, 'POST', `/demands/${id}/publish`, undefined, 2)

  const demands = new OpenDemands(deps.reference)
  const follower = await followDemands(deps.sql, demands, await loadOpenDemands(deps.sql, demands), error =>
    t.fail(String(error)),
  )
  t.teardown(() => follower.stop())
  const everywhere = async (open: boolean, when: string) => {
    await follower.catchUp()
    const list = await app.inject({ url: '/api/v1/open-demands' })
    t.equal(list.json().items.length, open ? 1 : 0, `in the list ${when}`)
    const one = await app.inject({ url: `/api/v1/open-demands/${id}` })
    t.equal(one.statusCode, open ? 200 : 404, `by its address ${when}`)
    t.equal(demands.size, open ? 1 : 0, `in the pool ${when}`)
    const vocabulary = buildVocabulary(deps.reference)
    for await (const { documents } of loadDocuments(deps.sql, 'demands', [id], vocabulary))
      t.equal(documents.length, open ? 1 : 0, `in the search ${when}`)
    const waiting =
      await deps.sql`delete from search_outbox where kind = 'demands' and id = ${id} returning id`
    t.ok(waiting.length > 0, `the search is told ${when}`)
  }
  await everywhere(true, 'after its publication')
  await call(liaison, 'POST', `/employers/${employerId}/suspend`, { reason: 'fraud' })
  await everywhere(false, 'while the employer is suspended')
  await call(liaison, 'POST', `/employers/${employerId}/verify`)
  await everywhere(true, 'when the suspension is lifted')
  await call(owner, 'PUT', `/employers/${employerId}`, { name: 'Somebody Known', country: 'JP' }, 3)
  await everywhere(false, 'under a name that nobody has checked')
  await call(liaison, 'POST', `/employers/${employerId}/verify`)
  await everywhere(true, 'under the new name')
})
