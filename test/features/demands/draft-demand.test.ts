import t from 'tap'
import { testService } from '../../fixtures/service.ts'

t.test('a draft from a pasted ad', async t => {
  const { app, person } = await testService(t)
  const sato = await person('employer')
  const draft = (payload: object) =>
    app.inject({ method: 'POST', url: '/api/v1/demands/draft', headers: sato.headers, payload })
  const text =
    '【必須】\n・Pythonでの開発経験3年以上\n【歓迎】\n・AWSの知識\n【開発環境】Ruby\n年収600万円〜800万円\n35歳以下\n応募締切：2027年1月31日'
  const { statusCode, body, ...answer } = await draft({ text, title: 'バックエンドエンジニア' })
  t.equal(statusCode, 200, body)
  const { document, lines, forbidden } = answer.json()
  t.same(document.title, { ja: 'バックエンドエンジニア' })
  t.match(document.pay, { minimum: 6_000_000, maximum: 8_000_000, currency: 'JPY', period: 'year' })
  t.equal(document.deadline, '2027-01-31')
  const python = lines.find((line: { skill?: { id: string } }) => line.skill?.id === 'python')
  t.match(python, { necessity: 'must', years: 3 })
  t.match(text.slice(python.start, python.end), /Python/)
  t.match(
    lines.find((line: { skill?: { id: string } }) => line.skill?.id === 'aws'),
    { necessity: 'nice' },
  )
  t.notOk(
    lines.some((line: { skill?: { id: string } }) => line.skill?.id === 'ruby'),
    'the company’s own stack is not asked of the person',
  )
  t.match(forbidden, [{ phrase: /35歳以下/ }])
  t.equal((await draft({ text: '' })).statusCode, 400)
  t.equal(
    (await app.inject({ method: 'POST', url: '/api/v1/demands/draft', payload: { text } })).statusCode,
    401,
  )
})
