import { eq } from 'drizzle-orm'
import t from 'tap'
import { members } from '../../../db/schema/employers.ts'
import { notifications } from '../../../db/schema/notifications.ts'
import { keepSearch } from '../../../src/features/notifications/keep-search.ts'
import {
  dropSearch,
  listSearches,
  pauseSearch,
  resumeSearch,
} from '../../../src/features/notifications/kept-searches.ts'
import { lookAtSearches } from '../../../src/features/notifications/look-for-news.ts'
import { changeVisibility, eraseMyProfile } from '../../../src/features/profiles/index.ts'
import { startLivePool } from '../../../src/pool/index.ts'
import { loadReference } from '../../../src/reference/index.ts'
import type { SearchPort } from '../../../src/search/index.ts'
import { actor, type TestActor } from '../../fixtures/actors.ts'
import { ayesha, ayeshasSecrets, employer, member, profile } from '../../fixtures/builders.ts'
import { type TearsDown, testDatabase } from '../../fixtures/database.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { testService } from '../../fixtures/service.ts'
import { visitorAs } from '../../fixtures/visitor.ts'

const reference = loadReference()
const search = {} as SearchPort

async function looking(t: TearsDown) {
  const database = await testDatabase(t)
  const { db, sql } = database
  const world = await matchWorld(db)
  const livePool = startLivePool(sql, reference, error => {
    throw error
  })
  t.teardown(() => livePool.stop())
  const clock = { now: new Date('2026-11-21T10:00:00Z') }
  const as = async (who: TestActor) => {
    await livePool.catchUp()
    return {
      ...world.as(who, clock.now),
      search,
      pool: livePool.talent(),
      openDemands: livePool.openDemands(),
    }
  }
  const log = {
    error: (fields: object) => {
      throw (fields as { err: unknown }).err
    },
  }
  /** A day later. */
  const look = async () => {
    clock.now = new Date(clock.now.getTime() + 24 * 3_600_000)
    await lookAtSearches({ db, clock: () => clock.now, reference, search, livePool, log: log as never })
  }
  const told = async (who: TestActor) => {
    const rows = await db.delete(notifications).where(eq(notifications.accountId, who.accountId)).returning()
    return rows
      .filter(({ kind }) => kind.endsWith('-found'))
      .map(({ kind, detail, due }) => `${kind} ${detail.count} ${due}`)
  }
  return { database, db, world, livePool, clock, as, look, told }
}

t.test('an employer is told of new people who fit a demand, of each once', async t => {
  const { db, world, as, look, told } = await looking(t)
  const { sato, demandId } = world
  await world.people(1)
  const colleague = await actor(db, 'employer')
  await member(db, world.employerId, colleague, 'recruiter')
  const kept = await keepSearch(await as(sato), { demandId })
  t.equal((await keepSearch(await as(sato), { demandId })).id, kept.id, 'kept twice, it is one')
  await look()
  t.same(await told(sato), [], 'who fitted before is no news')

  const [amna] = await world.people(2)
  await profile(db, { document: { skills: [{ skill: 'cobol', level: 3, years: 2 }] } })
  await look()
  t.same(await told(sato), ['people-found 2 mail'], 'those who fit, and nobody else')
  t.same(await told(colleague), [], 'who did not ask for it')
  await look()
  t.same(await told(sato), [], 'nothing twice')
  await changeVisibility(world.as(amna!.actor), { visibility: 'paused' } as never)
  await look()
  await changeVisibility(world.as(amna!.actor), { visibility: 'searchable' } as never)
  await look()
  t.same(await told(sato), [], 'nor who goes and comes again')

  const [shown] = await listSearches(world.as(sato))
  t.match(shown, { found: 2, title: { en: 'Backend engineer' } })
  t.ok(shown?.newest.some(({ id }) => id === amna!.profileId))
  await eraseMyProfile(world.as(amna!.actor))
  t.equal((await listSearches(world.as(sato)))[0]?.newest.length, 1, 'who is erased is not there any more')

  await pauseSearch(world.as(sato), kept)
  await world.people(1)
  await look()
  t.same(await told(sato), [], 'paused')
  await resumeSearch(world.as(sato), kept)
  await look()
  t.same(await told(sato), ['people-found 1 mail'], 'what came meanwhile')
  await db.delete(members).where(eq(members.accountId, sato.accountId))
  await world.people(1)
  await look()
  t.same(await told(sato), [], 'who has left the company')
  t.same(await listSearches(world.as(sato)), [])
})

