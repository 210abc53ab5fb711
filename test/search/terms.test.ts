import fc from 'fast-check'
import t from 'tap'
import { normaliseText } from '../../src/search/normalise-text.ts'
import { documentTerms, queryTerms } from '../../src/search/terms.ts'

t.test('letters, digits and marks are written one way', async t => {
  for (const [text, normal] of [
    ['Ｐｙｔｈｏｎ', 'python'],
    ['Café naïve', 'cafe naive'],
    ['ぱいそん', 'パイソン'],
    ['ｻｰﾊﾞｰ', 'サーバ'],
    ['サーバー管理', 'サーバ管理'],
    ['キー', 'キー'],
    ['كراچى', 'کراچی'],
    ['ڈَیٹا۲۳', 'ڈیٹا23'],
    ['٣٤', '34'],
    ['ہھه', 'ہہہ'],
    ['سافٹ\u200cویئر', 'سافٹوییر'],
  ] as const) {
    t.equal(normaliseText(text), normal, text)
  }
})

t.test('normalising is done once: twice changes nothing', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const once = normaliseText(text)
      return normaliseText(once) === once
    }),
  )
})

t.test('terms', async t => {
  t.strictSame(documentTerms('C++ and C#, .NET'), ['c++', 'and', 'c#', 'dotnet'])
  t.strictSame(documentTerms('Node.js full-stack'), ['node', 'js', 'nodejs', 'full', 'stack', 'fullstack'])
  t.strictSame(documentTerms('負荷分散'), ['負荷', '荷分', '分散', '散'])
  t.strictSame(queryTerms('Pythonの経験'), ['python', '経験'])
  t.strictSame(queryTerms('node.js'), ['nodejs'])
  t.strictSame(queryTerms('大規模'), ['大規', '規模'])
  t.strictSame(queryTerms('分'), ['分'])
  t.strictSame(queryTerms('🙂 ... '), [])
})

t.test('a long mark at the end is written or not, and its piece is found', async t => {
  const finds = (query: string, text: string) =>
    queryTerms(query).every(term => documentTerms(text).some(known => known.startsWith(term)))
  for (const query of ['サーバ', 'サーバー', 'バー']) t.ok(finds(query, 'サーバー管理'), query)
  t.ok(finds('サーバー', 'サーバ管理'))
  t.notOk(finds('キー', 'キャリア'))
})

t.test('every piece of a text finds the text', async () => {
  const japanese = fc.string({
    unit: fc.constantFrom(...'負荷分散管理サーバ開発経験'),
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(japanese, fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % text.length
      const piece = text.slice(start, start + 1 + (length % 6))
      const terms = documentTerms(text)
      return queryTerms(piece).every(term => terms.some(known => known.startsWith(term)))
    }),
  )
})
