import t from 'tap'
import { scrub, scrubberOf } from '../../src/search/scrub.ts'
import { takesAsLongAsItIs } from '../fixtures/processor-time.ts'

const names = ['Maryam Bukhari', 'مریم بخاری']

t.test('the own name goes in handles, in katakana and in addresses that are spelled out', async t => {
  for (const [text, clean] of [
    ['MaryamBukhari on any network', '… on any network'],
    ['maryambukhari.0 gmail', '…'],
    ['BukhariMaryam, mbukhari, thisismaryambukhari', '…, …, …'],
    ['maryam_bukhari', '…_…'],
    ['プロフィール: マリヤム・ブハリはJavaを書きます', 'プロフィール: …はJavaを書きます'],
    ['マルヤム=ブカーリーと申します', '…と申します'],
    ['Write to a.siddiqui at example dot org.', 'Write to ….'],
    ['name (at) domain', '…'],
    ['name [at] domain [dot] com', '…'],
    ['name AT example DOT com', '…'],
    ['someone_else at gmail', '…'],
  ] as const)
    t.equal(scrub(text, names), clean, text)
})

t.test('also in a spelling of its own, letter by letter, and with what leads to the person', async t => {
  const clean = scrubberOf(['Ayesha Khan', 'عائشہ خان'], { jobs: [] })
  for (const [text, cleaned] of [
    ['Call ۰۳۰۰۱۲۳۴۵۶۷ or tel03001234567 now', 'Call … or tel… now'],
    ['I live at House 12, Street 4, Gulberg III, Lahore. I write Go.', 'I live at …. I write Go.'],
    ['مکان نمبر ۱۲، گلی ۴، لاہور', '…'],
    ['Passport No. AB1234567', 'Passport No. …'],
    ['アイシャ・カーンです。アーイシャ・ハーンとも書く。', '…です。…とも書く。'],
    ['アイシャはJavaを書く、カーンです', '…はJavaを書く、…です'],
    ['A y e s h a, A.y.e.s.h.a', '…, …'],
    ['Ayeshah, Aysha or Ayehsa', '…, … or …'],
    ['Skype live:ayesha_1, Telegram: @ak', 'Skype …, …'],
    ['Engineer (A. Khan), Ayesha K. again', 'Engineer (…), … again'],
    ['my wife and two kids', '…'],
  ] as const)
    t.equal(clean(text), cleaned, text)
})

t.test('what only looks like it stays', async t => {
  for (const text of [
    'Met at noon, looked at polka dot patterns',
    'Worked at Yahoo and on Gmail; moved 500 Gmail accounts',
    'Engineer at dot com startups; dot net developer at Contoso',
    'Vienna (AT) or remote',
    'マイクロソフト・アジュールとルビー・オン・レイルズ',
    'アマゾン・ウェブ・サービスのマリアDB',
    'ram, mary, bukharan carpets',
    'Flat 3 design, 10.0.0.1, Python 3.11.4, 2019-2021, 1,000,000 rows',
    'データ・サイエンス、マシン・ラーニング、カナ',
  ])
    t.equal(scrub(text, names), text)
})

t.test('takes no longer than the text is long', async t => {
  const pieces = [
    'a at ',
    'a dot ',
    'a (at) ',
    'ア・',
    'Ms. A ',
    'a.a gmail ',
    '29 yrs ',
    'マリヤム・',
    'ア',
    'A b ',
    'House 1, ',
    '1 ',
  ]
  await takesAsLongAsItIs(t, pieces, 15_000, text => scrub(` (at) dot ・ ${text}`, names))
})
