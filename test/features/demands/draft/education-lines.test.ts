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
    ['BSc in Computer Science or 5 years of experience', ['must bachelor computer-science | experience 5y']],
    ['Bachelor in CS or 20+ years of Python', ['must bachelor computer-science | python 20y']],
    ['5+ years of Java experience or a Bachelor in CS', ['must java 5y | bachelor computer-science']],
    ['情報系の学士、またはPythonでの開発経験3年以上', ['must bachelor | python 3y']],
    ['BSc in Computer Science and 5 years of Java', ['must java 5y', 'must bachelor computer-science']],
    ['MySQL master replication', ['must mysql']],
  ] as [string, string[]][])
    t.same(
      shown(`Requirements\n- ${words}`).filter(line => !/replication/.test(line)),
      lines,
      words,
    )
})
