import t from 'tap'
import { payWishText } from '../../../src/features/shortlists/pages/rows.ts'
import { shortlistTexts } from '../../../src/features/shortlists/pages/texts/index.ts'
import { convert, loadReference } from '../../../src/reference/index.ts'

const reference = loadReference()
const card = { preferences: { minimumPay: { amount: 73_500, currency: 'USD', period: 'year' as const } } }
const words = { t: shortlistTexts.in('ja'), locale: 'ja' as const, reference }

t.test('an employer in Japan reads about how many yen, and by which rates', t => {
  const text = payWishText(card, { ...words, home: 'JPY' })
  t.match(text, /^年収73,500米ドル以上（約1,\d00万円、\d{4}年\d{1,2}月\d{1,2}日の参考レート）$/)
  t.equal(payWishText(card, words), '年収73,500米ドル以上', 'elsewhere it is as it was written')
  const yen = { preferences: { minimumPay: { ...card.preferences.minimumPay, currency: 'JPY' } } }
  t.equal(payWishText(yen, { ...words, home: 'JPY' }), '年収7万3,500円以上')
  t.equal(payWishText({ preferences: {} }, { ...words, home: 'JPY' }), '希望報酬の記載なし')
  t.equal(convert(1, { from: 'XXX', to: 'JPY' }, reference), undefined, 'no rate, no amount')
  t.end()
})
