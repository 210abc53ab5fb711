import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const unreadOf = (text: string) => draftDemand(text, reference).unread.map(({ words }) => words.text)

t.test('what could not be read is said', async t => {
  t.same(unreadOf('必須スキル\n・英語ビジネスレベル\n・TOEIC 700点以上'), ['TOEIC 700点'])
  t.same(unreadOf('Requirements\n- Java\n- IELTS 6.5\n- TOEFL 90'), ['TOEFL 90'])
  for (const ad of [
    'Deadline: 31 December\nRequirements\n- Java',
    'Requirements\n- Java\nDeadline: 31 December',
  ])
    t.same(unreadOf(ad), ['Deadline: 31 December'])
  t.same(unreadOf('Requirements\n- Java\nSalary: 500 USD per day'), ['500 USD per day'])
  t.same(unreadOf('■必須スキル\n・Java\n■給与\n年収：500万円〜800万円\n月給：40万円〜'), ['40万円〜'])
})

t.test('what was read is not said to be missing', async t => {
  t.same(unreadOf('■必須スキル\n・Java\n年収 600万〜800万円'), [])
  t.same(unreadOf('Requirements\n- Java\n- Location: Riyadh\n- Salary: $5,000 - $6,000 per month'), [])
  t.same(unreadOf('Requirements\n- Java\n- Full-time'), [])
  t.equal(draftDemand('Requirements\n- Java\nPositions: 4', reference).seats?.value, 4)
  t.same(unreadOf('Requirements\n- Java\nPositions: 4'), [])
  t.same(
    unreadOf('Requirements\n- Java\n- Excellent remote collaboration with colleagues'),
    ['Excellent remote collaboration with colleagues'],
    'a line that says more than the term stays',
  )
})
