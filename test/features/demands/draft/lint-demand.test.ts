import t from 'tap'
import { lintDemand } from '../../../../src/features/demands/draft/index.ts'

const refused: [string, string][] = [
  ['年齢：35歳以下の方', 'age'],
  ['25歳〜35歳まで', 'age'],
  ['20代〜30代の方歓迎', 'age'],
  ['若手（男性）を募集', 'age'],
  ['若手歓迎', 'age'],
  ['Candidates must be under 35.', 'age'],
  ['Age limit: 30 years', 'age'],
  ['aged between 22 and 30', 'age'],
  ['25-35 years old', 'age'],
  ['young male developer wanted', 'age'],
  ['35歳以下の男性', 'age'],
  ['35歳以下の男性', 'sex'],
  ['20代活躍中', 'age'],
  ['若手活躍中！', 'age'],
  ['under 30, single', 'age'],
  ['under 30, single', 'marital-status'],
  ['Male, aged 25-35 only', 'age'],
  ['Male, aged 25-35 only', 'sex'],
  ['male under 30', 'age'],
  ['male under 30', 'sex'],
  ['female under 30 wanted', 'age'],
  ['主婦歓迎', 'sex'],
  ['主婦歓迎', 'marital-status'],
  ['主婦（夫）歓迎', 'marital-status'],
  ['ムスリム不可', 'religion'],
  ['女性歓迎', 'sex'],
  ['男性のみ', 'sex'],
  ['性別：男性', 'sex'],
  ['male candidates only', 'sex'],
  ['Female preferred', 'sex'],
  ['Gender: Male', 'sex'],
  ['only men', 'sex'],
  ['Muslim candidates only', 'religion'],
  ['must be a practising Christian', 'religion'],
  ['Religion: Islam', 'religion'],
  ['ムスリムのみ', 'religion'],
  ['Ismailis only', 'religion'],
  ['must be single', 'marital-status'],
  ['unmarried applicants preferred', 'marital-status'],
  ['Marital status: single', 'marital-status'],
  ['独身者限定', 'marital-status'],
  ['Pakistani nationals only', 'nationality'],
  ['must be a US citizen', 'nationality'],
  ['Afghan nationals only', 'nationality'],
  ['Filipina applicants preferred', 'nationality'],
  ['Nationality: Indian', 'nationality'],
  ['日本国籍の方', 'nationality'],
  ['日本人のみ', 'nationality'],
  ['外国籍不可', 'nationality'],
]

t.test('names the phrase, where it stands and what it asks', async t => {
  for (const [text, about] of refused) {
    const found = lintDemand(text)
    t.ok(
      found.some(phrase => phrase.about === about),
      `${text}: ${about}`,
    )
    for (const { start, end, phrase } of found) t.equal(text.slice(start, end), phrase)
  }
})

t.test('raises no false alarm', async t => {
  for (const text of [
    'The average age of the system is 12 years.',
    '5 years of age-old code',
    'Over 20 years of experience',
    'response times under 35 ms',
    'up to 30 days of holidays',
    'male connector, female header',
    'You will work on our Singles app',
    'single sign-on and single page applications',
    'Christian Dior is a customer',
    'Equal opportunity regardless of sex, age, religion, marital status or nationality.',
    'We do not discriminate on the basis of race, colour, religion, sex or national origin.',
    '年齢不問・国籍不問・性別不問',
    '日本国籍不問',
    '若手の育成経験',
    '60歳定年、再雇用65歳まで',
    '独身寮あり',
    '女性が活躍しています',
    '女性向けアプリの開発',
    'English, Japanese or Arabic speakers',
    'Native Japanese speaker preferred',
    'a young and dynamic team',
    'Remote (US only hours overlap)',
    'men and women of all backgrounds',
    '18歳以上',
    '20代が活躍しています',
    '20代女性向けアプリの開発',
    'teams of people over 20 countries',
    '主婦向けサービスの開発',
    'male, single row connector',
  ])
    t.same(lintDemand(text), [], text)
})

t.test('keeps offsets into the text as it was pasted', async t => {
  const text = '<p>歓迎&amp;優遇</p> ３５歳以下'
  const [found] = lintDemand(text)
  t.equal(text.slice(found!.start, found!.end), '３５歳以下')
  t.match(found!.message, /age/)
})

t.test('a phrase is named whole, with its number', async t => {
  const phrases = lintDemand('35歳以下の男性').map(({ phrase }) => phrase)
  t.ok(phrases.includes('35歳以下の男性'), phrases.join(', '))
})
