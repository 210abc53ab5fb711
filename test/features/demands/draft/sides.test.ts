import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const read = (text: string) => {
  const { lines, unread } = draftDemand(text, reference)
  return {
    lines: lines.map(
      ({ necessity, anyOf }) =>
        `${necessity} ${anyOf
          .map(({ requirement }) =>
            requirement.kind === 'skill'
              ? requirement.skill
              : requirement.kind === 'certification'
                ? requirement.certification
                : requirement.kind === 'language'
                  ? requirement.language
                  : requirement.kind,
          )
          .join(' | ')}`,
    ),
    refused: unread.filter(({ why }) => why === 'said not to be asked').map(({ words }) => words.text),
  }
}

t.test('a bracket says the side of the item it ends', async t => {
  for (const [words, lines] of [
    ['Python（なくても可）', []],
    ['Python（未経験可）', []],
    ['Java (not required)', []],
    ['英語（不問）', []],
    ['JLPT N2（不問）', []],
    ["Bachelor's degree (not required)", []],
    ['AWS経験3年以上（必須ではない）', []],
    ['JLPT N2 (optional)', ['nice ja']],
    ['Docker (optional)', ['nice docker']],
    ['Docker（任意）', ['nice docker']],
    ['Dockerの経験（あれば尚可）', ['nice docker']],
    ['Docker（歓迎）', ['nice docker']],
    ['Docker（あると望ましい）', ['nice docker']],
    ['Docker (not required but a plus)', ['nice docker']],
    ['CKA (a plus)', ['nice cncf-cka']],
    ['Rust（あれば尚可）', ['nice rust']],
    ['Docker (required)', ['must docker']],
  ] as [string, string[]][]) {
    const found = read(`Requirements\n- ${words}`)
    t.same(found.lines, lines, words)
    t.same(found.refused, lines.length === 0 ? [words] : [], `${words}: what is left out is said`)
  }
  t.same(read('歓迎スキル\n・Kubernetes（必須）\n・Docker').lines, ['must kubernetes', 'nice docker'])
})

t.test('and not that of its neighbours', async t => {
  for (const [words, lines] of [
    ['Python, Java (not required), Go', ['must python', 'must go']],
    ['Python、Java（なくても可）、Docker', ['must python', 'must docker']],
    ['PythonとDocker（あれば尚可）', ['must python', 'nice docker']],
    ['Docker (optional), Kubernetes (must)', ['nice docker', 'must kubernetes']],
    ['English (fluent), Japanese (not necessary)', ['must en']],
    ['Docker, no PHP, Java', ['must docker', 'must java']],
    ['Docker/Kubernetes（あれば尚可）', ['nice docker | kubernetes']],
    ['MCP or CCNA (is a huge plus)Systems: Linux', ['must linux', 'nice microsoft-mcp | cisco-ccna']],
  ] as [string, string[]][])
    t.same(read(`Requirements\n- ${words}`).lines, lines, words)
})

t.test('what a bracket names itself has its own side', async t => {
  for (const [words, lines] of [
    [
      'Backend development in Java (Spring Boot preferred)',
      ['must backend-development', 'must java', 'nice spring-boot'],
    ],
    ['Javaでの開発経験（AWS尚可）', ['must java', 'nice aws']],
    ['Java (Spring not required)', ['must java']],
    ['Linux (remote, bonus for Kotlin)', ['must linux', 'nice kotlin']],
  ] as [string, string[]][])
    t.same(read(`Requirements\n- ${words}`).lines.sort(), lines.sort(), words)
})

t.test('of alternatives, the preferred one is still one of them', async t => {
  t.same(read('Requirements\n- PostgreSQL (preferred) or MySQL').lines, ['must postgresql | mysql'])
  t.same(read('Requirements\n- Python (preferred), Java, or Go').lines, ['must python | java | go'])
})

t.test('a wish goes before its negation, also behind a comma', async t => {
  t.same(read('Requirements\n- Docker not required, but nice to have').lines, ['nice docker'])
})
