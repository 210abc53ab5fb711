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

t.test('one "or" does not swallow a list of musts', async t => {
  const cases: [string, string[]][] = [
    // An "and" beside an "or" parts the list.
    ['Strong Python, SQL, and AWS or GCP', ['python', 'sql', 'aws | google-cloud']],
    ['HTML, CSS and JavaScript or TypeScript', ['html', 'css', 'javascript | typescript']],
    ['Python or Java and Docker', ['python | java', 'docker']],
    ['Java, Python or Go, and Docker', ['java | python | go', 'docker']],
    ['PythonとAWSもしくはGCPの経験', ['python', 'aws | google-cloud']],
    ['Python及びAWS又はGCPの経験', ['python', 'aws | google-cloud']],
    // It binds its neighbours, and before them what is of their kind.
    [
      'Java, Spring Boot, Docker or Podman, Kubernetes',
      ['java', 'spring-boot', 'docker | podman', 'kubernetes'],
    ],
    ['AWS or Azure, Docker', ['aws | azure', 'docker']],
    ['Python, Docker, AWS, Azure or GCP', ['python', 'docker', 'aws | azure | google-cloud']],
    ['Python、Docker、AWSまたはGCPの経験', ['python', 'docker', 'aws | google-cloud']],
    ['AWS又はGCP、Docker', ['aws | google-cloud', 'docker']],
    // A plain list with one final "or" stays whole.
    ['Python, Java or Go', ['python | java | go']],
    ['Python, Linux, or Docker', ['python | linux | docker']],
    ['Python, Linux or Docker', ['python | linux | docker']],
    ['Python、Java又はGo', ['python | java | go']],
    ['Python、Linux、またはDockerの経験', ['python | linux | docker']],
    ['Python、Linux又はDockerの経験', ['python', 'linux | docker']],
    ['Python and/or Java', ['python | java']],
    // Words that lead a list or close it.
    ['Python、Java、Goのいずれか', ['python | java | go']],
    ['PythonとLinuxのいずれか', ['python | linux']],
    ['Docker、AWSまたはGCPのいずれか', ['docker', 'aws | google-cloud']],
    ['One of Java, Kotlin and Linux', ['java | kotlin | linux']],
    ['Either Java or Linux, and Docker', ['java | linux', 'docker']],
    ['Docker, one of AWS, GCP or Azure', ['docker', 'aws | google-cloud | azure']],
    ['Docker and React, Vue, or similar', ['docker', 'react | vue']],
    // Slashes.
    ['AWS/Azure, Docker', ['aws | azure', 'docker']],
    ['AWS/Azure、Docker', ['aws | azure', 'docker']],
    ['HTML/CSS or Sass', ['html | css | sass']],
  ]
  for (const [words, lines] of cases) {
    const heading = /[぀-ヿ㐀-鿿、]/u.test(words) ? '必須スキル\n・' : 'Requirements\n- '
    t.same(
      linesOf(heading + words),
      lines.map(line => `must ${line}`),
      words,
    )
  }
})
