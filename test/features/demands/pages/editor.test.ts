import t from 'tap'
import { employer } from '../../../fixtures/builders.ts'
import { osakaBackend } from '../../../fixtures/demands.ts'
import { formFields } from '../../../fixtures/form-fields.ts'
import { visitorAs } from '../../../fixtures/visitor.ts'
import { stage } from './stage.ts'

t.test('the form of a demand', async t => {
  const { service, db, sato, tanaka, draft, published, people } = await stage(t)
  const edit = (id: string) => `/employer/demands/${id}/edit`
  const open = async (id: string) => formFields((await sato.get(edit(id))).body, 'demand')
  const wordsOf = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

  await t.test('sent as it stands it changes nothing', async t => {
    const { id } = await draft()
    const done = await sato.post(edit(id), { ...(await open(id)), do: 'save' })
    t.equal(done.headers.location, edit(id))
    t.equal((await open(id)).revision, '1')
    t.equal((await sato.get(`/employer/demands/${id}`)).statusCode, 200)
  })

  await t.test('the city stands in the reader’s language, and is kept as it was', async t => {
    const { id } = await draft()
    const kept = async () =>
      (
        await db.execute<{ city: string }>(
          `select draft->'place'->>'city' as city from demands where id = '${id}'`,
        )
      )[0]!.city
    const fields = await open(id)
    t.equal(fields['/place/city'], '大阪')
    await sato.post(edit(id), { ...fields, '/seats': '4', do: 'save' })
    t.equal(await kept(), 'Osaka')
    await sato.post(edit(id), { ...(await open(id)), '/place/city': '堺市', do: 'save' })
    t.equal(await kept(), '堺市')
    t.equal((await open(id))['/place/city'], '堺市', 'a way to write it that was chosen')
    await sato.post(edit(id), { ...(await open(id)), '/place/city': '東京都', do: 'save' })
    t.equal((await open(id))['/place/city'], '東京都')
  })

  await t.test('fields and terms are kept, and names become ids', async t => {
    const { id } = await draft()
    const fields = await open(id)
    const done = await sato.post(edit(id), {
      ...fields,
      '/seats': '4',
      '/terms/probationMonths': '3',
      '/terms/insurance': ['health', 'pension'],
      '/terms/travelPaid': 'true',
      '/terms/fixedOvertimePay/amount': '40000',
      '/terms/fixedOvertimePay/hours': '20',
      '/terms/bonusIncluded': 'false',
      '/terms/personSought': '相談しながら進められる方',
      '/requirements/0/anyOf/0/skill': 'ジャバ',
      '/requirements/2/anyOf/0/level': 'jlpt-n2',
      do: 'preview',
    })
    t.equal(done.headers.location, `/employer/demands/${id}`)
    const page = wordsOf((await sato.follow(done)).body)
    for (const words of [
      '採用人数 4名',
      '試用期間 3か月',
      '健康保険、厚生年金',
      '渡航費 会社が負担',
      '月額4万円（20時間分。超過分は別途支給）',
      '想定年収と賞与 賞与を含まない',
      '求める人物像 相談しながら進められる方',
      'Java：レベル3（一人でできる）以上',
      '日本語：日本語能力試験N2以上',
    ])
      t.match(page, words)
  })

  await t.test('what is wrong stands beside its field, in the reader’s language', async t => {
    const { id } = await draft()
    const fields = await open(id)
    const wrong = await sato.post(edit(id), {
      ...fields,
      '/pay/minimum': '9000000',
      '/seats': 'three',
      '/text/ja': '35歳以下の方を募集します。',
      '/requirements/0/anyOf/0/skill': 'Kuberneets',
    })
    t.equal(wrong.statusCode, 422)
    t.match(wrong.body, /href="#f-seats">半角数字で入力してください/)
    t.match(
      wrong.body,
      /「Kuberneets」は見つかりませんでした[\s\S]*value="choose:[^"]*:kubernetes">Kubernetes/,
    )
    t.match(wrong.body, 'value="9000000"', 'what was typed stays')
    const fewer = await sato.post(edit(id), {
      ...fields,
      '/pay/minimum': '9000000',
      '/text/ja': '35歳以下の方を募集します。',
      '/terms/personSought': '男性のみ',
    })
    t.match(fewer.body, /id="f-terms-personSought-error">「男性のみ」/)
    t.match(fewer.body, /href="#f-pay-minimum">下限が上限を上回っています/)
    t.match(fewer.body, /id="f-text-ja-error">「35歳以下」は年齢を条件とする表現/)
    const chosen = await sato.post(edit(id), {
      ...fields,
      '/requirements/0/anyOf/0/skill': 'Kuberneets',
      do: 'choose:/requirements/0/anyOf/0/skill:kubernetes',
    })
    t.match((await sato.follow(chosen)).body, 'value="Kubernetes"')
  })

  await t.test('lines keep to their words while the ad is edited', async t => {
    const ja = '開発環境：Java\n\n■必須\n・Javaの経験\n・MySQL'
    const at = ja.lastIndexOf('Java')
    const { id } = await draft({
      ...osakaBackend,
      text: { ja },
      requirements: [{ ...osakaBackend.requirements[0]!, words: { start: at, end: at + 4 } }],
    })
    const fields = await open(id)
    const sent = { ...fields, '/text/ja': ja.replaceAll('\n', '\r\n') }
    await sato.post(edit(id), { ...sent, do: 'save' })
    t.match(await open(id), { '/requirements/0/words/start': String(at) })
    // What the browser has of the places is older than what was saved of itself.
    for (const before of ['急募', '急募！新規'])
      await sato.post(edit(id), {
        ...sent,
        revision: (await open(id)).revision!,
        '/text/ja': `${before}\r\n${sent['/text/ja']}`,
        do: 'save',
      })
    t.match(await open(id), { '/requirements/0/words/start': String(at + 6) })
  })

  await t.test('rows come and go without script', async t => {
    const { id } = await draft()
    const press = async (what: string, more: Record<string, string> = {}, page?: string) => {
      const fields = page ? formFields(page, 'demand') : await open(id)
      return sato.follow(await sato.post(edit(id), { ...fields, ...more, do: what }))
    }
    const added = (await press('add:experience')).body
    t.match(added, /条件4[\s\S]*name="\/requirements\/3\/anyOf\/0\/years"/)
    const kept = (await press('add-or:0', { '/requirements/3/anyOf/0/years': '5' }, added)).body
    t.match(kept, /value="5"/)
    t.match(kept, /または[\s\S]*name="\/requirements\/0\/anyOf\/1\/skill"/)
    const group = await press('save', { '/requirements/0/anyOf/1/skill': 'Java' }, kept)
    t.match(group.body, 'Python：レベル3（一人でできる）以上またはJava')
    t.notMatch((await press('remove-or:0:0')).body, 'value="Python"')
    const fewer = (await press('remove:0')).body
    t.notMatch(fewer, 'value="Java"')
    t.match(fewer, /value="PostgreSQL"/)
  })

  await t.test('beside it stands what it finds, and what asking for less brings', async t => {
    const { id } = await draft()
    const page = (await sato.get(edit(id))).body
    t.match(
      wordsOf(page),
      /必須条件をすべて満たす方 1名 1〜2件が不足する方 1名 登録者3名を対象に数えています/,
    )
    const step = /value="(relax:python:\d+)"><ins>\+1<\/ins>/.exec(page)![1]!
    const fields = formFields(page, 'demand')
    const counted = await sato.post(`/employer/demands/${id}/estimate`, {
      ...fields,
      '/requirements/0/anyOf/0/level': '2',
      before: '1,1',
    })
    t.match(wordsOf(counted.body), /すべて満たす方 2名 \+1/)
    t.notMatch(counted.body, '<html')
    const again = await sato.post(edit(id), {
      ...fields,
      '/requirements/0/anyOf/0/level': '2',
      do: 'update',
    })
    t.match(wordsOf(again.body), /すべて満たす方 2名/)
    const relaxed = await sato.follow(await sato.post(edit(id), { ...fields, do: step }))
    t.match(wordsOf(relaxed.body), /すべて満たす方 2名/)
    t.equal((await tanaka.post(`/employer/demands/${id}/estimate`, fields)).statusCode, 404)
  })

  await t.test('what was relaxed or taken out comes back at a press', async t => {
    const { id } = await draft()
    const press = async (page: string, more: Record<string, string>) =>
      sato.follow(await sato.post(edit(id), { ...formFields(page, 'demand'), ...more }))
    const undoOf = (page: string) => {
      const [, value] = /name="put-back" value="([^"]+)"/.exec(page)!
      return { 'put-back': value!.replaceAll('&quot;', '"') }
    }
    const linesOf = async () =>
      Object.entries(await open(id)).filter(([name]) => name.startsWith('/requirements/'))
    const page = (await sato.get(edit(id))).body
    const before = await linesOf()

    const step = /value="(relax:python:\d+)"/.exec(page)![1]!
    const relaxed = (await press(page, { do: step })).body
    t.match(
      wordsOf(relaxed),
      /条件を変更しました。変更前（必須）：Python：レベル3（一人でできる）以上[\s\S]*元に戻す/,
    )
    t.notSame(await linesOf(), before)
    const restored = (await press(relaxed, undoOf(relaxed))).body
    t.same(await linesOf(), before, 'with its words and weight')
    t.notMatch(restored, 'put-back', 'once')

    const fewer = (await press(restored, { do: 'remove:0' })).body
    t.match(wordsOf(fewer), '条件（必須）を削除しました：Python')
    t.equal(
      (await linesOf()).some(([, value]) => value === 'Python'),
      false,
    )
    t.same((await press(fewer, undoOf(fewer))).statusCode, 200)
    t.same(await linesOf(), before, 'in its place')

    for (const undo of ['{', '{"at":-1}', 'nothing', '[]'])
      t.notMatch((await sato.get(`${edit(id)}?${new URLSearchParams({ undo })}`)).body, 'put-back')
  })

  await t.test('is saved by itself; who was slower is told, and loses nothing', async t => {
    const { id } = await draft()
    const save = (fields: Record<string, string | string[]>) =>
      sato.post(`/employer/demands/${id}/autosave`, fields)
    const mine = await open(id)
    const saved = await save({ ...mine, '/seats': '5' })
    t.match(
      saved.body,
      /自動保存しました（\d\d:\d\d 日本時間）[\s\S]*name="revision" value="2"[\s\S]*hx-swap-oob/,
    )
    t.match(
      (await save({ ...mine, revision: '2', '/seats': '0' })).body,
      /まだ保存されていません[\s\S]*#f-seats/,
    )
    const late = await save({ ...mine, '/seats': '6' })
    t.match(late.body, /さんが先にこの求人を変更しました/)
    const page = await sato.post(edit(id), { ...mine, '/seats': '6', do: 'save' })
    t.equal(page.statusCode, 409)
    t.match(page.body, /name="overwrite" value="2"[\s\S]*value="6"/)
    t.match(page.body, '5名', 'what the other one kept can be read')
    const forced = await sato.post(edit(id), { ...mine, '/seats': '6', overwrite: '2' })
    t.equal(forced.statusCode, 303)
    t.equal((await open(id))['/seats'], '6')
  })

  await t.test('names are completed, with typing errors and in Japanese', async t => {
    const names = async (query: string) =>
      (await sato.get(`/employer/demands/names/${query}`)).body.replaceAll(/<[^>]+>/g, ' ')
    t.match(await names('skill?q=kuberntes'), 'Kubernetes')
    t.match(await names('skill?/requirements/0/anyOf/0/skill=パイソ'), 'Python')
    t.match(await names('certification?q=CKA'), /CKA|Kubernetes/)
    t.equal((await sato.get('/employer/demands/names/person?q=a')).statusCode, 404)
  })

  await t.test('an edit of what is published says whom it would change', async t => {
    const { id, revision } = await published()
    const fields = await open(id)
    const done = await sato.post(edit(id), { ...fields, '/title/ja': 'サーバー開発者', do: 'preview' })
    const page = (await sato.follow(done)).body
    t.match(
      page,
      /公開中（未提出の変更あり）[\s\S]*サーバー開発者|サーバー開発者[\s\S]*公開中（未提出の変更あり）/,
    )
    t.match(page, '変更の影響を受ける方はいません')
    t.match((await sato.get(`/employer/demands/${id}?view=published`)).body, 'バックエンドエンジニア')
    t.equal((await tanaka.get(edit(id))).statusCode, 404)
    t.equal((await tanaka.post(edit(id), { ...fields, revision: String(revision) })).statusCode, 404)
    t.equal((await (await visitorAs(service, people.bilal)).get(edit(id))).statusCode, 403)
  })

  await t.test('counts are rounded for a company that nobody has verified', async t => {
    const owner = { accountId: people.tanaka.accountId, role: 'employer' as const }
    const person = await service.person('employer')
    const newcomer = await visitorAs(service, person)
    const id = await employer(db, {
      owner: { ...owner, accountId: person.accountId },
      name: 'New KK',
      verification: 'unverified',
    })
    const made = await newcomer.post('/employer/demands/new', { '/employerId': id, do: 'empty' })
    const fields = formFields((await newcomer.follow(made)).body, 'demand')
    const page = await newcomer.post(String(made.headers.location), {
      ...fields,
      '/requirements/0/necessity': 'must',
      '/requirements/0/weight': '3',
      '/requirements/0/anyOf/0/kind': 'skill',
      '/requirements/0/anyOf/0/skill': 'Python',
      do: 'update',
    })
    t.match(wordsOf(page.body), /Meet everything fewer than 10[\s\S]*rounded down to tens/)
  })
})
