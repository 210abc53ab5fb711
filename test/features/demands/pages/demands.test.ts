import t from 'tap'
import { matches } from '../../../../db/schema/matches.ts'
import { profiles } from '../../../../db/schema/profiles.ts'
import { employer } from '../../../fixtures/builders.ts'
import { osakaBackend } from '../../../fixtures/demands.ts'
import { formFields } from '../../../fixtures/form-fields.ts'
import { visitorAs } from '../../../fixtures/visitor.ts'
import { stage } from './stage.ts'

const ad = `【職種】バックエンドエンジニア
【必須スキル】
・Javaでの開発経験3年以上
・社内調整をやりきる胆力
【歓迎スキル】
・日本語能力試験N3以上
【年収】500万円〜800万円
【採用人数】3名`

t.test('the list of demands', async t => {
  const { service, db, sato, tanaka, published, draft, people } = await stage(t)

  await t.test('says what to do while there is nothing', async t => {
    const page = await sato.get('/employer/demands')
    t.equal(page.statusCode, 200)
    t.match(page.body, /求人はまだありません[\s\S]*最初の求人を作成/)
    const nobody = await visitorAs(service, await service.person('employer'))
    t.match(
      (await nobody.get('/employer/demands')).body,
      /A demand belongs to a company[\s\S]*Enter your company/,
    )
  })

  await t.test('has a row for each demand, by state, and nothing of others', async t => {
    const one = await published()
    await draft({ title: { ja: '下書きの求人' }, text: {}, requirements: [] })
    const all = await sato.get('/employer/demands')
    t.match(all.body, /バックエンドエンジニア[\s\S]*公開中[\s\S]*2027年2月1日/)
    t.match(all.body, /採用予定2名[\s\S]*空き2/)
    t.match(all.body, '下書きの求人')
    const drafts = await sato.get('/employer/demands?state=draft')
    t.notMatch(drafts.body, 'バックエンドエンジニア')
    t.match((await sato.get('/employer/demands?state=closed')).body, '終了した求人はありません')
    t.notMatch((await tanaka.get('/employer/demands')).body, 'Backend engineer')
    t.equal((await tanaka.get(`/employer/demands/${one.id}`)).statusCode, 404)
    t.equal((await sato.get('/employer/demands/not-an-id')).statusCode, 400)
  })

  await t.test('says how many are new since the shortlist was looked at', async t => {
    const one = await published({ ...osakaBackend, title: { ja: '新着のある求人' } })
    const [person] = await db.select({ id: profiles.id }).from(profiles).limit(1)
    const at = service.clock.now
    await db.insert(matches).values({
      demandId: one.id,
      profileId: person!.id,
      candidate: 'interested',
      candidateAt: new Date(at.getTime() - 1000),
      createdAt: at,
      updatedAt: at,
    })
    t.match((await sato.get('/employer/demands')).body, '前回の確認以降の新着1件')
    t.equal((await sato.get(`/employer/demands/${one.id}/shortlist`)).statusCode, 200)
    t.notMatch((await sato.get('/employer/demands')).body, '前回の確認以降の新着')
  })

  await t.test('is for employers, and says what an unverified company lacks', async t => {
    const candidate = await visitorAs(service, await service.person('candidate'))
    t.equal((await candidate.get('/employer/demands')).statusCode, 403)
    const owner = { accountId: people.tanaka.accountId, role: 'employer' as const }
    await employer(db, { owner, name: 'New KK', verification: 'unverified' })
    t.match((await tanaka.get('/employer/demands')).body, /New KK\S* is not verified yet/)
  })
})

t.test('a new demand', async t => {
  const { sato, tanaka, employerId } = await stage(t)
  const send = (fields: Record<string, string>) =>
    sato.post('/employer/demands/new', { '/employerId': employerId, ...fields })

  await t.test('from an ad: every line with its words, and what could not be read', async t => {
    const made = await send({
      '/text': `${ad}\n応募締切：2027年1月31日\nエントリー締切：12月25日`,
      do: 'draft',
    })
    t.match(made.headers.location, /^\/employer\/demands\/[\w-]+\/edit\?from=ad$/)
    const page = (await sato.follow(made)).body
    t.match(page, '求人原稿から2件の条件を読み取りました')
    t.match(page, '<mark>Java</mark>での開発経験3年以上')
    t.match(page, /社内調整をやりきる胆力[\s\S]*該当するスキルが見つかりませんでした/)
    t.match(page, 'value="8000000"')
    t.match(page, 'value="2027-01-31"')
    t.match(page, /12月25日<[\s\S]*採用しませんでした/)
  })

  await t.test('an ad that asks what may not be asked names the phrase, and can go on without', async t => {
    const asking = `${ad}\n・35歳以下の男性歓迎`
    const refused = await send({ '/text': asking, do: 'draft' })
    t.equal(refused.statusCode, 422)
    t.match(refused.body, /「35歳以下」は年齢を条件とする表現/)
    t.match(refused.body, '社内調整をやりきる胆力', 'the ad stays in its field')
    const made = await send({ '/text': asking, do: 'without' })
    t.equal(made.statusCode, 303)
    t.notMatch((await sato.follow(made)).body, /35歳|・の歓迎/, 'and nothing of the line stays behind')
  })

  await t.test('too short an ad is said beside the field; an empty one can be started', async t => {
    t.match((await send({ '/text': 'Java', do: 'draft' })).body, '30文字以上で入力してください')
    const made = await send({ do: 'empty' })
    t.match((await sato.follow(made)).body, '条件がまだありません')
  })

  await t.test('only for a company of one’s own', async t => {
    const foreign = await tanaka.post('/employer/demands/new', { '/employerId': employerId, do: 'empty' })
    t.equal(foreign.statusCode, 404)
  })
})

