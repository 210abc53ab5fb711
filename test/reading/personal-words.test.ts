import t from 'tap'
import { withoutPersonalWords } from '../../src/reading/personal-words.ts'
import { takesAsLongAsItIs } from '../fixtures/processor-time.ts'

t.test('what tells sex, age, religion, family or origin is taken out', async t => {
  for (const [text, told] of [
    ['I am a Muslim woman aged 27, mother of two, and write Java.', /muslim|woman|27|mother|two/i],
    ['As a young female engineer I lead three teams', /female/i],
    ['A 34-year-old Pakistani man with ten years of Linux', /34|pakistani|man\b/i],
    ['I am 29, single and ready to move', /29|single/i],
    ['Male, aged 31, happily married, two kids', /\bmale|31|married/i],
    ['In my early thirties, back from maternity leave', /thirties|maternity/i],
    ['Gender: Female, religion: Islam, nationality: Pakistani', /female|islam|pakistani/i],
    ['Born in 1994, domicile: Sindh', /1994|sindh/i],
    ['I am a Punjabi, and my husband works abroad', /punjabi|husband/i],
    ['Christian and Ahmadi friends', /christian|ahmadi/i],
    ['27歳の女性です。Javaを書きます', /27|女性/],
    ['ムスリムで既婚、二児の母です', /ムスリム|既婚|母/],
    ['20代後半の男性、パキスタン人です', /20代|男性|パキスタン/],
    ['میں ایک مسلمان خاتون ہوں، عمر 27 سال، شادی شدہ، پنجاب سے', /مسلمان|خاتون|27|شادی|پنجاب/],
  ] as const)
    t.notMatch(withoutPersonalWords(text), told, text)
  t.match(withoutPersonalWords('I am a Muslim woman aged 27, and write Java.'), /write Java\.$/)
})

t.test('technical words stay', async t => {
  for (const text of [
    'Master of Science, Scrum Master, master data',
    'single sign-on, single page applications and a single source of truth',
    'the age of data; cache age 30 days; messages aged 30 minutes',
    'a male connector and a female header',
    'wrote man pages and a man page parser, stopped a man-in-the-middle attack',
    'parent and child processes, children of a node, sibling threads',
    'replaced a 15-year-old billing system',
    'Indian and Japanese customers; fluent Japanese; the Chinese market',
    'Bachelor of Engineering',
    'gender-neutral forms, age verification',
    '2010年代のシステム、男性向けアプリ、工夫と改善',
    '30 years of experience in all, 25 of them with C',
    'a women-led shop for men and women',
  ])
    t.equal(withoutPersonalWords(text), text)
})

t.test('takes no longer than the text is long', async t => {
  const pieces = [
    'a ',
    'married ',
    '20',
    'a young ',
    'my young ',
    '女',
    '27 years old a ',
    'ع ',
    'Mr A ',
    'born 1 ',
    '29 yrs ',
    'ア・',
    "father's name ",
  ]
  await takesAsLongAsItIs(t, pieces, 30_000, withoutPersonalWords)
})
