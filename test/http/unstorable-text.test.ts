import t from 'tap'
import { storable, unstorableText } from '../../src/http/unstorable-text.ts'

const message = 'holds a character that is no text (NUL or half of a pair)'

t.test('values and names that PostgreSQL cannot store, with their places', async t => {
  t.same(unstorableText({ a: ['x', 1, null, { b: 'y😀' }], 'ü😀': true }), [])
  t.same(unstorableText('\0'), [{ path: '', message }])
  t.same(unstorableText({ a: [1, 'x\0'], b: { 'c\0': 1, '\ud83d': { d: '\ude00' } } }), [
    { path: '/a/1', message },
    { path: '/b/c\uFFFD', message },
    { path: '/b/\uFFFD', message },
    { path: '/b/\uFFFD/d', message },
  ])
})

t.test('a text made storable', async t => {
  t.equal(storable('a\0b\ud83d'), 'a\uFFFDb\uFFFD')
  t.equal(storable('日本語 اردو 😀'), '日本語 اردو 😀')
})
