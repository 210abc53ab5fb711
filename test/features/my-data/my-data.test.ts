import t from 'tap'
import { agreeToMatch, shortlistProfile } from '../../../src/features/matches/index.ts'
import { insertLooks } from '../../../src/features/profiles/look-queries.ts'
import { profile } from '../../fixtures/builders.ts'
import { matchDay, matchWorld } from '../../fixtures/matches.ts'
import { testService } from '../../fixtures/service.ts'
import { visitorAs } from '../../fixtures/visitor.ts'

t.test('everything that is kept about somebody, and what each part is', async t => {
  const service = await testService(t)
  const { app, db } = service
  const world = await matchWorld(db)
  const amna = await service.person('candidate')
  const owner = { accountId: amna.accountId, role: 'candidate' as const, email: amna.email }
  const profileId = await profile(db, { owner })
  await shortlistProfile(world.as(world.sato), { demandId: world.demandId, profileId })
  await insertLooks(db, {
    accountId: world.sato.accountId,
    employerId: world.employerId,
    demandId: world.demandId,
    profileIds: [profileId],
    day: '2026-11-21',
    now: matchDay,
  })
  await agreeToMatch(world.as(owner), { demandId: world.demandId })
  const call = (headers: object) =>
    app.inject({ url: '/api/v1/me/export', headers: headers as Record<string, string> })

  const kept = (await call(amna.headers)).json()
  t.match(kept, {
    account: { email: amna.email, role: 'candidate' },
    sessions: [{ endedAt: null }],
    secondFactors: [],
    profile: { id: profileId, identity: { latinName: 'Ayesha Siddiqui' } },
    private: { cnic: null },
    agreements: [{ employer: 'Naniwa Systems' }],
    matches: [{ demandId: world.demandId, answer: 'agreed' }],
    notifications: [{ kind: 'asked', text: /would like to meet you/ }],
    mailPreferences: [{ topic: 'asked', way: 'mail' }],
    keptSearches: [],
    alerts: [],
    reports: [],
    matchRecord: [
      { verb: 'shortlistProfile', byYou: false },
      { verb: 'agreeToMatch', byYou: true },
    ],
  })
  t.ok(kept.views.some(({ what }: { what: string }) => what === 'masked'))
  const parts = Object.keys(kept).filter(name => name !== 'about')
  t.same(Object.keys(kept.about).sort(), parts.sort(), 'each part says what it is')
  t.notMatch(JSON.stringify(kept), /hash|secret"|challenge/i, 'nothing to sign in with')

  const one = await visitorAs(service, amna)
  const file = await one.get('/me/privacy/download?lang=ur')
  t.match(file.headers['content-disposition'], /hunar-my-data\.json/)
  t.match(file.json().about.account, 'آپ کا اکاؤنٹ')

  t.equal((await call({})).statusCode, 401)
  t.equal((await call((await service.person('employer')).headers)).statusCode, 403)
  t.equal((await call((await service.person('candidate')).headers)).statusCode, 404)
})
