import fc from 'fast-check'
import t from 'tap'
import { demandDocument, profileDocument } from '../../src/search/documents.ts'
import { highlight } from '../../src/search/highlight.ts'
import { meiliDocument } from '../../src/search/meilisearch-documents.ts'
import { scrub, scrubberOf } from '../../src/search/scrub.ts'
import { takesAsLongAsItIs } from '../fixtures/processor-time.ts'
import { demand, people, vocabulary } from './world.ts'

const whole = (person: object) => ({
  skills: [],
  certifications: [],
  languages: [],
  jobs: [],
  preferences: {},
  ...person,
})
const documentOf = ({ name, ...person }: { name: string[] }) =>
  profileDocument({ id: 'a', names: name, document: whole(person) }, vocabulary)

t.test('free text keeps nothing that tells who wrote it', async t => {
  const names = ["Ahmed O'Neil Khan", 'احمد خان']
  for (const [text, clean] of [
    ['Mail ahmed.khan@gmail.com or +92 300 1234567.', 'Mail … or ….'],
    ['CNIC 35202-1234567-1, (042) 111 222 333', 'CNIC …, …'],
    ['https://github.com/ahmed, linkedin.com/in/ahmed', '…'],
    ["Ahmed's work; KHAN, Ahmed", '… work; …, …'],
    ['میں احمد خان ہوں', 'میں … … ہوں'],
    ['０３００－１２３４５６７', '…'],
    ['From 2015-2019 for 1,000,000 users of ASP.NET', 'From 2015-2019 for 1,000,000 users of ASP.NET'],
    ['@ahmedk on any network', '… on any network'],
  ] as const) {
    t.equal(scrub(text, names).replace(/…[ ,…]*…/g, '…'), clean.replace(/…[ ,…]*…/g, '…'), text)
  }
})

t.test('skills that a text speaks of stand there by their names too', async t => {
  const { aliases } = documentOf({
    name: [],
    ...{ summary: 'Dev ops, micro-services in node JS, k8s 1.29, React Native' },
  })
  for (const name of ['DevOps', 'Microservices', 'Node.js', 'Kubernetes', 'React Native'])
    t.ok(aliases.includes(name), `${name} in ${aliases}`)
})

t.test('texts of a person tell no sex, age, religion or family', async t => {
  const clean = scrubberOf(['Sana Malik'], { jobs: [{ organisation: 'Acme' }] })
  t.notMatch(
    clean('I am Sana, a Muslim woman aged 27, mother of two, at Acme. I write Go.'),
    /sana|muslim|woman|27|mother|acme/i,
  )
  t.equal(
    scrubberOf([], { jobs: [] })('Scrum Master, single sign-on, the age of data'),
    'Scrum Master, single sign-on, the age of data',
  )
})

t.test('employers and schools go as whole phrases, however they are written', async t => {
  const clean = scrubberOf([], {
    jobs: [{ organisation: 'Example' }, { organisation: 'Example  Software (Pvt.)' }],
    education: [{ institution: 'Straße C++ School' }],
  })
  for (const [text, expected] of [
    ['At EXAMPLE software (pvt.), later at example.', 'At …, later at ….'],
    ['By example\nsoftware (Pvt.)', 'By …'],
    ['Examples of counterexample, Example2, 例Example', 'Examples of counterexample, Example2, 例Example'],
    ['Example Software (Pvt.)x', '… Software (Pvt.)x'],
    ['STRASSE is none, STRAẞE C++ SCHOOL is', 'STRASSE is none, … is'],
  ] as const)
    t.equal(clean(text), expected)
})

t.test('no text takes long to clean, whatever it is made of', async t => {
  const pieces = ['a', '1', '.', 'a.', 'a-', '日', 'あ', 'ا', '@', 'a@', 'www.', '(at)', '1-', '-', 'com.']
  await takesAsLongAsItIs(t, pieces, 25_000, text => scrub(`x@ a.b ${text}`, ['Ali Khan']))
})

t.test('what is searched of a person holds no name, contact or province', async t => {
  const document = documentOf({ ...people.ayesha, place: { city: 'Lahore', province: 'PK-PB' } } as never)
  t.notMatch(
    JSON.stringify([document, meiliDocument(document)]).toLowerCase(),
    /ayesha|khan|عائشہ|example\.com|1234567|35202|pk-pb|punjab/,
  )
  t.strictSame(
    document.tokens.filter(token => token.startsWith('skill:python')),
    ['skill:python', 'skill:python@1', 'skill:python@2', 'skill:python@3', 'skill:python@4'],
  )
  t.ok(document.tokens.includes('city:lahore'))
  t.match(document.place, /Lahore.*ラホール.*لاہور/)
})

t.test('a field is there by a job in it, or by two skills of it', async t => {
  const fields = (person: object) =>
    documentOf({ name: [], ...person } as never).tokens.filter(token => token.startsWith('field:'))
  t.strictSame(fields({ skills: [{ skill: 'kubernetes' }] }), [])
  t.strictSame(fields({ skills: [{ skill: 'kubernetes' }, { skill: 'docker' }] }), ['field:cloud'])
  t.strictSame(fields({ jobs: [{ title: 'x', field: 'robotics' }] }), ['field:robotics'])
})

t.test('a demand', async t => {
  const document = demandDocument({ id: 'd', employer: 'Sakura Systems', document: demand }, vocabulary)
  t.match(document.title, 'Cloud engineer for payments / 決済クラウドエンジニア')
  for (const token of ['skill:kubernetes@3', 'skill:go', 'language:ja@B1', 'mode:hybrid', 'country:JP']) {
    t.ok(document.tokens.includes(token), token)
  }
  t.notOk(document.tokens.includes('skill:kubernetes@4'))
})

t.test('highlights lie within their text, in order, for any text and query', async t => {
  const text = fc.string({ unit: fc.constantFrom(...'ab cd負荷分散サーバー.Éس '), maxLength: 400 })
  const term = fc.constantFrom('ab', 'cd', '負荷', '分', 'サー', 'abcde', 'e', 'س')
  fc.assert(
    fc.property(text, fc.array(term, { maxLength: 4 }), fc.boolean(), (text, terms, lastIsOpen) => {
      const found = highlight(
        { title: text, skills: [text], text },
        { terms, lastIsOpen, exactWords: new Set() },
      )
      return found.every(({ text, ranges }) =>
        ranges.every(
          ([start, end], i) => start < end && end <= text.length && start >= (ranges[i - 1]?.[1] ?? 0),
        ),
      )
    }),
  )
  const [one] = highlight(
    { title: '', skills: [], text: `${'word '.repeat(200)}fintech here${' word'.repeat(200)}` },
    { terms: ['fintech'], lastIsOpen: false, exactWords: new Set() },
  )
  t.ok(one!.text.length <= 220)
  t.equal(one!.text.slice(...one!.ranges[0]!), 'fintech')
})

t.test('words joined by dots are one in highlights, too', async t => {
  for (const [term, title, shown] of [
    ['nodejs', 'Senior Node.js developer', 'Node.js'],
    ['dotnet', 'C# and .NET Core', '.NET'],
    ['cicd', 'All of CI/CD', 'CI/CD'],
  ] as const) {
    const sought = { terms: [term], lastIsOpen: false, exactWords: new Set<string>() }
    const [found] = highlight({ title, skills: [], text: '' }, sought)
    t.equal(found && title.slice(...found.ranges[0]!), shown, term)
  }
  t.same(
    highlight(
      { title: 'node to node', skills: [], text: '' },
      { terms: ['nodejs'], lastIsOpen: false, exactWords: new Set(['nodejs']) },
    ),
    [],
  )
})
