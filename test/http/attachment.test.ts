import t from 'tap'
import { attachment } from '../../src/http/attachment.ts'

t.test('the name of a file hides nothing', t => {
  const name = (given: string) =>
    decodeURIComponent(attachment(given, 'plain.pdf').split("filename*=UTF-8''")[1]!)
  t.equal(name('\u2067سند\u2069 2026.pdf'), 'سند 2026.pdf')
  t.equal(name('proof\u202efdp.exe'), 'prooffdp.exe', 'an ending cannot be turned round')
  t.equal(name('a/b:"c".pdf'), 'a-b--c-.pdf')
  t.equal(name('\ud800.pdf'), '\ufffd.pdf')
  t.equal(attachment("it's", 'plain.pdf'), `attachment; filename="plain.pdf"; filename*=UTF-8''it%27s`)
  t.end()
})
