import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const placeOf = (text: string) => draftDemand(text, reference).place?.value.city

t.test('only words about the place of work name it', async t => {
  t.equal(placeOf('Backend engineer\nWe opened Osaka in 2012.\nRequirements\n- Java'), undefined)
  t.equal(placeOf('Backend engineer\nOur customers are in Osaka.\nRequirements\n- Java'), undefined)
  t.equal(placeOf('Backend engineer\nThe team is based in Osaka.\nRequirements\n- Java'), 'Osaka')
  t.equal(placeOf('Senior Backend Engineer (Tokyo)\nRequirements\n- Java'), 'Tokyo')
  t.equal(placeOf('Backend engineer\nLocation: Tokyo\nRequirements\n- Java'), 'Tokyo')
})

t.test('the title is the line that names the role', async t => {
  const titleOf = (text: string) => draftDemand(text, reference).title
  t.equal(titleOf('Senior Backend Engineer (Tokyo)\nRequirements\n- Java'), 'Senior Backend Engineer (Tokyo)')
  t.equal(titleOf('# Data Analyst\n\nRequirements\n- SQL'), 'Data Analyst')
  t.equal(titleOf('【募集職種】バックエンドエンジニア\n【必須】Java'), 'バックエンドエンジニア')
  t.equal(
    titleOf('■募集職種\nバックエンドエンジニア（Ｊａｖａ／Ｃ＃）\n■必須\nJava'),
    'バックエンドエンジニア（Java／C#）',
  )
  t.equal(titleOf('【急募】社内SE（東京）／年収500万円〜\n【必須】Java'), '社内SE（東京）')
  t.equal(titleOf('We are looking for an engineer\nRequirements\n- Java'), undefined)
  t.equal(titleOf('【必須】Pythonでの開発経験3年以上 【歓迎】AWS'), undefined)
})

t.test('skills named among duties are said to be left out', async t => {
  const { lines, unread } = draftDemand(
    '■業務内容\n・Goでのサーバー開発\n■必須スキル\n・Javaの開発経験',
    reference,
  )
  t.equal(lines.length, 1)
  t.match(unread, [{ words: { text: 'Goでのサーバー開発' }, why: 'named among duties, not asked' }])
})
