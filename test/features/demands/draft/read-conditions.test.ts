import t from 'tap'
import { draftDemand as documentFrom } from '../../../../src/features/demands/draft-demand.ts'
import { loadReference } from '../../../../src/reference/index.ts'
import { draftOf } from './shown.ts'

const reference = loadReference()
const ad = `【募集職種】バックエンドエンジニア（2名）
■必須スキル
・Goでの開発経験3年以上
■勤務時間
9:30〜18:30（休憩1時間）／フレックスタイム制（コアタイム 11:00〜15:00）
残業 月平均15時間
■雇用形態
正社員（試用期間3か月、条件の変更なし）
■休日・休暇
・完全週休二日制（土日祝）
・年間休日125日
■待遇・福利厚生
・社会保険完備
・住宅手当（月3万円）
・ビザサポートあり、渡航費は会社負担
・賞与年2回、昇給年1回
・屋内禁煙
■働き方
リモートワーク週2日まで`

t.test('the terms of a Japanese posting find their fields', async t => {
  const { document, draft } = documentFrom(reference, { text: ad })
  t.same(document.terms, {
    remoteDays: 2,
    hoursFrom: '09:30',
    hoursTo: '18:30',
    hourSystem: 'flexible',
    breakMinutes: 60,
    overtimeHours: 15,
    probationMonths: 3,
    holidays: '完全週休二日制(土日祝)',
    holidaysPerYear: 125,
    insurance: ['health', 'pension', 'accident', 'employment'],
    housing: 'allowance',
    visaSupport: 'documents',
    travelPaid: true,
    bonus: '年2回',
    raise: '年1回',
    smoking: 'none-indoors',
  })
  t.equal(document.seats, 2)
  t.same(draft.unread, [])
  for (const { words } of Object.values(draft.conditions))
    t.equal(words.text, ad.slice(words.start, words.end))
  t.equal(draft.conditions.breakMinutes?.words.text, '休憩1時間')
})

const termsOf = (words: string) =>
  Object.fromEntries(
    Object.entries(draftOf(`■必須\n・Go\n${words}`).conditions).map(([name, { value }]) => [name, value]),
  )

t.test('as they are written elsewhere', async t => {
  for (const [words, terms] of [
    ['勤務時間：9時〜18時30分（休憩60分）', { hoursFrom: '09:00', hoursTo: '18:30', breakMinutes: 60 }],
    ['【勤務時間】10:00～19:00 休憩12:00～13:00', { hoursFrom: '10:00', hoursTo: '19:00', breakMinutes: 60 }],
    [
      'Working hours: 9:30 AM to 6:30 PM, 1 hour break',
      { hoursFrom: '09:30', hoursTo: '18:30', breakMinutes: 60 },
    ],
    ['■試用期間\n6ヶ月', { probationMonths: 6 }],
    ['試用期間：なし', { probationMonths: 0 }],
    ['Three months probation', { probationMonths: 3 }],
    ['■福利厚生\n・健康保険、厚生年金、雇用保険', { insurance: ['health', 'pension', 'employment'] }],
    ['■福利厚生\n・借上社宅あり\n・ビザ申請費用は会社が負担', { housing: 'provided', visaSupport: 'full' }],
    ['■福利厚生\n・渡航費は自己負担\n・住宅手当なし', { travelPaid: false, housing: 'none' }],
    ['■Benefits\n- No visa sponsorship\n- Housing allowance', { visaSupport: 'none', housing: 'allowance' }],
    [
      '■福利厚生\n・社会保険（雇用・労災・健康・厚生年金）',
      { insurance: ['health', 'pension', 'accident', 'employment'] },
    ],
    ['■残業\n残業なし', { overtimeHours: 0 }],
  ] as const)
    t.same(termsOf(words), terms, words)
})

t.test('overtime that the pay includes is read with hours and amount', async t => {
  for (const [words, fixedOvertimePay] of [
    ['※固定残業代45時間分（月8万円）を含む。超過分は別途支給', { amount: 80_000, hours: 45 }],
    ['※固定残業代：30時間分、62,500円を含みます', { amount: 62_500, hours: 30 }],
    ['※月5万8千円のみなし残業代（30時間分）を含む', { amount: 58_000, hours: 30 }],
    ['月給40万円（基本給32万円、固定残業代8万円／45時間分）', { amount: 80_000, hours: 45 }],
  ] as const) {
    const ad = `■必須\n・Go\n■給与\n${words.startsWith('※') ? `月給40万円\n${words}` : words}`
    const { conditions, unread } = draftOf(ad)
    t.same(conditions.fixedOvertimePay?.value, fixedOvertimePay, words)
    t.same(unread, [], words)
  }
  t.same(draftOf('■必須\n・Go\n※固定残業代（45時間分、8万円）を含む').unread, [])
  for (const words of [
    '■給与\n固定残業代45時間分を含む月給50万円',
    '■給与\n固定残業代（45時間分／月8万円〜12万円）を含む',
    '■給与\n固定残業代8万円を含む',
  ])
    t.same(termsOf(words), {}, words)
})

t.test('what belongs to the work or to others is no term', async t => {
  for (const words of [
    '■業務内容\n・社会保険の手続きシステムの開発\n・シフト制の勤怠管理',
    '・社会保険システムの開発経験\n・ビザ申請サポート業務の経験',
    '面接は10:00〜18:00に行います',
  ])
    t.same(termsOf(words), {}, words)
})

t.test('a term that was not read is told', async t => {
  for (const words of [
    '勤務時間：①9:00〜18:00 ②13:00〜22:00',
    '■休日\n会社カレンダーによる',
    '■給与\n固定残業代45時間分を含む',
    '■福利厚生\n渡航費は一部補助',
  ])
    t.match(
      draftOf(`■必須\n・Go\n${words}`).unread,
      [{ why: 'a term of employment that was not read' }],
      words,
    )
})

t.test('how many are sought stands beside the role, never beside the team', async t => {
  t.equal(draftOf('■募集職種：バックエンドエンジニア（2名）\n■必須\n・Go').seats?.value, 2)
  t.equal(draftOf('■募集人数\n3\n■必須\n・Go').seats?.value, 3)
  t.equal(draftOf('■チーム構成\nエンジニア（5名）\n■必須\n・Go').seats?.value, undefined)
})
