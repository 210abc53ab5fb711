import t from 'tap'
import { shown } from './shown.ts'

t.test('degrees an ad asks for', async t => {
  for (const [words, lines] of [
    [
      "Bachelor's degree in Computer Science, Engineering or Mathematics",
      ['must bachelor computer-science | bachelor engineering | bachelor mathematics'],
    ],
    [
      '修士以上（情報工学、数学、統計学など）',
      ['must master computer-science | master mathematics | master statistics'],
    ],
    ['A bachelor in any IT field is mandatory', ['must bachelor information-technology']],
    ['BSc in Computer Science or equivalent practical experience', ['nice bachelor computer-science']],
    [
      'BSc in Computer Science or 5 years of experience',
      ['nice bachelor computer-science', 'must experience 5y'],
    ],
    ['MySQL master replication', ['must mysql']],
  ] as [string, string[]][])
    t.same(
      shown(`Requirements\n- ${words}`).filter(line => !/replication/.test(line)),
      lines,
      words,
    )
})
