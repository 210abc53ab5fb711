import * as fc from 'fast-check'
import t from 'tap'
import { jsonErrorOffset } from '../../src/http/json-place.ts'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

t.test('where a text stops being JSON', async t => {
  const cases: [string, number][] = [
    ['', 0],
    ['{"a": 1,\n "b": }', 15],
    ['{"a": ', 6],
    ['{a: 1}', 1],
    ['{"a" 1}', 5],
    ['[1, 2,]', 6],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['[01]', 1],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ['"\\u12"', 1],
    ['nul', 0],
    ['[1}', 2],
    ['{} x', 3],
    ["['a']", 1],
  ]
  for (const [text, offset] of cases) t.equal(jsonErrorOffset(text), offset, text)
})

t.test('of a text cut anywhere, what is before the place may go on to be JSON', async () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, cut) => {
      const part = text.slice(0, cut % (text.length + 1))
      return (
        isJson(part) || jsonErrorOffset(part) >= part.replace(/(\\u?[\da-fA-F]{0,3}|[\w.+-]+)$/, '').length
      )
    }),
  )
})

t.test('JSON has no such place before its end', async () => {
  fc.assert(fc.property(fc.json(), text => jsonErrorOffset(` ${text}\n`) === text.length + 2))
})
