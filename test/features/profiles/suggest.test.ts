import t from 'tap'
import { suggestion, suggestions } from '../../../src/features/profiles/suggest.ts'
import { loadReference } from '../../../src/reference/index.ts'

const reference = loadReference()

t.test('an unknown id gets the nearest one', async t => {
  t.equal(suggestion('skill', 'pyhton', reference), '; did you mean "python"?')
  t.equal(suggestion('country', 'japan', reference), '; did you mean "JP"?')
  t.equal(suggestion('skill', 'qqqqqqqqqq', reference), '')
})

t.test(
  'for a whole file the same word is always told, and only so many different ones are looked for',
  async t => {
    const suggest = suggestions(2)
    t.equal(suggest('skill', 'pyhton', reference), '; did you mean "python"?')
    t.equal(suggest('skill', 'qqqqqqqqqq', reference), '', 'looked for in vain')
    t.equal(suggest('skill', 'kuberntes', reference), '', 'one too many')
    t.equal(suggest('skill', 'pyhton', reference), '; did you mean "python"?')
  },
)
