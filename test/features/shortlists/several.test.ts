import t from 'tap'
import { profile } from '../../fixtures/builders.ts'
import { code, stageWithBrowser } from './scene.ts'

const checked = (body: string, id: string) =>
  new RegExp(`<input type="checkbox"[^>]* value="${id}" checked`).test(body)

t.test('several at once', async t => {
  const { browser, path, people, db } = await stageWithBrowser(t)
  const compare = path.replace('/shortlist', '/compare')
  const { ayesha, weaker, other } = people
  const filtered = `${path}?verdicts=eligible,near,not-eligible&filters=open`
  const marked = { '/profileIds/0': ayesha, '/profileIds/2': other, back: filtered }

  await t.test('declined without a reason: marks and filters stand, the error is at the reason', async t => {
    for (const [language, message] of [
      ['en', 'Choose a reason. Nothing was changed.'],
      ['ja', '見送りの理由を選択してください。変更は行われていません。'],
      ['ur', 'انکار کی وجہ منتخب کیجیے۔ کچھ تبدیل نہیں ہوا۔'],
    ] as const) {
      await browser.get(`${path}?lang=${language}`)
      const { statusCode, body } = await browser.post(`${path}/decline`, { ...marked, '/reason': '' })
      t.equal(statusCode, 422)
      t.same(
        [ayesha, weaker, other].map(id => checked(body, id)),
        [true, false, true],
      )
      t.match(body, /<details open><summary>[^<]*<\/summary><div class="inline-fields">/)
      t.match(body, /<li><a href="#f-reason">/, 'the summary leads to it')
      t.match(body, `<p class="error" id="f-reason-error">${message}</p>`)
      const [select] = /<select id="f-reason"[^>]*>/.exec(body)!
      t.match(select, 'aria-invalid="true"')
      t.match(select, 'aria-describedby="f-reason-error"')
      t.notMatch(select, 'required', 'the other buttons need none')
      t.match(body, `name="back" value="${filtered.replaceAll('&', '&amp;')}"`)
    }
    await browser.get(`${path}?lang=en`)
  })

  await t.test('nobody is marked: the reason stands, the error leads to the first box', async t => {
    const { statusCode, body } = await browser.post(`${path}/decline`, { '/reason': 'pay', back: path })
    t.equal(statusCode, 422)
    t.match(body, /<a href="#f-profileIds">Nobody is marked/)
    t.match(body, /<p class="error" id="f-profileIds-error">Nobody is marked/)
    const [box] = /<input type="checkbox"[^>]*id="f-profileIds"[^>]*>/.exec(body)!
    t.match(box, /aria-describedby="f-profileIds-error" aria-invalid="true"/)
    t.match(body, '<option value="pay" selected>')
    t.match(body, '<details open><summary>Decline those marked')
    const asked = await browser.post(`${path}/ask`, { back: path })
    t.equal(asked.statusCode, 422)
    t.match(asked.body, 'href="#f-profileIds"')
    t.notMatch(asked.body, '<details open><summary>Decline those marked')
  })

  const more: string[] = []
  for (let at = 0; at < 9; at++) more.push(await profile(db, {}))
  const many = [ayesha, weaker, other, ...more]
  const sent = (ids: readonly string[]) => ids.map((id, at) => `%2FprofileIds%2F${at}=${id}`).join('&')

  await t.test(
    'five to compare: four are shown, and that is said; taking one out lets the next in',
    async t => {
      const five = many.slice(0, 5)
      const short = await browser.get(`${compare}?${sent(five)}`)
      t.equal(short.headers.location, `${compare}?with=${five.join(',')}`)
      for (const [language, said] of [
        ['en', '5 people are marked, and up to 4 stand side by side'],
        ['ja', '5名が選択されています。並べて表示できるのは4名まで'],
        ['ur', '5 امیدوار نشان زد ہیں، اور ایک ساتھ زیادہ سے زیادہ 4'],
      ] as const) {
        const { body } = await browser.get(`${compare}?with=${five.join(',')}&lang=${language}`)
        t.match(body, said)
        t.match(body, code(five[3]!))
        t.notMatch(body, `<bdi>Candidate ${code(five[4]!)}`)
      }
      const { body } = await browser.get(`${compare}?with=${five.join(',')}&lang=en`)
      t.match(body, `href="${compare}?with=${five.slice(1).join(',')}"`)
      const next = (await browser.get(`${compare}?with=${five.slice(1).join(',')}`)).body
      t.match(next, `Candidate ${code(five[4]!)}`)
      t.notMatch(next, 'side by side')
    },
  )

  await t.test('twelve for a meeting: ten are on the paper, and that is said', async t => {
    const paper = await browser.get(`${path}/meeting?${sent(many)}`)
    for (const [language, said] of [
      ['en', '12 people are marked, and the paper takes up to 10'],
      ['ja', '12名が選択されています。会議資料に載せられるのは10名まで'],
      ['ur', '12 امیدوار نشان زد ہیں، اور کاغذ پر زیادہ سے زیادہ 10'],
    ] as const) {
      const { body } = await browser.get(`${paper.headers.location}&lang=${language}`)
      t.match(body, said)
      t.match(body, new RegExp(`<h2>10[.] <bdi>[^<]*${code(many[9]!)}`))
      t.notMatch(body, /<h2>11[.]/)
    }
    t.notMatch((await browser.get(`${path}/meeting?with=${ayesha}&lang=en`)).body, 'the paper takes')
  })

  await t.test('back to the list as it was, filters and page', async t => {
    const list = `${path}?languages=ur&workModes=remote&page=2`
    const toList = (of: string) =>
      `<a class="button plain" href="${of.replaceAll('&', '&amp;')}">Back to the list`
    const back = encodeURIComponent(list)
    const first = `${path}?languages=ur`
    const { body } = await browser.get(first)
    t.match(body, `/meeting?languages=ur&amp;back=${encodeURIComponent(first)}`)
    const sheet = /href="(\/employer\/candidates\/[^"]+)"/.exec(body)![1]!.replaceAll('&amp;', '&')
    t.match(
      (await browser.get(sheet)).body,
      new RegExp(`href="${path}\\?languages=ur&amp;chosen=[\\w-]+">Back`),
    )

    for (const address of [compare, `${path}/meeting`]) {
      const short = await browser.get(`${address}?${sent([ayesha, weaker])}&back=${back}&%2Freason=`)
      t.equal(short.headers.location, `${address}?with=${ayesha},${weaker}&back=${back}`)
      t.match((await browser.follow(short)).body, toList(list))
    }
    const compared = (await browser.get(`${compare}?with=${ayesha},${weaker}&back=${back}`)).body
    t.match(compared, `/employer/candidates/${ayesha}?demand=${path.split('/')[3]}&amp;back=${back}`)
    t.match(compared, `${compare}?with=${weaker}&amp;back=${back}`, 'taking somebody out keeps it')
    t.match(compared, `name="back" value="${compare}?with=${ayesha},${weaker}&amp;back=${back}"`)
    const asked = await browser.post(`${path}/ask`, {
      '/profileIds/0': ayesha,
      back: `${compare}?with=${ayesha},${weaker}&back=${back}`,
    })
    t.match((await browser.follow(asked)).body, toList(list), 'after an answer too')

    for (const elsewhere of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/account',
      `${path}/../x`,
    ]) {
      const given = encodeURIComponent(elsewhere)
      t.match((await browser.get(`${compare}?with=${ayesha}&back=${given}`)).body, toList(path))
      t.match((await browser.get(`${path}/meeting?with=${ayesha}&back=${given}`)).body, toList(path))
      const sheet = `/employer/candidates/${ayesha}?demand=${path.split('/')[3]}&back=${given}`
      t.match((await browser.get(sheet)).body, toList(`${path}?chosen=${ayesha}`))
    }
  })
})
