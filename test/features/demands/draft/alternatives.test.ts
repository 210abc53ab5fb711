import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const linesOf = (text: string) =>
  draftDemand(text, reference).lines.map(
    ({ necessity, anyOf }) =>
      `${necessity} ${anyOf
        .map(({ requirement }) =>
          requirement.kind === 'skill'
            ? `${requirement.skill}${requirement.years ? ` ${requirement.years}` : ''}`
            : requirement.kind,
        )
        .join(' | ')}`,
  )

t.test('alternatives under an item end at the next item of its list', async t => {
  const java = 'must java 3 | python 3 | ruby 3'
  t.same(
    linesOf(
      '必須スキル\n・以下いずれかの言語での開発経験3年以上\n　Java / Python / Ruby\n・Dockerを用いた開発経験',
    ),
    [java, 'must docker'],
  )
  t.same(
    linesOf(
      '必須スキル\n・Linuxの運用経験\n・以下いずれかの言語での開発経験3年以上\n　- Java\n　- Python\n　- Ruby\n・Dockerを用いた開発経験',
    ),
    ['must linux', java, 'must docker'],
    'and what stands before them is none of them',
  )
  t.same(
    linesOf('Requirements\n- Work with one of the following:\n  * Java\n  * Ruby\n- Docker in production'),
    ['must java | ruby', 'must docker'],
  )
  t.same(
    linesOf('必須スキル\n以下のいずれかの経験\n・Java\n・Python'),
    ['must java | python'],
    'a line over the list',
  )
  t.same(
    linesOf('必須スキル\n・以下のいずれか\n・Java\n・Python'),
    ['must java | python'],
    'items written alike',
  )
})

t.test('one way of several that are not all skills is no must', async t => {
  t.notMatch(
    linesOf(
      'Requirements\n- Experience with Linux\n- Reading ABI documentation, or digging through old build systems or C code',
    ).join(),
    /must [^,]*(?:build-tools|\bc\b)/,
  )
})
