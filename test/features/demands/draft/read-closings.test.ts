import t from 'tap'
import { draftDemand, unreadWhys } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'
import { takesAsLongAsItIs } from '../../../fixtures/processor-time.ts'

const reference = loadReference()
const draftOf = (line: string) => draftDemand(`Requirements\n- Java\n${line}`, reference)

t.test('a closing date is read with the words that say it', async t => {
  for (const [line, said] of [
    ['応募締切 2026年12月25日', '応募締切 2026年12月25日'],
    ['【応募締切】2026年12月25日（金）', '2026年12月25日'],
    ['応募期間：2026年11月1日〜2026年12月25日', '応募期間：2026年11月1日〜2026年12月25日'],
    ['応募は2026年12月25日（金）まで受け付けます。', '応募は2026年12月25日'],
    ['2026/12/25必着', '2026/12/25'],
    ['Apply by 25 December 2026', 'Apply by 25 December 2026'],
    ['- Closing date: 2026-12-25', 'Closing date: 2026-12-25'],
    ['Deadline: Friday, December 25th, 2026 at 17:00', 'Deadline: Friday, December 25th, 2026'],
    [
      'Applications must reach us by 5 pm on 25 Dec 2026.',
      'Applications must reach us by 5 pm on 25 Dec 2026',
    ],
    ['Apply by 25.12.2026', 'Apply by 25.12.2026'],
  ] as const) {
    const { deadline, unread } = draftOf(line)
    t.match(deadline, { value: '2026-12-25', words: { text: said } }, line)
    t.same(unread, [], line)
  }
})

t.test(
  'one that lacks year or day, can be read in two ways or lies after the start is said, not taken',
  async t => {
    for (const line of [
      '応募締切：12月25日',
      '応募期間：2026年11月1日〜12月25日',
      'Apply by 25 December',
      'Closing date: December 2026',
      'Deadline: 05/12/2026',
      'Deadline: 31 November 2026',
      'Apply by 25 December, for a start on 1 April 2027',
      'Closing date: 2026-12-25\nStart date: 2026-12-01',
    ]) {
      const { deadline, unread } = draftOf(line)
      t.equal(deadline, undefined, line)
      t.match(unread, [{ why: unreadWhys.deadline }], line)
      t.equal(unread.length, 1, line)
    }
  },
)

t.test('only the words of the closing date are said', async t => {
  const { unread } = draftOf('■会社概要\n決済サービスの会社です。応募締切は12月25日です。面接は2回です。')
  t.match(unread, [{ words: { text: '応募締切は12月25日です' }, why: unreadWhys.deadline }])
})

t.test('of two closing dates the first is taken, the other said', async t => {
  const { deadline, unread } = draftOf('Apply by 2026-12-25\nDeadline: 2027-01-15')
  t.equal(deadline?.value, '2026-12-25')
  t.match(unread, [{ words: { text: 'Deadline: 2027-01-15' }, why: unreadWhys.deadline }])
})

t.test('other days are none', async t => {
  for (const line of [
    'You have met deadlines since 1 May 2019.',
    '契約期間：2026年12月1日〜2027年3月31日',
    '面接の締切：2026年12月25日',
    'Founded on 1 May 2012, we deliver by the deadline.',
    'Start date: 2027-04-01',
    'Apply by 25.12. Start date: 2027-04-01',
  ]) {
    const { deadline, unread } = draftOf(line)
    t.equal(deadline, undefined, line)
    t.notOk(
      unread.some(({ why }) => why === unreadWhys.deadline),
      line,
    )
  }
})

t.test('long lines take as long as they are', async t => {
  const pieces = ['応募は1月 ', 'deadline ', 'applications must ', '2026/12/2 ', '固定残業代1円 ', '1,1']
  await takesAsLongAsItIs(t, pieces, 4000, text => draftOf(text))
})
