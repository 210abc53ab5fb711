import fc from 'fast-check'
import t from 'tap'
import { rawSpan, readable, readableOffset } from '../../src/reading/readable.ts'

t.test('markup, entities and letters become one form with the way back', async t => {
  const raw = '<p>Ｃ＋＋&amp;&#x27;か\u3099</p>\r\nNext'
  const source = readable(raw)
  t.equal(source.text.trim(), "C++&'が\n\nNext")
  const at = source.text.indexOf('C++')
  const { start, end } = rawSpan(source, at, at + 3)
  t.equal(raw.slice(start, end), 'Ｃ＋＋')
  t.equal(readable('<求めるスキル> a < b').text, '<求めるスキル> a < b')
  t.equal(readable('\\xe2\\x80\\xa2 Java â¢ SQL').text, '• Java • SQL')
})

t.test('offsets rise and stay inside the raw text, whatever it holds', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), raw => {
      const source = readable(raw)
      for (let i = 0; i < source.text.length; i += 1) {
        if (source.starts[i]! >= source.ends[i]! || source.ends[i]! > raw.length) return false
        if (i > 0 && source.starts[i]! < source.starts[i - 1]!) return false
      }
      return (
        source.starts.length === source.text.length &&
        readableOffset(source, raw.length) === source.text.length
      )
    }),
  )
})
