import t from 'tap'
import { lintDemand, withoutForbidden } from '../../../../src/features/demands/draft/index.ts'
import { takesAsLongAsItIs } from '../../../fixtures/processor-time.ts'

t.test('the whole item or clause goes with the phrase', async t => {
  for (const [ad, left] of [
    ['・Javaの経験\n・20代〜30代の男性、女性歓迎\n・Goの経験', '・Javaの経験\n・Goの経験'],
    ['・35歳以下の男性歓迎\n・Java', '・Java'],
    ['・Java\n・35歳以下の方', '・Java\n'],
    ['Javaエンジニア（35歳以下）', 'Javaエンジニア'],
    ['Javaエンジニア（東京、35歳以下）', 'Javaエンジニア（東京）'],
    ['【35歳以下】Javaエンジニア募集', 'Javaエンジニア募集'],
    ['応募条件：35歳以下、Java経験3年以上', '応募条件：Java経験3年以上'],
    ['応募条件：Java経験3年以上、35歳以下の方、N2', '応募条件：Java経験3年以上、N2'],
    ['Javaの経験者、35歳以下の方。東京で働きます。', 'Javaの経験者。東京で働きます。'],
    ['東京で働きます。35歳以下の方を募集します。Javaを使います。', '東京で働きます。Javaを使います。'],
    ['■必須\n・Java\n■年齢\n35歳以下\n■勤務地\n東京', '■必須\n・Java\n■勤務地\n東京'],
    ['年齢：35歳以下\n勤務地：東京', '勤務地：東京'],
    ['- Java\n- Male candidates only\n- Go', '- Java\n- Go'],
    ['We use Java. Male candidates only. We are in Tokyo.', 'We use Java. We are in Tokyo.'],
    ['Requirements: Java, male only, 5 years of SQL', 'Requirements: Java, 5 years of SQL'],
    ['Java, 5 years of SQL, and male only', 'Java, 5 years of SQL'],
  ] as const) {
    t.equal(withoutForbidden(ad), left, ad)
    t.same(lintDemand(withoutForbidden(ad)), [], ad)
  }
})

t.test('an ad that asks nothing it may not stays as it is', async t => {
  const ad = '■必須\n・Java（3年以上）、\n\n■歓迎\n'
  t.equal(withoutForbidden(ad), ad)
})

t.test('takes no longer than the ad is long', async t => {
  const pieces = [
    '男性のみ。',
    '男性のみ、Java、',
    '(男性のみ',
    '男性のみ(',
    'male only, Java, ',
    '男性のみ\n',
    '（、）男性のみ',
  ]
  await takesAsLongAsItIs(t, pieces, 5_000, ad => t.same(lintDemand(withoutForbidden(ad)), []))
})
