import t from 'tap'
import { spanAt } from '../../src/reading/spans.ts'

t.test('the span that holds an offset', async t => {
  const [one, two] = [
    { start: 2, end: 4 },
    { start: 4, end: 9 },
  ]
  const at = spanAt([one, two])
  t.same([0, 1, 2, 3, 4, 8, 9].map(at), [undefined, undefined, one, one, two, two, undefined])
  t.equal(spanAt([])(0), undefined)
})
