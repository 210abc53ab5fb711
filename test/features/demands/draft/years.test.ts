import t from 'tap'
import { shown } from './shown.ts'

t.test('years are of the names they are said of', async t => {
  for (const [words, lines] of [
    // A group of alternatives counts as one name.
    [
      'Go、Java、Kotlin、C#のいずれかを用いたWeb開発経験3年以上',
      ['go 3y | java 3y | kotlin 3y | csharp 3y', 'web-development 3y'],
    ],
    // Behind the names, before them, and both.
    ['Java 5 years, Python 2 years', ['java 5y', 'python 2y']],
    [
      '6 years of backend development, including 3+ years with Java and Spring Boot',
      ['backend-development 6y', 'java 3y', 'spring-boot 3y'],
    ],
    ['5 years of Java, good knowledge of Docker', ['java 5y', 'docker']],
    ['Javaでの開発経験3年以上、Dockerの使用経験', ['java 3y', 'docker']],
    ['Java、Pythonの開発経験3年以上', ['java 3y', 'python 3y']],
    ['BS (CS) | 3 years in Python, OpenCV', ['python 3y', 'opencv 3y']],
  ] as [string, string[]][])
    t.same(
      shown(`Requirements\n- ${words}`).filter(line => !/ bachelor/.test(line)),
      lines.map(line => `must ${line}`),
      words,
    )
})

t.test('what is no least number of years of a person is none', async t => {
  for (const words of [
    'in business for 30 years',
    'フリーランス1年未満の方',
    'up to 3 years of experience',
    'some 3 month to hire; 0-5 years of experience',
    'A 6 month contract to hire',
    'Age limit 35 years',
  ])
    t.same(shown(`Requirements\n- Java\n- ${words}`), ['must java'], words)
})
