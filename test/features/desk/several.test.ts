import t from 'tap'
import { agreeToMatch } from '../../../src/features/matches/index.ts'
import { actor } from '../../fixtures/actors.ts'
import { profile } from '../../fixtures/builders.ts'
import { deskScene } from './scene.ts'

t.test('a bulk referral that leaves somebody: marks and note stand', async t => {
  const { world, officer, db } = await deskScene(t)
  const { as, demandId } = world
  const [fits] = await world.people(1)
  const other = await actor(db, 'candidate')
  await profile(db, {
    owner: other,
    identity: { email: other.email, latinName: 'Somebody Else' },
    document: { skills: [{ skill: 'blender', level: 5 }], jobs: [], languages: [] },
  })
  const good = await agreeToMatch(as(fits!.actor), { demandId })
  const left = await agreeToMatch(as(other), { demandId })
  const back = `/desk/matches?demand=${demandId}`
  const stands = (body: string) => {
    t.match(body, new RegExp(`value="${left.id}" checked`), 'marked still')
    t.match(body, /<input id="f-note" name="\/note"[^>]* value="After the fair"/)
    t.match(body, `name="back" value="${back}"`)
    t.notMatch(body, 'aria-invalid')
  }

  for (const [language, said] of [
    ['ja', '0名を推薦しました。1名は次の理由で残っています。'],
    ['ur', 'Somebody Else'],
    ['en', '1 is left, and this is why:'],
  ] as const) {
    await officer.get(`/desk/matches?lang=${language}`)
    const { statusCode, body } = await officer.post('/desk/matches/refer', {
      '/ids/1': left.id,
      '/note': 'After the fair',
      back,
    })
    t.equal(statusCode, 200)
    t.match(body, said)
    stands(body)
    t.notMatch(body, new RegExp(`value="${good.id}" checked`))
  }

  const { body } = await officer.post('/desk/matches/refer', {
    '/ids/0': good.id,
    '/ids/1': left.id,
    '/note': 'After the fair',
    back,
  })
  t.match(body, '1 person was referred; 1 is left, and this is why:')
  t.notMatch(body, `value="${good.id}"`, 'who was referred does not wait any more')
  stands(body)
})
