import t from 'tap'
import {
  cloneDemand,
  createDemand,
  publishDemand,
  submitDemand,
} from '../../../../src/features/demands/index.ts'
import { osakaBackend } from '../../../fixtures/demands.ts'
import { formFields } from '../../../fixtures/form-fields.ts'
import { visitor } from '../../../fixtures/visitor.ts'
import { stage } from './stage.ts'

const ad = `【職種】バックエンドエンジニア

■業務内容
決済サービスの開発です。少人数のチームで進めます。

■必須条件
・Javaでの開発経験3年以上
・PostgreSQLの利用経験

■給与
年収600万円〜800万円`
const rest = '■業務内容\n決済サービスの開発です。少人数のチームで進めます。'

t.test(
  'a pasted ad is the source of the lines, and only what tells of the work is the description',
  async t => {
    const { service, sato, tanaka, employerId, owner, people } = await stage(t)
    const ctx = { ...service.deps, now: service.clock.now, actor: owner }
    const made = await sato.post('/employer/demands/new', {
      '/employerId': employerId,
      '/text': ad,
      do: 'draft',
    })
    const [, id = ''] = /demands\/([\w-]+)\/edit/.exec(String(made.headers.location)) ?? []
    const edit = `/employer/demands/${id}/edit`
    const page = (await sato.follow(made)).body
    const fields = formFields(page, 'demand')
    const marks = (body: string) => [...body.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, words]) => words)

    await t.test('what became lines and terms is not said again', async t => {
      t.equal(fields['/text/ja'], rest)
      t.match(page, /<summary>貼り付けた求人原稿<\/summary>[\s\S]*・Javaでの開発経験3年以上\n・PostgreSQL/)
      t.same(marks(page), ['Java', 'PostgreSQL'])
      for (const [language, title] of [
        ['en', 'The ad as you pasted it'],
        ['ur', 'چسپاں کیا ہوا اشتہار'],
      ])
        t.match((await sato.get(`${edit}?lang=${language}`)).body, title!)
      await sato.get(`${edit}?lang=ja`)
    })

    await t.test('the words of a line stay whatever becomes of the description', async t => {
      await sato.post(edit, { ...fields, '/text/ja': 'まったく別の説明です。', do: 'save' })
      const saved = (await sato.get(edit)).body
      t.same(marks(saved), ['Java', 'PostgreSQL'])
      t.equal(formFields(saved, 'demand')['/text/ja'], 'まったく別の説明です。')
      t.match(saved, '貼り付けた求人原稿')
    })

    await t.test('the ad is kept over the API and in a copy, and is nobody else’s business', async t => {
      const api = (person: typeof people.sato) =>
        service.app.inject({ method: 'GET', url: `/api/v1/demands/${id}`, headers: person.headers })
      t.equal((await api(people.sato)).json().ad, ad)
      t.equal((await api(people.tanaka)).statusCode, 404)
      t.equal((await tanaka.get(edit)).statusCode, 404)
      t.equal((await cloneDemand(ctx, { id })).ad, ad)

      const secret = `${ad}\n\n社外秘の連絡先: 06-1234-5678`
      const demand = await createDemand(ctx, { employerId, document: osakaBackend, ad: secret })
      const { revision } = await submitDemand(ctx, demand)
      const liaison = { accountId: people.bilal.accountId, role: 'liaison' as const }
      await publishDemand({ ...ctx, actor: liaison }, { id: demand.id, revision })
      const open = await visitor(service).get(`/demands/${demand.id}`)
      t.equal(open.statusCode, 200)
      t.notMatch(open.body, '社外秘')
      const shown = await service.app.inject({ method: 'GET', url: `/api/v1/open-demands/${demand.id}` })
      t.equal(shown.statusCode, 200)
      t.notMatch(shown.body, '社外秘')
    })
  },
)

t.test('a demand whose text is the ad goes on pointing into it', async t => {
  const { sato, draft } = await stage(t)
  const text = { ja: '必須条件はJavaです。' }
  const words = { start: 5, end: 9 }
  const [first, ...others] = osakaBackend.requirements
  const { id } = await draft({ ...osakaBackend, text, requirements: [{ ...first!, words }, ...others] })
  const page = (await sato.get(`/employer/demands/${id}/edit`)).body
  t.match(page, '必須条件は<mark>Java</mark>です。')
  t.notMatch(page, '貼り付けた求人原稿')
})
