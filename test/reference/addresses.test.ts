import t from 'tap'
import { addressesIn } from '../../src/reference/index.ts'
import { takesAsLongAsItIs } from '../fixtures/processor-time.ts'

const found = (text: string) => addressesIn(text).map(({ start, end }) => text.slice(start, end))

t.test('links, mail and bare hosts', async t => {
  t.same(found('See https://a.dev/x, github.com/ali/shop, ali.khan@b.pk; GitHub.com (ali.github.io).'), [
    'https://a.dev/x,',
    'github.com/ali/shop',
    'ali.khan@b.pk;',
    'GitHub.com',
    'ali.github.io',
  ])
  t.same(addressesIn('on ali.dev:8080/x'), [{ start: 3, end: 17, hostEnd: 10 }])
})

t.test('names with dots and lost blanks are none', async t => {
  for (const text of ['Node.js, ASP.NET/MVC, Vue.js', 'C#.net', 'Python.AI and Java.In 2020', 'e.g. v2.0.1'])
    t.same(found(text), [], text)
})

t.test('takes as long as the text is', async t => {
  const pieces = ['a.', 'ab.com/', 'a-', 'https://', 'ab.com b@c.d ', 'x']
  await takesAsLongAsItIs(t, pieces, 25_000, addressesIn)
})
