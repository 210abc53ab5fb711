import t from 'tap'
import { clientName } from '../../../src/features/accounts/pages/client-name.ts'
import { accountTexts } from '../../../src/features/accounts/pages/texts/index.ts'

const android =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36'

t.test('sessions are told by what people know', t => {
  const en = accountTexts.in('en')
  t.equal(clientName(android, en), 'Chrome on Android')
  t.equal(clientName(android, accountTexts.in('ja')), 'Chrome（Android）')
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
  t.equal(clientName(iphone, en), 'Safari on iPhone')
  t.equal(clientName(`${android} SamsungBrowser/25.0`, en), 'Samsung Internet on Android')
  t.equal(clientName('curl/8.5.0', en), 'curl, a program', 'without its version')
  t.equal(clientName('Mozilla/5.0 (Windows NT 10.0) Other/1.0', en), 'An unknown browser on Windows')
  t.equal(clientName('Mozilla/5.0 Firefox/140.0', en), 'Firefox')
  t.equal(clientName('<b>what nobody knows</b>', en), 'Not known')
  t.equal(clientName('', en), 'Not known')
  t.end()
})
