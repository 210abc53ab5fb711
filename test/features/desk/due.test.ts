import { randomUUID } from 'node:crypto'
import t from 'tap'
import { agreeToMatch } from '../../../src/features/matches/index.ts'
import { deskScene } from './scene.ts'

t.test('until when something should be decided', async t => {
  const { world, officer, outsider, newEmployer } = await deskScene(t)
  const id = await newEmployer('Sakura KK')
  const [person] = await world.people(1)
  const match = await agreeToMatch(world.as(person!.actor), { demandId: world.demandId })
  const back = '/desk?queue=employers'
  const sakura = { '/queue': 'employers', '/id': id, back }

  await t.test('a day that is none: the page again, with the error beside the day', async t => {
    for (const [language, said] of [
      ['ja', '実在する日付を入力してください。変更は行われていません。'],
      ['ur', 'کیلنڈر کا کوئی دن لکھیے۔ کچھ تبدیل نہیں ہوا۔'],
      ['en', 'Write a day of the calendar. Nothing was changed.'],
    ] as const) {
      await officer.get(`/desk?lang=${language}`)
      for (const typed of ['', 'soon', '2026-02-31', '0000-00-00']) {
        const { statusCode, body } = await officer.post('/desk/due', { ...sakura, '/due': typed })
        t.equal(statusCode, 422, typed)
        t.match(body, 'Sakura KK')
        t.match(body, '<a href="#f-due">')
        t.match(body, `<p class="error" id="f-due-error">${said}</p>`)
        const [input] = /<input id="f-due"[^>]*>/.exec(body)!
        t.match(input, `value="${typed}"`)
        t.match(input, /aria-describedby="f-due-error" aria-invalid="true"/)
        t.match(body, `<a href="${back}" data-key="u">`, 'the way back to the list stands')
      }
    }
  })

  await t.test('of every queue the form is the same', async t => {
    const one = { '/queue': 'matches', '/id': match.id }
    const { statusCode, body } = await officer.post('/desk/due', one)
    t.equal(statusCode, 422)
    t.match(body, /Person 0[\s\S]*<p class="error" id="f-due-error">Write a day/)
    t.match(body, '<a href="/desk/matches" data-key="u">')
    const demand = await officer.post('/desk/due', { '/queue': 'demands', '/id': world.demandId, '/due': '' })
    t.equal(demand.statusCode, 422)
    t.match(demand.body, '<a href="#f-due">', 'said also where it does not wait any more')
  })

  await t.test('a day is set, and the list to go back to stands', async t => {
    const set = await officer.post('/desk/due', { ...sakura, '/due': '2026-12-24' })
    t.equal(set.headers.location, `/desk/employers/${id}?back=${encodeURIComponent(back)}`)
    const { body } = await officer.follow(set)
    t.match(body, /24 December 2026[\s\S]*value="2026-12-24"/)
    t.notMatch(body, 'f-due-error')
  })

  await t.test('nothing else', async t => {
    for (const wrong of [
      { '/queue': 'nonsense', '/id': id },
      { '/queue': 'employers', '/id': 'x' },
      { '/queue': 'employers', '/id': randomUUID() },
    ])
      for (const day of ['', '2026-12-24']) {
        const { statusCode } = await officer.post('/desk/due', { ...wrong, '/due': day })
        t.ok([404, 409, 422].includes(statusCode), `${statusCode}`)
      }
    t.equal((await outsider.post('/desk/due', { ...sakura, '/due': '2026-12-24' })).statusCode, 403)
  })
})