t.test('one demand', async t => {
  const { service, db, employerId, people, sato, tanaka, draft, published } = await stage(t)

  await t.test('is shown as candidates see it, and handed in', async t => {
    const { id } = await draft()
    const page = (await sato.get(`/employer/demands/${id}`)).body
    t.match(
      page,
      /候補者にはこのように表示されます[\s\S]*年収500万円〜800万円[\s\S]*Python：レベル3（一人でできる）以上/,
    )
    t.match(page, '法令で明示が必要な未入力の項目：')
    t.equal((await tanaka.post(`/employer/demands/${id}/submit`, { revision: '1' })).statusCode, 404)
    t.equal((await sato.post(`/employer/demands/${id}/submit`, { revision: '7' })).statusCode, 412)
    const done = await sato.post(`/employer/demands/${id}/submit`, { revision: '1' })
    t.match((await sato.follow(done)).body, /提出しました[\s\S]*提出を取り下げて編集/)
    t.equal((await sato.get(`/employer/demands/${id}/edit`)).headers.location, `/employer/demands/${id}`)
    const back = await sato.post(`/employer/demands/${id}/take-back`, { revision: '2' })
    t.equal(back.headers.location, `/employer/demands/${id}/edit`)
    t.equal((await sato.follow(back)).statusCode, 200)
  })

  await t.test('what is missing leads to its field', async t => {
    const { id } = await draft({ title: { ja: '開発者' }, text: {}, requirements: [] })
    const refused = await sato.post(`/employer/demands/${id}/submit`, { revision: '1' })
    t.equal(refused.statusCode, 422)
    t.match(refused.body, new RegExp(`/employer/demands/${id}/edit#f-seats">採用人数を入力してください`))
  })

  await t.test('a draft is deleted at once, and brought back from the list', async t => {
    const { id } = await draft({ title: { ja: '不要な下書き' }, text: {}, requirements: [] })
    const one = `/employer/demands/${id}`
    const page = (await sato.get(one)).body
    t.notMatch(page, `${one}/close`, 'nothing to close')
    t.match(page, `${one}/delete`)
    const stale = await sato.post(`${one}/delete`, { revision: '7' })
    t.equal(stale.statusCode, 412)
    t.equal((await tanaka.post(`${one}/delete`, { revision: '1' })).statusCode, 404)
    const list = (await sato.follow(await sato.post(`${one}/delete`, { revision: '1' }))).body
    t.match(list, /下書き「不要な下書き」を削除しました。[\s\S]*元に戻す/)
    t.equal((await sato.get(one)).statusCode, 404)
    t.notMatch((await tanaka.get('/employer/demands')).body, '不要な下書き')
    const back = await sato.follow(await sato.post(`${one}/restore`))
    t.match(back.body, /下書きを元に戻しました[\s\S]*不要な下書き/)
    await sato.post(`${one}/delete`, { revision: '3' })
    service.clock.now = new Date(service.clock.now.getTime() + 11 * 60_000)
    t.notMatch((await sato.get('/employer/demands')).body, '不要な下書き')
  })

  await t.test('is copied, and closed only after being asked', async t => {
    const { id, revision } = await published()
    const copy = await sato.post(`/employer/demands/${id}/clone`)
    t.match((await sato.follow(copy)).body, '複製しました')
    const once = /name="once" value="([^"]*)"/.exec((await sato.get(`/employer/demands/${id}`)).body)![1]!
    const press = async () => (await sato.post(`/employer/demands/${id}/clone`, { once })).headers.location
    const [first, second] = await Promise.all([press(), press()])
    t.not(first, copy.headers.location, 'another copy')
    t.same([second, await press()], [first, first], 'one, however often it is pressed')
    t.match((await sato.get(`/employer/demands/${id}/close`)).body, '終了すると元に戻せません')
    const closed = await sato.post(`/employer/demands/${id}/close`, { revision: String(revision) })
    t.match((await sato.follow(closed)).body, /求人を終了しました[\s\S]*この求人は終了しました/)
  })

  await t.test('when something was kept is told by the company’s clock, which is named', async t => {
    const { id } = await draft()
    const reader = await visitorAs(service, people.sato)
    const keptIn = async (country: string, lang: string) => {
      await db.execute(`update employers set country = '${country}' where id = '${employerId}'`)
      const page = (await reader.get(`/employer/demands/${id}/edit?lang=${lang}`)).body
      return (await reader.post(`/employer/demands/${id}/autosave`, formFields(page, 'demand'))).body
    }
    service.clock.now = new Date('2026-11-22T09:05:00Z')
    t.match(await keptIn('JP', 'en'), 'Kept at 18:05 Japan Time.')
    t.match(await keptIn('JP', 'ja'), '自動保存しました（18:05 日本時間）。')
    t.match(await keptIn('JP', 'ur'), /18:05 \(\u2068جاپان کا وقت\u2069\)\S* پر محفوظ/)
    t.match(await keptIn('AE', 'en'), 'Kept at 13:05 GST.')
    t.match(await keptIn('BR', 'en'), 'Kept at 09:05 GMT+0.', 'of a country with several zones')
  })
})
