import t from 'tap'
import { proposeInterview } from '../../../src/features/matches/index.ts'
import { startLivePool } from '../../../src/pool/index.ts'
import { loadReference } from '../../../src/reference/index.ts'
import type { SearchPort } from '../../../src/search/index.ts'
import { member, profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { testService } from '../../fixtures/service.ts'
import { visitorAs } from '../../fixtures/visitor.ts'

const reference = loadReference()

t.test('a candidate proposes other times by page, the employer chooses one', async t => {
  const database = await testDatabase(t)
  const world = await matchWorld(database.db)
  const livePool = startLivePool(database.sql, reference, error => t.error(error))
  t.teardown(() => livePool.stop())
  const service = await testService(t, { database, livePool, search: {} as SearchPort })
  const [ayesha, tanaka] = await Promise.all([service.person('candidate'), service.person('employer')])
  await member(database.db, world.employerId, tanaka, 'recruiter')
  const owner = { accountId: ayesha.accountId, role: 'candidate' as const, email: ayesha.email }
  const profileId = await profile(database.db, { owner })
  const match = await world.refer(owner)
  const { interview } = await proposeInterview(world.as(world.sato), {
    id: match.id,
    times: [new Date('2026-12-01T05:00:00Z')],
    minutes: 45,
    place: '',
  })
  await livePool.catchUp()
  const [one, company] = [await visitorAs(service, ayesha), await visitorAs(service, tanaka)]
  const path = `/me/matches/${match.id}`
  const list = `/employer/demands/${world.demandId}/shortlist`
  const fields = { '/interview': interview.id }

  t.match((await one.get(path)).body, /Propose other times[\s\S]*12:00 there is 16:00 in Japan/)
  const past = await one.post(`${path}/other-times`, { ...fields, '/times/0': '2020-01-01T10:00' })
  t.equal(past.statusCode, 422)
  t.match(
    past.body,
    /<details[^>]* open>[\s\S]*value="2020-01-01T10:00"/,
    'what was typed stays, with what is wrong',
  )
  t.equal((await one.post(`${path}/other-times`, fields)).statusCode, 422)
  const times = { '/times/0': '2026-12-03T11:00', '/times/1': '', '/times/2': '2026-12-04T09:30' }
  t.equal((await one.post(`${path}/other-times`, { ...fields, ...times })).statusCode, 303)
  const waiting = (await one.get(path)).body
  t.match(
    waiting,
    /You have proposed these times[\s\S]*Thursday 3 Dec 2026, 11:00[\s\S]*15:00 Japan Time for the employer/,
    'on both clocks',
  )
  t.notMatch((await one.get('/me')).body, 'An employer proposes times', 'nothing waits for the person')

  const asked = (await company.get(`${list}?show=asked&chosen=${profileId}`)).body
  t.match(asked, /The person proposes other times[\s\S]*Choose 3 Dec 2026, 15:00/)
  const time = '2026-12-03T06:00:00.000Z'
  t.ok(asked.includes(`name="/time" value="${time}"`))
  const chosen = { ...fields, '/match': match.id, '/time': time, back: list }
  const stranger = await visitorAs(service, await service.person('employer'))
  t.equal((await stranger.post(`${list}/take-time`, chosen)).statusCode, 404)
  t.equal(
    (await company.post(`${list}/take-time`, { ...chosen, '/time': '2026-12-01T05:00:00.000Z' })).statusCode,
    422,
  )
  t.equal((await company.post(`${list}/take-time`, chosen)).statusCode, 303)
  t.match((await one.get(path)).body, /Your interview[\s\S]*11:00/)

  const file = `/employer/interviews/${interview.id}/calendar`
  const fixed = (await company.get(`${list}?show=asked&chosen=${profileId}`)).body
  t.match(fixed, /Thursday 3 Dec 2026, 15:00 Japan Time[\s\S]*11:00 Pakistan Time for the person/)
  t.match(fixed, `href="${file}">Put it into my calendar`)
  const calendar = await company.get(file)
  t.match(calendar.headers['content-type'], 'text/calendar')
  t.match(calendar.body, /DTSTART:20261203T060000Z[\s\S]*SUMMARY:Interview/)
  t.notMatch(calendar.body, 'Ayesha', 'calendars are shared: no name of the person')
  t.equal((await stranger.get(file)).statusCode, 404)
  t.equal((await one.get(file)).statusCode, 403, 'the person has an address of their own')

  await one.post(`${path}/withdraw`, {})
  const gone = (await one.get(path)).body
  t.match(gone, /This interview is cancelled[\s\S]*Take it out of my calendar/)
  t.match((await one.get(`/me/interviews/${interview.id}/calendar`)).body, 'STATUS:CANCELLED')
  t.match((await company.get(file)).body, 'STATUS:CANCELLED')
})
