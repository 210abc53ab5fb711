import t from 'tap'
import { closeDemand } from '../../../src/features/demands/index.ts'
import { suspendEmployer, verifyEmployer } from '../../../src/features/employers/index.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { visitorAs } from '../../fixtures/visitor.ts'
import { stageWithBrowser } from './scene.ts'

t.test('a suspended employer, and then a closed demand, are one truth for all sides', async t => {
  const scene = await stageWithBrowser(t)
  await scene.browser.get('/employer/demands?lang=ja')
  const { browser, path, demandId, employerId, people, amna, bilal, sato, deps, clock, db } = scene
  const candidate = await visitorAs(scene, amna)
  const demand = `/employer/demands/${demandId}`
  const as = (person: typeof sato, role: 'employer' | 'liaison') => ({
    ...deps,
    now: clock.now,
    actor: { accountId: person.accountId, role },
  })
  await candidate.post(`/me/roles/${demandId}/agree`, {})
  const [row] = await db.execute<{ id: string }>(`select id from matches where demand_id = '${demandId}'`)
  const match = `/me/matches/${row!.id}`

  const revisionOf = async () => {
    const [one] = await db.execute<{ revision: number }>(
      `select revision from demands where id = '${demandId}'`,
    )
    return one!.revision
  }

  await t.test('whoever agreed has nothing to be asked, and the next step is another', async t => {
    const { body } = await browser.get(`${path}?chosen=${people.ayesha}`)
    t.match(body, '本人はすでに貴社への紹介に同意しています')
    t.notMatch(body, '同意するかどうか、本人に確認します')
    t.equal((await browser.post(`${path}/ask`, { '/profileIds/0': people.ayesha })).statusCode, 303)
    t.equal(
      (await db.execute(`select from notifications where kind = 'asked'`)).length,
      0,
      'nor is she told that she is',
    )
    const home = (await candidate.get('/me')).body
    t.notMatch(home, 'A job fits you')
    t.notMatch(home, 'Your name stays hidden')
    t.match(home, /You have agreed\. The ministry is looking at it/)
  })

  await t.test('while the employer is suspended', async t => {
    await suspendEmployer(as(bilal, 'liaison'), { id: employerId, reason: 'complaint' })
    const list = (await browser.get(path)).body
    t.match(list, '貴社は現在、省により利用を停止されています')
    t.notMatch(list, 'まだ省の確認を受けていません')
    const page = (await browser.get(demand)).body
    t.match(page, '公開停止中')
    t.match(page, '求人を終了することはできます')
    t.notMatch(page, '候補者に公開されています')
    t.notMatch(page, `${demand}/edit`)
    const all = (await browser.get('/employer/demands')).body
    t.match(all, /公開中[\s\S]{0,40}0[\s\S]*公開停止中[\s\S]{0,40}1/)
    t.match((await browser.get('/employer/demands?state=held')).body, demand)
    t.notMatch((await browser.get('/employer/demands?state=published')).body, demand)
    t.match(await browser.get(`${demand}/edit`), { statusCode: 303, headers: { location: demand } })
    t.match(await browser.post(`${demand}/edit`, {}), { statusCode: 303, headers: { location: demand } })
    const saved = await scene.call(sato, `/demands/${demandId}`, {
      method: 'PUT',
      payload: { document: osakaBackend },
      headers: { 'if-match': `"${await revisionOf()}"` },
    })
    t.equal(saved.statusCode, 403, 'nor is it changed by the API')
    const mine = (await candidate.get(match)).body
    t.match(mine, 'On hold while the ministry looks into something with this employer')
    t.notMatch(mine, 'The ministry is looking at it')
    t.notMatch(mine, 'no longer open')
    t.match(mine, `${match}/withdraw`)
    t.match(
      (await candidate.get('/me')).body,
      'On hold while the ministry looks into something with this employer',
    )
    const told = async (locale: string) => (await candidate.get(`/account/notifications?lang=${locale}`)).body
    t.match(await told('en'), 'is paused while the ministry looks into something')
    t.notMatch(await told('en'), /suspended|complaint/i, 'nobody is accused')
    t.match(await told('ja'), '一時保留となります')
    t.match(await told('ur'), 'وزارت کچھ باتیں دیکھ رہی ہے')
    await verifyEmployer(as(bilal, 'liaison'), { id: employerId, reason: 'complaint-settled' })
    t.match((await browser.get(demand)).body, '候補者に公開されています')
    t.match(await told('en'), 'has ended, and it goes on where it stood')
    t.match((await candidate.get(match)).body, 'The ministry is looking at it')
  })

  await t.test('the page that closes says what that ends, and the list what it leaves', async t => {
    t.match((await browser.get(`${demand}/close`)).body, 'まだ選考を通過していない進行中の1名')
    await closeDemand(as(sato, 'employer'), { id: demandId, revision: await revisionOf() })
    const list = (await browser.get(`${path}?chosen=${people.weaker}`)).body
    t.match(list, 'この求人は終了しています')
    t.notMatch(list, 'まとめて候補に入れる')
    t.notMatch(list, `${path}/ask`)
    t.notMatch(list, '見送りの理由')
    t.match(list, /候補・進行中[\s\S]{0,40}0[\s\S]*見送り・終了[\s\S]{0,40}1/)
    const ended = (await browser.get(`${path}?show=declined`)).body
    t.match(ended, '募集終了により終了')
    t.notMatch(ended, 'Ayesha')
    const mine = (await candidate.get(match)).body
    t.match(mine, /This does not go on[\s\S]*The employer has closed the job/)
    t.notMatch(mine, '/withdraw')
    t.notMatch(mine, '/agree')
  })
})
