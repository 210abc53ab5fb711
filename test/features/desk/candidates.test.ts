import t from 'tap'
import { agreeToMatch } from '../../../src/features/matches/index.ts'
import { changeVisibility } from '../../../src/features/profiles/index.ts'
import { loadReference } from '../../../src/reference/index.ts'
import { postgresSearch } from '../../../src/search/postgres.ts'
import { createSync } from '../../../src/search/sync.ts'
import { buildVocabulary } from '../../../src/search/vocabulary.ts'
import { profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { testService } from '../../fixtures/service.ts'
import { visitorAs } from '../../fixtures/visitor.ts'

const vocabulary = buildVocabulary(loadReference())

t.test('people are found by name, contact and words, and shown with what backs each fact', async t => {
  const database = await testDatabase(t)
  const { sql, db } = database
  const service = await testService(t, { database, search: postgresSearch(sql, vocabulary) })
  const world = await matchWorld(db)
  const officer = await visitorAs(service, await service.person('liaison'))
  const outsider = await visitorAs(service, await service.person('candidate'))
  t.match((await officer.get('/desk/candidates')).body, 'There are no profiles yet')
  const [first, other] = await world.people(2)
  await db.execute(
    `update profile_identities set phone = '+923009876543' where profile_id = '${other!.profileId}'`,
  )
  const sync = createSync({ sql, vocabulary, onError: error => t.fail(String(error)) })
  await sync.drain()

  const find = async (words: string) =>
    (await officer.get(`/desk/candidates?q=${encodeURIComponent(words)}`)).body
  t.match((await officer.get('/desk/candidates')).body, /Changed lately[\s\S]*Person 0/)
  const byName = await find('person 0')
  t.match(byName, '1 person by name or contact')
  t.notMatch(byName, 'Person 1')
  t.match(await find(first!.actor.email), 'Person 0')
  t.match(await find('0300 9876543'), 'Person 1')
  t.match(await find('python'), /2 people by words of the profile[\s\S]*Person/)
  t.match(await find('nobody like this'), 'Nobody was found')
  t.match(await find('50%'), 'Nobody was found', 'a sign of patterns is a letter')

  const marked = '<img src=x onerror=alert(1)> Zeppelin pilot & "co"'
  await profile(db, { document: { headline: marked } })
  await sync.drain()
  const zeppelin = await find('zeppelin')
  t.match(zeppelin, '&lt;img src=x onerror=alert(1)&gt; <mark>Zeppelin</mark> pilot &amp; &quot;co&quot;')
  t.notMatch(zeppelin, '<img src=x')
  t.match(await find('-zeppelin'), 'Not read as a filter: -zeppelin')

  const match = await agreeToMatch(world.as(first!.actor), { demandId: world.demandId })
  const path = `/desk/candidates/${first!.profileId}`
  const page = await officer.get(`${path}?back=%2Fdesk%2Fcandidates%3Fq%3Dpython`)
  t.equal(page.statusCode, 200)
  t.match(page.body, 'href="/desk/candidates?q=python"')
  t.match(page.body, first!.actor.email)
  t.match(page.body, /Python[\s\S]*1 match[\s\S]*Backend engineer[\s\S]*To review/)
  t.match(page.body, `/desk/matches/${match.id}`)
  t.match((await officer.get(path)).body, /The profile was read<\/b> <span>2 times on this day/)

  await changeVisibility(world.as(first!.actor), { visibility: 'paused' })
  t.match(await find('person 0'), 'Paused by the person')
  t.match((await officer.get(path)).body, 'Paused by the person')

  t.equal((await outsider.get('/desk/candidates')).statusCode, 403)
  t.equal((await outsider.get(path)).statusCode, 403)
  t.equal((await officer.get(`/desk/candidates/${world.demandId}`)).statusCode, 404)
  t.equal((await officer.get('/desk/candidates/nonsense')).statusCode, 400)
})
