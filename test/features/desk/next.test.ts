import t from 'tap'
import { agreeToMatch } from '../../../src/features/matches/index.ts'
import { deskScene } from './scene.ts'

t.test('from one thing of a queue to the next', async t => {
  const { db, clock, world, bilal, nadia, officer, outsider, newEmployer } = await deskScene(t)
  const [first, second, third] = [
    await newEmployer('Sakura KK'),
    await newEmployer('Fuji KK'),
    await newEmployer('Umi KK'),
  ]
  for (const [index, id] of [first, second, third].entries())
    await db.execute(
      `update employers set created_at = '${new Date(clock.now.getTime() + index * 1000).toISOString()}' where id = '${id}'`,
    )
  const back = '/desk?queue=employers&whose=unassigned'
  const at = (id: string) => `/desk/employers/${id}?${new URLSearchParams({ back })}`
  const nextOf = async (id: string) => {
    const link = /<a href="([^"]*)" data-key="n">/.exec((await officer.get(at(id))).body)![1]!
    return officer.get(link.replaceAll('&amp;', '&'))
  }
  const ownedBy = (id: string, owner: string) =>
    db.execute(
      `insert into desk_work (subject, subject_id, owner) values ('employer', '${id}', '${owner}')
        on conflict (subject, subject_id) do update set owner = excluded.owner`,
    )

  t.equal((await nextOf(first)).headers.location, at(second), 'the longest waiting after it, filters and all')
  t.equal((await nextOf(second)).headers.location, at(third))
  t.equal((await nextOf(third)).headers.location, at(first), 'after the last the first again')
  await ownedBy(second, nadia.accountId)
  t.equal((await nextOf(first)).headers.location, at(third), 'what a colleague looks at is passed over')
  await ownedBy(third, bilal.accountId)
  t.equal((await nextOf(first)).headers.location, at(third), 'one’s own is not')

  await db.execute(`update employers set verification = 'verified' where id = '${first}'`)
  t.equal((await nextOf(first)).headers.location, at(third), 'decided: on to what waits longest')
  await db.execute(`update employers set verification = 'verified' where id = '${third}'`)
  const done = await nextOf(third)
  t.equal(done.headers.location, '/desk?queue=employers')
  t.match((await officer.follow(done)).body, 'Nothing else waits in this queue')

  const [one, other] = await world.people(2)
  const matches: string[] = []
  for (const { actor } of [one!, other!])
    matches.push((await agreeToMatch(world.as(actor), { demandId: world.demandId })).id)
  const links = matches.map(id => `/desk/next?queue=matches&id=${id}`)
  t.match((await officer.get(links[0]!)).headers.location, `/desk/matches/${matches[1]}`)
  t.match((await officer.get(links[1]!)).headers.location, `/desk/matches/${matches[0]}`)

  t.equal((await officer.get('/desk/next?queue=nothing')).statusCode, 404)
  const edited = new URLSearchParams({ since: clock.now.toISOString(), rank: '99999999999' })
  t.equal((await officer.get(`${links[0]!}&${edited}`)).statusCode, 303)
  t.equal((await outsider.get(links[0]!)).statusCode, 403)
})