t.test('filters of the shortlist are kept with it', async t => {
  const { db, world, as, look, told } = await looking(t)
  const { sato, demandId } = world
  await keepSearch(await as(sato), { demandId, query: { workModes: 'remote', page: '3', chosen: 'x' } })
  const [kept] = await listSearches(world.as(sato))
  t.equal(kept?.query, 'workModes=remote')
  await profile(db, { document: { preferences: { ...ayesha.document.preferences, workModes: ['on-site'] } } })
  await look()
  t.same(await told(sato), [])
  await profile(db, { document: { preferences: { ...ayesha.document.preferences, workModes: ['remote'] } } })
  await look()
  t.same(await told(sato), ['people-found 1 mail'])
  await t.rejects(
    as(sato).then(ctx => keepSearch(ctx, { demandId, query: { fields: 'alchemy' } })),
    {
      code: 'invalid-input',
    },
  )
})

t.test('a candidate is told of new demands that fit', async t => {
  const { world, as, look, told } = await looking(t)
  const [amna, zarmina] = await world.people(2)
  const kept = await keepSearch(await as(amna!.actor), {})
  await look()
  t.same(await told(amna!.actor), [])
  await world.publish({ title: { en: 'Platform engineer' } })
  await world.publish({
    requirements: [
      { id: 'go', necessity: 'must', weight: 5, anyOf: [{ kind: 'skill', skill: 'go', level: 5 }] },
    ],
  })
  await look()
  t.same(await told(amna!.actor), ['roles-found 1 mail'])
  t.same(await told(zarmina!.actor), [])
  await look()
  t.same(await told(amna!.actor), [], 'once')
  await t.rejects(dropSearch(world.as(zarmina!.actor), kept), { code: 'not-found' })
  await dropSearch(world.as(amna!.actor), kept)
  await world.publish({ title: { en: 'Another' } })
  await look()
  t.same(await told(amna!.actor), [], 'deleted')
})

t.test('who may keep what', async t => {
  const { db, world, as } = await looking(t)
  const { sato, bilal, demandId } = world
  const stranger = await actor(db, 'employer')
  await employer(db, { owner: stranger })
  const keep = async (who: TestActor, input: object) => keepSearch(await as(who), input)
  await t.rejects(keep(stranger, { demandId }), { code: 'not-found' })
  await t.rejects(keep(bilal, { demandId }), { code: 'forbidden' })
  await t.rejects(keep(sato, {}), { code: 'forbidden' })
  await t.rejects(keep(await actor(db, 'candidate'), {}), { code: 'conflict' }, 'without a profile')
})

t.test('the pages of kept searches', async t => {
  const { database, db, livePool, look } = await looking(t)
  const service = await testService(t, { database, livePool, search })
  const sato = await service.person('employer')
  const world = await matchWorld(db)
  await member(db, world.employerId, sato, 'recruiter')
  await livePool.catchUp()
  const one = await visitorAs(service, sato)
  t.match((await one.get('/account/alerts')).body, 'You have no saved search')
  const asked = (await one.get(`/account/alerts/new?demand=${world.demandId}&workModes=remote`)).body
  t.match(asked, /Tell me of new people who fit “Backend engineer”[\s\S]*Only those who also pass/)
  await one.post('/account/alerts/new', {
    '/demand': world.demandId,
    '/query': 'workModes=remote',
  })
  t.match((await one.get('/account/alerts')).body, 'People who fit “Backend engineer”, with filters')
  const profileId = await profile(db)
  await look()
  const list = (await one.get('/account/alerts')).body
  t.match(list, `Candidate ${profileId.slice(-6).toUpperCase()}`)
  for (const secret of ayeshasSecrets) t.notMatch(list, secret)
  t.match((await one.get('/account/notifications')).body, '1 new person fits “Backend engineer”')
  const id = /alerts\/([0-9a-f-]{36})\/pause/.exec(list)![1]
  const other = await visitorAs(service, await service.person('employer'))
  t.equal((await other.post(`/account/alerts/${id}/delete`)).statusCode, 404)
  await one.post(`/account/alerts/${id}/pause`)
  t.match((await one.get('/account/alerts')).body, 'paused')
  await one.post(`/account/alerts/${id}/delete`)
  t.match((await one.get('/account/alerts')).body, 'You have no saved search')
  const candidate = await visitorAs(service, await service.person('candidate'))
  t.match((await candidate.get('/account/alerts')).body, 'Tell me of new jobs that fit')
  const refused = await candidate.post('/account/alerts/new')
  t.equal(refused.statusCode, 422)
  t.match(refused.body, 'first it has to be shown to employers')
  const officer = await visitorAs(service, await service.person('liaison'))
  t.equal((await officer.get('/account/alerts')).statusCode, 403)
})
