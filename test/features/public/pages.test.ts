import { XMLParser, XMLValidator } from 'fast-xml-parser'
import t from 'tap'
import { createDemand, publishDemand, submitDemand } from '../../../src/features/demands/index.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { portalWorld } from '../../fixtures/portal-world.ts'
import { testService } from '../../fixtures/service.ts'
import { visitor, visitorAs } from '../../fixtures/visitor.ts'

const hostile = `Tools & </script><script>alert("1")</script> \u0007 ' ]]>`

t.test('pages for everybody', async t => {
  const world = await portalWorld(t)
  const { deps, clock, employerId, demandId, people } = world
  const { sato, bilal, amna } = people
  const guest = visitor(world)
  const as = (who: typeof sato) => ({ ...deps, now: clock.now, actor: who })
  const draft = await createDemand(as(sato), {
    employerId,
    document: {
      ...osakaBackend,
      title: { en: hostile },
      text: { en: `${hostile}\nSecond line` },
      terms: {
        visaSupport: 'full',
        hoursFrom: '09:00',
        hoursTo: '17:30',
        overtimeHours: 0,
        halalMeals: true,
        bonusIncluded: true,
        personSought: 'Asks <early>',
      },
    },
  })
  const { revision } = await submitDemand(as(sato), { id: draft.id, revision: draft.revision })
  await publishDemand(as(bilal), { id: draft.id, revision })
  await world.settle()

  await t.test('the front page counts the seats nobody has', async t => {
    clock.now = new Date(clock.now.getTime() + 120_000)
    const { body } = await guest.get('/')
    const [, seats, jobs] = /(\d+) open seats in (\d+) jobs/.exec(body) ?? []
    const [sums] = await world.db.execute<{ open: number }>(
      `select sum(case when to_state = 'open' then seats else 0 end - case when from_state = 'open' then seats else 0 end)::int as open
       from seat_moves`,
    )
    t.equal(Number(seats), sums?.open)
    t.equal(Number(jobs), 13)
    const fields = [...body.matchAll(/demands\?field=([a-z-]+)">[\s\S]*?class="number">(\d+)</g)]
    t.equal(
      fields.reduce((sum, [, , count]) => sum + Number(count), 0),
      Number(seats),
      'each seat in one field',
    )
    t.match(body, '/account/sign-up?role=employer')
    t.match((await visitor(world, 'ja').get('/')).body, '仕事をお探しの方')
  })

  await t.test('open demands are found by words and filters, which stand in the address', async t => {
    const all = await guest.get('/demands')
    t.match(all.body, '13 jobs')
    t.notMatch(all.body, 'a draft of Naniwa')
    const found = await guest.get('/demands?q=Platform+engineer&country=JP&mode=on-site')
    t.match(found.body, /1 job<[\s\S]*Platform engineer/)
    t.match(found.body, /value="Platform engineer"/, 'the words stay')
    t.match(found.body, /value="JP" checked/)
    t.match(found.body, '/demands/feed.atom?q=Platform+engineer&amp;mode=on-site&amp;country=JP')
    t.match((await guest.get('/demands?q=nonexistentword')).body, 'Remove a word or a filter')
    const own = await guest.get(`/demands?company=${employerId}`)
    const [, jobs] = /role="status">(\d+) job/.exec(own.body) ?? []
    const [mine] = await world.db.execute<{ count: number }>(
      `select count(*)::int as count from demands where state = 'published' and employer_id = '${employerId}'`,
    )
    t.equal(Number(jobs), mine?.count)
    t.match(own.body, new RegExp(`<option value="${employerId}" selected>Naniwa Systems<`))
    t.match(own.body, `/demands/feed.atom?company=${employerId}`)
    t.match((await guest.get(`/demands?company=${draft.id}`)).body, 'Remove a word or a filter')
    t.match((await guest.get('/demands?company=nobody')).body, '13 jobs')
    const commands = await guest.get('/demands?q=Platform+OR+engineer')
    t.match(commands.body, /Not read as a filter: OR\. Every word that is typed has to be found/)
    t.match(commands.body, '>Platform engineer<')
    const nothing = await guest.get(`/demands?q=${encodeURIComponent('😀<script>')}`)
    t.match(nothing.body, 'value="😀&lt;script&gt;"')
    t.match((await guest.get(`/demands?q=${encodeURIComponent('😀')}`)).body, 'Remove a word or a filter')
    t.equal((await guest.get(`/demands?q=${'long '.repeat(60)}`)).statusCode, 200)
    t.match((await guest.get('/demands?field=nothing&page=x&q=a&q=b')).statusCode, 200)
    const far = await guest.get('/demands?q=Platform+engineer&page=999999')
    t.match(
      far,
      { statusCode: 303, headers: { location: '/demands?q=Platform+engineer' } },
      'to the last page',
    )
    t.equal(
      (await guest.get('/demands?q=nonexistentword&page=7')).headers.location,
      '/demands?q=nonexistentword',
    )
    t.match((await visitor(world, 'ja').get('/demands')).body, '年収500万円〜800万円')
  })

  await t.test('a posting in full, with its data for programs', async t => {
    const { body, headers } = await guest.get(`/demands/${draft.id}`)
    t.match(body, 'Tools &amp; &lt;/script&gt;')
    t.equal(body.split('</script>').length, body.split('<script').length, 'what was typed ends no element')
    t.notMatch(String(headers['content-security-policy']), 'unsafe')
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body) ?? []
    t.match(JSON.parse(json), {
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: hostile,
      datePosted: '2026-11-21',
      validThrough: '2027-02-01T23:59:59Z',
      employmentType: 'FULL_TIME',
      hiringOrganization: { name: 'Naniwa Systems' },
      jobLocation: { address: { addressCountry: 'JP', addressLocality: 'Osaka' } },
      baseSalary: { currency: 'JPY', value: { minValue: 5_000_000, maxValue: 8_000_000, unitText: 'YEAR' } },
      totalJobOpenings: 2,
    })
    t.match(body, /the visa[\s\S]*The company applies and pays/)
    t.match(body, '09:00 to 17:30')
    t.match(body, 'Python, level 3 (works alone) or above')
    t.match(body, `/account/sign-in?to=${encodeURIComponent(`/me/roles/${draft.id}`)}`)
    for (const [lang, said] of [
      ['en', ['Person sought', 'Bonus in the annual pay', 'Included']],
      ['ja', ['求める人物像', '想定年収と賞与', '賞与を含む']],
      ['ur', ['مطلوبہ شخصیت', 'سالانہ تنخواہ میں بونس', 'شامل ہے']],
    ] as const) {
      const page = (await visitor(world, lang).get(`/demands/${draft.id}`)).body
      for (const words of [...said, 'Asks &lt;early&gt;']) t.match(page, `>${words}<`, lang)
    }
    const open = await world.app.inject({ url: `/api/v1/open-demands/${draft.id}` })
    t.match(open.json(), { document: { terms: { bonusIncluded: true, personSought: 'Asks <early>' } } })
    const candidate = await visitorAs(world, amna)
    t.match((await candidate.get(`/demands/${demandId}`)).body, `href="/me/roles/${demandId}"`)
    const osaka = await visitor(world, 'ur').get(`/demands/${demandId}`)
    t.match(osaka.body, 'lang="en" dir="ltr"', 'the text is in another language than the page')
  })

  await t.test('what is not open is not there', async t => {
    const [row] = await world.db.execute<{ id: string }>(
      `select id from demands where state = 'draft' limit 1`,
    )
    for (const id of [row!.id, 'no-id', '01a20000-0000-7000-8000-000000000000'])
      t.equal((await guest.get(`/demands/${id}`)).statusCode, 404, id)
  })

  await t.test('the feed is readable XML, also with letters that XML does not have', async t => {
    const { body, headers } = await guest.get('/demands/feed.atom?lang=en')
    t.match(headers['content-type'], 'application/atom+xml')
    t.equal(XMLValidator.validate(body), true)
    t.notMatch(body, '\u0007')
    const { feed } = new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(body)
    t.equal(feed.entry.length, 13)
    t.match(feed.entry[0], { title: hostile.replace('\u0007', ''), id: `urn:uuid:${draft.id}` })
    t.match(feed.entry[1].link['@_href'], `${deps.config.publicUrl}/demands/`)
    const none = await guest.get('/demands/feed.atom?q=nonexistentword')
    t.equal(XMLValidator.validate(none.body), true)
  })

  await t.test('the worked example is worked out by the engine', async t => {
    const first = (await guest.get('/how-matching-works')).body
    t.match(first, '0 of 2 required')
    const better = await guest.get('/how-matching-works?python=4&years=5&database=postgresql&japanese=n2')
    t.match(better.body, /2 of 2 required, 1 of 1 nice to have[\s\S]*62\.5 points of 100/)
    t.match(better.body, 'Together 20 of 32')
    const must = await guest.get('/how-matching-works?japanese=none&asked=must')
    t.match(must.body, 'of 3 required')
    t.match((await guest.get('/how-matching-works?japanese=unsaid&asked=must')).body, 'unknown')
    t.equal((await guest.get('/how-matching-works?python=99&asked=%3Cb%3E')).body.includes('<b>%'), false)
  })

  await t.test('the components are shown in the embedded mode', async t => {
    t.match((await guest.get('/dev/components')).body, 'Components of the portal')
  })
})

t.test('with a database of its own there is no page of components', async t => {
  const service = await testService(t, {
    env: {
      DATABASE_URL: 'postgres://somewhere/else',
      TOKEN_SECRET: 'x'.repeat(32),
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    },
  })
  t.equal((await visitor(service).get('/dev/components')).statusCode, 404)
})
