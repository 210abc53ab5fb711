import t from 'tap'
import { acceptOffer, agreeToMatch, makeOffer, selectMatch } from '../../../src/features/matches/index.ts'
import { deskScene, revisionIn } from './scene.ts'

t.test('a match is reviewed: the list, side by side, and every decision', async t => {
  const { world, officer, second, outsider, bilal, db } = await deskScene(t)
  const { as, demandId, sato } = world
  const people = await world.people(5)
  const ids: string[] = []
  for (const { actor } of people) ids.push((await agreeToMatch(as(actor), { demandId })).id)
  const [first, other, third, fourth] = ids as [string, string, string, string]
  const path = (id: string) => `/desk/matches/${id}`
  const open = async (id: string, who = officer) => (await who.get(path(id))).body

  await t.test('the list: views, filters, empty states', async t => {
    const list = await officer.get('/desk/matches')
    t.match(list.body, /To review <span class="count">5<\/span>/)
    t.match(list.body, 'Person 0')
    t.match(list.body, `/desk/matches/${first}?back=%2Fdesk%2Fmatches`)
    const narrowed = await officer.get(`/desk/matches?demand=${demandId}`)
    t.match(narrowed.body, /Only for[\s\S]*Backend engineer[\s\S]*Show all/)
    t.equal((await officer.get('/desk/matches?demand=nonsense')).statusCode, 200)
    const words = '/desk/matches?whose=unassigned&q=person+3'
    const found = await officer.get(words)
    t.match(
      found.body,
      /To review <span class="count">1<\/span>[\s\S]*Person 3/,
      'the counts are of what is found',
    )
    t.notMatch(found.body, 'Person 2')
    t.match(found.body, `back=${encodeURIComponent(words)}`, 'the way back keeps the words')
    t.match((await officer.get('/desk/matches?q=naniwa')).body, /class="count">5</)
    t.match((await officer.get('/desk/matches?q=バックエンド')).body, /class="count">5</)
    t.match((await officer.get('/desk/matches?q=100%25')).body, 'No match has these words here')
    t.match((await officer.get('/desk/matches?view=ended&q=naniwa')).body, 'No match has these words here')
    for (const view of ['second', 'proposed', 'chosen', 'leaving', 'departed', 'ended'])
      t.match((await officer.get(`/desk/matches?view=${view}`)).body, 'class="empty"', view)
  })

  await t.test('side by side', async t => {
    const body = await open(first)
    for (const part of ['What is asked', 'How they fit', 'Who it is', 'Person 0', 'Python', '4 others wait'])
      t.match(body, part)
    t.match(body, /2 seats are open[\s\S]*of 2 requested/)
  })

  await t.test('referring, and two at once', async t => {
    const revision = revisionIn(await open(first))
    const done = await officer.post(`${path(first)}/refer`, {
      '/revision': revision,
      '/note': 'Strong',
      back: '/desk?whose=mine',
    })
    t.equal(done.headers.location, `${path(first)}?back=%2Fdesk%3Fwhose%3Dmine`)
    t.match((await officer.follow(done)).body, /Referred\. You can take it back[\s\S]*Strong/)
    t.match(await open(first), bilal.email, 'who decided')
    const late = await second.post(`${path(first)}/not-refer`, {
      '/revision': revision,
      '/refusal': 'unreachable',
    })
    t.equal(late.statusCode, 412, 'the second liaison is told')
    t.match((await officer.get('/desk/matches?view=proposed')).body, 'Person 0')
  })

  await t.test('not referring needs a reason', async t => {
    const revision = revisionIn(await open(other))
    const without = await officer.post(`${path(other)}/not-refer`, {
      '/revision': revision,
      '/refusalNote': 'typed',
    })
    t.equal(without.statusCode, 422)
    t.match(without.body, /This is needed[\s\S]*typed/)
    await officer.post(`${path(other)}/not-refer`, { '/revision': revision, '/refusal': 'evidence-missing' })
    t.match(await open(other), /Not referred[\s\S]*Proof is missing/)
  })

  await t.test('against the ranking: a reason and a second liaison', async t => {
    await db.execute(
      `update profiles set facts = jsonb_set(facts::jsonb, '{skills}', '[]')::json where id = '${people[2]!.profileId}'`,
    )
    const body = await open(third)
    t.match(body, /This goes against the ranking[\s\S]*Why all the same/)
    const revision = revisionIn(body)
    const without = await officer.post(`${path(third)}/refer`, { '/revision': revision })
    t.equal(without.statusCode, 422)
    t.match(
      without.body,
      /href="#f-overrideReason"[\s\S]*Somebody who is ranked better has agreed too and waits/,
    )
    const asked = await officer.post(`${path(third)}/refer`, {
      '/revision': revision,
      '/overrideReason': 'training',
    })
    t.match(
      (await officer.follow(asked)).body,
      /Another liaison is asked[\s\S]*another liaison has to confirm it/,
    )
    t.match((await officer.get('/desk/matches?view=second')).body, 'Person 2')
    const now = { '/revision': revisionIn(await open(third)) }
    t.equal((await officer.post(`${path(third)}/confirm`, now)).statusCode, 403)
    t.match(await open(third, second), 'Confirm the referral')
    t.equal((await second.post(`${path(third)}/confirm`, now)).statusCode, 303)
    t.match(await open(third), /Referral confirmed by a second liaison/)
  })

  await t.test('many at once', async t => {
    const back = '/desk/matches?whose=unassigned'
    for (const [language, said] of [
      ['ja', '先に1名以上選択してください。'],
      ['ur', 'پہلے کم از کم ایک فرد کو نشان زد کیجیے۔'],
      ['en', 'Mark at least one person first.'],
    ] as const) {
      await officer.get(`/desk/matches?lang=${language}`)
      const nobody = await officer.post('/desk/matches/refer', { '/note': 'After the <fair>', back })
      t.equal(nobody.statusCode, 422)
      t.match(nobody.body, `<li><a href="#f-ids">${said}</a></li>`)
      t.match(nobody.body, `<p class="error" id="f-ids-error">${said}</p>`)
      t.match(nobody.body, /id="f-ids" aria-describedby="f-ids-error" aria-invalid="true"/)
      t.match(nobody.body, /name="\/note"[^>]* value="After the &lt;fair&gt;"/, 'the note stands')
      t.match(nobody.body, `name="back" value="${back}"`)
    }
    const long = { '/ids/0': fourth, '/note': 'n'.repeat(2001), back }
    const tooLong = (await officer.post('/desk/matches/refer', long)).body
    t.match(tooLong, /<a href="#f-note">/)
    t.match(tooLong, new RegExp(`value="${fourth}" checked`))
    const some = await officer.post('/desk/matches/refer', {
      '/ids/0': fourth,
      '/ids/1': ids[4]!,
      '/ids/2': first,
    })
    t.match(some.body, /2 people were referred; 1 is left, and this is why:/)
    t.match((await officer.get('/desk/matches')).body, 'Nobody waits for a decision')
  })

  await t.test('interviews, steps, comments', async t => {
    const one = path(first)
    const wrong = await officer.post(`${one}/interview`, { '/times/0': '2020-01-01T10:00', '/minutes': '60' })
    t.equal(wrong.statusCode, 422)
    await officer.post(`${one}/interview`, {
      '/times/0': '2026-12-01T10:00',
      '/minutes': '60',
      '/place': 'Video',
    })
    const body = await open(first)
    t.match(body, /10:00 Pakistan Time for the person, 1 Dec 2026, 14:00 Japan Time for the employer/)
    const interviewId = /name="\/interviewId" value="([^"]+)"/.exec(body)![1]!
    t.equal(
      (await officer.get(`${one}/interviews/${interviewId}.ics`)).statusCode,
      409,
      'no time is chosen yet',
    )
    await db.execute(
      `update interviews set confirmed_time = times[1], confirmed_at = now() where id = '${interviewId}'`,
    )
    const file = await officer.get(`${one}/interviews/${interviewId}.ics`)
    t.match(file.headers['content-type'], 'text/calendar')
    t.match(file.body, 'DTSTART:20261201T050000Z')
    t.equal((await officer.get(`${path(other)}/interviews/${interviewId}.ics`)).statusCode, 404)
    await officer.post(`${one}/cancel-interview`, { '/interviewId': interviewId })
    t.match(await open(first), 'Interview cancelled')

    t.equal((await officer.post(`${one}/comment`, {})).statusCode, 422)
    await officer.post(`${one}/comment`, { '/text': 'Degree <b>attested</b>' })
    const commented = await open(first, second)
    t.match(commented, 'Degree &lt;b&gt;attested&lt;/b&gt;')
    const commentId = /name="\/commentId" value="([^"]+)"/.exec(await open(first))![1]!
    t.notMatch(commented, 'name="/commentId"', 'only one’s own can be taken back')
    t.equal((await second.post(`${one}/remove-comment`, { '/commentId': commentId })).statusCode, 404)
    const removed = await officer.post(`${one}/remove-comment`, { '/commentId': commentId })
    t.match((await officer.follow(removed)).body, /restore-comment[\s\S]*Your comment is taken back/)
    await officer.post(`${one}/restore-comment`, { '/commentId': commentId })
    t.match(await open(first), 'Degree &lt;b&gt;attested&lt;/b&gt;')
    await officer.post(`${one}/remove-comment`, { '/commentId': commentId })

    const at = async () => ({ id: first, revision: Number(revisionIn(await open(first))) })
    await selectMatch(as(sato), await at())
    await makeOffer(as(sato), await at())
    await acceptOffer(as(people[0]!.actor), { id: first })
    t.match(await open(first), 'The way to departure')
    const step = async (fields: Record<string, string>) =>
      officer.post(`${one}/step`, { '/revision': String((await at()).revision), ...fields })
    const future = await step({ '/step': 'offer-signed', '/doneOn': '2027-01-01' })
    t.equal(future.statusCode, 422)
    t.match(future.body, 'href="#f-doneOn"')
    t.equal(
      (await step({ '/step': 'visa-issued', '/doneOn': '2026-11-20' })).statusCode,
      422,
      'one after the other',
    )
    t.equal((await step({ '/step': 'offer-signed', '/doneOn': '2026-11-20' })).statusCode, 303)
    t.match(await open(first), /Contract signed[\s\S]*20 November 2026/)
    t.match((await officer.get('/desk/matches?view=leaving')).body, 'Person 0')
    t.equal((await officer.post(`${one}/cancel`, { '/revision': '1' })).statusCode, 422)
    await officer.post(`${one}/cancel`, {
      '/revision': String((await at()).revision),
      '/cancel': 'visa-refused',
    })
    t.match(await open(first), /Cancelled[\s\S]*The visa was refused/)
  })

  await t.test('in Japanese and Urdu', async t => {
    t.match((await officer.get(`${path(fourth)}?lang=ja`)).body, /求人内容[\s\S]*適合状況/)
    t.match((await officer.get(`${path(fourth)}?lang=ur`)).body, /dir="rtl"[\s\S]*فیصلہ/)
    await officer.get('/desk?lang=en')
  })

  await t.test('only for the ministry', async t => {
    t.equal((await outsider.get('/desk/matches')).statusCode, 403)
    t.equal((await outsider.get(path(first))).statusCode, 403)
    for (const verb of [
      'refer',
      'not-refer',
      'confirm',
      'cancel',
      'step',
      'interview',
      'cancel-interview',
      'comment',
      'remove-comment',
      'restore-comment',
    ])
      t.equal((await outsider.post(`${path(first)}/${verb}`, {})).statusCode, 403, verb)
    t.equal((await outsider.post('/desk/matches/refer', {})).statusCode, 403)
    t.equal((await officer.get(path(demandId))).statusCode, 404)
  })
})
