import { randomUUID } from 'node:crypto'
import t from 'tap'
import { ayesha, ayeshasSecrets } from '../../fixtures/builders.ts'
import { visitorAs } from '../../fixtures/visitor.ts'
import { code, stageWithBrowser } from './scene.ts'

t.test('the shortlist', async t => {
  const world = await stageWithBrowser(t)
  const { browser, path, people, found, db, amna, app, employerId } = world

  await t.test('rows by rank, the first one beside them with each line', async t => {
    const { statusCode, body } = await browser.get(path)
    t.equal(statusCode, 200)
    const places = [people.ayesha, people.weaker, people.other].map(id => body.indexOf(`id="p-${id}"`))
    t.same(
      places,
      [...places].sort((a, b) => a - b),
      'the best first',
    )
    t.match(body, '2 of 2 required, 1 of 1 nice to have')
    t.match(body, /<b class="word">met<\/b> Knows Python at level 4, with 6 years of use\./)
    t.match(body, 'Python, self-declared')
    t.match(body, `Candidate ${code(people.ayesha)}`)
    const second = await browser.get(`${path}?chosen=${people.weaker}`)
    t.match(second.body, /<b class="word">partly<\/b>/)
    t.match(second.body, /<a [^>]*aria-current="true"><bdi>Candidate/)
  })

  await t.test('masked until the person agrees', async t => {
    for (const url of [path, `${path}?chosen=${people.ayesha}`]) {
      const { body } = await browser.get(url)
      for (const secret of ayeshasSecrets) t.notOk(body.includes(secret), `${secret} is not in the page`)
    }
    await app.inject({
      method: 'PUT',
      url: `/api/v1/me/agreements/${employerId}`,
      headers: amna.headers,
    })
    t.match((await browser.get(path)).body, `<bdi>${ayesha.identity.latinName}</bdi>`)
  })

  await t.test('in three languages', async t => {
    for (const [language, words] of [
      ['ja', '必須2件中2件、歓迎1件中1件を充足'],
      ['ur', 'لازمی 2 میں سے 2 پوری'],
    ] as const)
      t.match((await browser.get(`${path}?lang=${language}`)).body, words)
    await browser.get(`${path}?lang=en`)
  })

  await t.test('filters and words live in the address, counts are exact', async t => {
    const near = await browser.get(`${path}?verdicts=eligible`)
    t.match(near.body, `id="p-${people.ayesha}"`)
    t.notMatch(near.body, `id="p-${people.other}"`)
    t.match(near.body, /Meet all <span class="count">1<\/span>/)
    found.push(people.weaker)
    const words = await browser.get(`${path}?q=fintech`)
    t.match(words.body, `id="p-${people.weaker}"`)
    t.notMatch(words.body, `id="p-${people.ayesha}"`)
    t.match(words.body, 'value="fintech"')
    const chosen = await browser.get(`${path}?languages=ur&workModes=on-site&workModes=remote`)
    t.match(chosen.body, /value="on-site" checked/)
    t.match(chosen.body, 'languages=ur&amp;workModes=remote', 'a link takes one filter away')
    const nobody = await browser.get(`${path}?skills=cobol`)
    t.match(nobody.body, 'Nobody passes all filters')
    t.match(nobody.body, 'Clear all filters')
  })

  await t.test('skills to filter by are added by name, each with a level', async t => {
    const added = await browser.get(`${path}?skill=${encodeURIComponent('パイソン ')}&languages=ur`)
    t.equal(added.headers.location, `${path}?languages=ur&skills=python&filters=open`, 'in any language')
    const levels = (await browser.follow(added)).body
    t.match(
      levels,
      /<option value="python" selected>any level[\s\S]*<option value="python@3">3: works alone, or above/,
    )
    const strong = (await browser.get(`${path}?skills=python%403`)).body
    t.match(strong, /<option value="python@3" selected>/)
    t.match(strong, `id="p-${people.ayesha}"`)
    t.notMatch(strong, `id="p-${people.weaker}"`)
    const again = await browser.get(`${path}?skills=python%403&skill=python&skills=`)
    t.equal(again.headers.location, `${path}?skills=python@3&filters=open`, 'twice is once')
    const unknown = (await browser.get(`${path}?skill=pyth`)).body
    t.match(unknown, /No skill is called “pyth”[\s\S]*skills=python&amp;filters=open"><bdi>Python/)
    t.match(unknown, 'value="pyth"', 'what was typed stays')
  })

  await t.test('nobody else’s business', async t => {
    const tanaka = await visitorAs(world, world.tanaka)
    t.equal((await tanaka.get(path)).statusCode, 404)
    t.equal((await tanaka.post(`${path}/ask`, { '/profileIds/0': people.other })).statusCode, 404)
    t.equal((await (await visitorAs(world, amna)).get(path)).statusCode, 403)
    t.equal((await browser.get(`/employer/demands/${randomUUID()}/shortlist`)).statusCode, 404)
    t.equal((await browser.get('/employer/demands/nothing/shortlist')).statusCode, 400)
  })

  await t.test('not published, not verified: why, and what to do', async t => {
    const draft = await world.draft()
    t.match((await browser.get(`/employer/demands/${draft}/shortlist`)).body, 'not published yet')
    await db.execute(`update employers set verification = 'unverified' where id = '${employerId}'`)
    const { body } = await browser.get(path)
    t.match(body, 'not verified by the ministry yet')
    t.notMatch(body, people.ayesha)
    await db.execute(`update employers set verification = 'verified' where id = '${employerId}'`)
  })
})

t.test('answers', async t => {
  const { browser, path, people, clock } = await stageWithBrowser(t)

  await t.test('a comment before anybody is asked, whereby nobody is', async t => {
    const here = `${path}?chosen=${people.weaker}`
    const page = (await browser.get(here)).body
    t.match(page, new RegExp(`first-comment"[\\s\\S]*name="/profileId" value="${people.weaker}"`))
    for (const [language, words] of [
      ['ja', 'コメントを書く'],
      ['ur', 'آپ کا تبصرہ'],
    ] as const)
      t.match((await browser.get(`${here}&lang=${language}`)).body, words)
    await browser.get(`${here}&lang=en`)
    const sent = { '/profileId': people.weaker, '/text': 'Ask <i>later</i>', back: here }
    t.equal((await browser.post(`${path}/first-comment`, { ...sent, '/text': '' })).statusCode, 422)
    const written = (await browser.follow(await browser.post(`${path}/first-comment`, sent))).body
    t.match(written, 'Ask &lt;i&gt;later&lt;/i&gt;')
    t.match(written, /action="[^"]*\/shortlist\/comment"/, 'from now on beside the others')
    t.notMatch(written, 'Asked, no answer yet')
    t.notMatch((await browser.get(`${path}?show=asked`)).body, `id="p-${people.weaker}"`)
    t.match(written, /shortlist\/ask"/, 'can still be asked')
  })

  await t.test('shortlisted: the person is asked, and stands in the second list', async t => {
    const back = `${path}?q=&chosen=${people.ayesha}`
    const done = await browser.post(`${path}/ask`, { '/profileIds/0': people.ayesha, back })
    t.equal(done.headers.location, back, 'back where it was')
    t.match((await browser.follow(done)).body, 'Asked, no answer yet')
    const asked = await browser.get(`${path}?show=asked`)
    t.match(asked.body, `id="p-${people.ayesha}"`)
    t.notMatch(asked.body, `id="p-${people.other}"`)
  })

  await t.test('a comment for colleagues', async t => {
    const matchId = /name="\/id" value="([\w-]+)"/.exec(
      (await browser.get(`${path}?chosen=${people.ayesha}`)).body,
    )![1]!
    const done = await browser.post(`${path}/comment`, {
      '/id': matchId,
      '/text': 'Asks <b>good</b> questions',
      back: `${path}?chosen=${people.ayesha}`,
    })
    const written = (await browser.follow(done)).body
    t.match(written, 'Asks &lt;b&gt;good&lt;/b&gt; questions')
    const commentId = /name="\/commentId" value="([\w-]+)"/.exec(written)![1]!
    const own = { '/id': matchId, '/commentId': commentId, back: `${path}?chosen=${people.ayesha}` }
    const removed = (await browser.follow(await browser.post(`${path}/remove-comment`, own))).body
    t.notMatch(removed, 'Asks &lt;b&gt;good')
    t.match(
      removed,
      /Your comment is taken back\.[\s\S]*restore-comment|restore-comment[\s\S]*Your comment is taken back\./,
    )
    const back = (await browser.follow(await browser.post(`${path}/restore-comment`, own))).body
    t.match(back, 'Asks &lt;b&gt;good')
    t.equal((await browser.post(`${path}/remove-comment`, { '/id': matchId })).statusCode, 404)
  })

  await t.test('several declined with a reason, and taken back', async t => {
    const some = { '/profileIds/3': people.weaker, '/profileIds/7': people.other }
    const without = await browser.post(`${path}/decline`, { ...some, '/reason': '' })
    t.equal(without.statusCode, 422)
    t.match(without.body, 'Choose a reason')
    t.equal((await browser.post(`${path}/decline`, { '/reason': 'skills' })).statusCode, 422, 'nobody marked')
    clock.now = new Date(clock.now.getTime() + 60_000)
    const done = await browser.post(`${path}/decline`, { ...some, '/reason': 'skills', back: path })
    const shown = (await browser.follow(done)).body
    t.match(shown, '2 people declined.')
    const declined = await browser.get(`${path}?show=declined&chosen=${people.other}`)
    t.match(declined.body, 'Your company declined: Needed skills are missing')
    t.match(shown, `${path}/take-back`)
    const back = await browser.post(`${path}/take-back`, {
      '/profileIds/0': people.weaker,
      '/profileIds/1': people.other,
      back: path,
    })
    t.notMatch((await browser.follow(back)).body, 'people declined')
    t.match(
      (await browser.get(`${path}?show=declined`)).body,
      'You have declined nobody, and nothing has ended',
    )
  })

  await t.test('the undo above the list goes after a while', async t => {
    clock.now = new Date(clock.now.getTime() + 60_000)
    await browser.post(`${path}/decline`, { '/profileIds/0': people.other, '/reason': 'pay', back: path })
    t.match((await browser.get(path)).body, '1 person declined.')
    clock.now = new Date(clock.now.getTime() + 11 * 60_000)
    t.notMatch((await browser.get(path)).body, '1 person declined.')
  })

  await t.test('whom one has asked can be taken back at once, also from the comparison', async t => {
    const some = { '/profileIds/0': people.weaker, '/profileIds/1': people.ayesha }
    const compare = `${path.replace('/shortlist', '/compare')}?with=${people.weaker},${people.ayesha}`
    const done = await browser.post(`${path}/ask`, { ...some, back: compare })
    const shown = (await browser.follow(done)).body
    t.match(shown, '1 person is shortlisted. We ask whether they agree', 'the other was asked long ago')
    t.match(shown, `name="/profileIds/0" value="${people.weaker}"><button>Undo`)
    const undone = await browser.post(`${path}/take-back-request`, {
      '/profileIds/0': people.weaker,
      back: compare,
    })
    t.equal(undone.headers.location, compare)
    const after = (await browser.follow(undone)).body
    t.match(after, 'The request is taken back.')
    t.notMatch(after, 'is shortlisted')
    t.notMatch((await browser.get(`${path}?show=asked`)).body, `id="p-${people.weaker}"`)
    t.equal((await browser.post(`${path}/take-back-request`, { back: path })).statusCode, 422)
  })

  await t.test('a way back that leads elsewhere is not taken', async t => {
    const done = await browser.post(`${path}/ask`, {
      '/profileIds/0': people.weaker,
      back: 'https://elsewhere.example/',
    })
    t.equal(done.headers.location, path)
  })
})

t.test('comparing', async t => {
  const { browser, people, demandId } = await stageWithBrowser(t)
  const path = `/employer/demands/${demandId}/compare`
  const marked = await browser.get(
    `${path}?%2FprofileIds%2F0=${people.ayesha}&%2FprofileIds%2F4=${people.weaker}`,
  )
  t.equal(marked.headers.location, `${path}?with=${people.ayesha},${people.weaker}`)
  const { body } = await browser.follow(marked)
  t.match(body, new RegExp(`Candidate ${code(people.ayesha)}[^]*Candidate ${code(people.weaker)}`))
  t.match(body, /<tr class="differs"><th scope="row">Python, level 3 \(works alone\) or above/)
  for (const secret of ayeshasSecrets) t.notOk(body.includes(secret), `${secret} is not in the page`)
  t.match((await browser.get(path)).body, 'Mark up to four people')
  t.match((await browser.get(`${path}?with=${randomUUID()}`)).body, 'Mark up to four people', 'nobody such')
})
