import type { Locale } from '../../reference/types.ts'
import type { Pay, PayPeriod } from '../types.ts'

/** Sentences with {amount}, and what stands between two amounts. */
interface Said {
  exactly: Record<PayPeriod, string>
  least: Record<PayPeriod, string>
  most: Record<PayPeriod, string>
  between: string
}

const said: Record<Locale, Said> = {
  en: {
    exactly: { hour: '{amount} an hour', month: '{amount} a month', year: '{amount} a year' },
    least: { hour: 'from {amount} an hour', month: 'from {amount} a month', year: 'from {amount} a year' },
    most: { hour: 'up to {amount} an hour', month: 'up to {amount} a month', year: 'up to {amount} a year' },
    between: '{from} to {to}',
  },
  ja: {
    exactly: { hour: '時給{amount}', month: '月給{amount}', year: '年収{amount}' },
    least: { hour: '時給{amount}以上', month: '月給{amount}以上', year: '年収{amount}以上' },
    most: { hour: '時給{amount}まで', month: '月給{amount}まで', year: '年収{amount}まで' },
    between: '{from}〜{to}',
  },
  ur: {
    exactly: { hour: 'فی گھنٹہ {amount}', month: 'ماہانہ {amount}', year: 'سالانہ {amount}' },
    least: {
      hour: 'کم از کم فی گھنٹہ {amount}',
      month: 'کم از کم ماہانہ {amount}',
      year: 'کم از کم سالانہ {amount}',
    },
    most: { hour: 'فی گھنٹہ {amount} تک', month: 'ماہانہ {amount} تک', year: 'سالانہ {amount} تک' },
    between: '{from} سے {to} تک',
  },
}

const format = (tag: string) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
const numbers: Record<Locale, Intl.NumberFormat> = {
  en: format('en-GB'),
  ja: format('ja-JP'),
  ur: format('ur-PK-u-nu-latn'),
}
const currencyNames = {
  ja: new Intl.DisplayNames('ja', { type: 'currency' }),
  ur: new Intl.DisplayNames('ur', { type: 'currency' }),
}

/** In Urdu an amount is read on its own, whatever stands around it. */
const asOne = (text: string): string => `\u2068${text}\u2069`

/** Rupees in the plural, as the rupees of Pakistan are called among themselves; カタール・リアル as in print. */
function currencyName(currency: string, locale: 'ja' | 'ur'): string {
  if (locale === 'ur' && currency === 'PKR') return 'روپے'
  const name = /^[A-Z]{3}$/.test(currency) && currencyNames[locale].of(currency)
  if (!name) return currency
  return locale === 'ja' ? name.replace(' ', '・') : name
}

/**
 * In Japanese as pay is written there, never rounded: 650万円, 58.5万円, 654万3,210円; other money in full, 58,000米ドル.
 * In Urdu by the currency's name too, in English by its code.
 */
export function amountText({ amount, currency }: Pick<Pay, 'amount' | 'currency'>, locale: Locale): string {
  const number = numbers[locale]
  if (locale === 'en') return `${currency} ${number.format(amount)}`
  if (locale === 'ur') return asOne(`${number.format(amount)} ${currencyName(currency, 'ur')}`)
  if (currency !== 'JPY') return `${number.format(amount)}${currencyName(currency, 'ja')}`
  if (amount < 10_000) return `${number.format(amount)}円`
  if (amount % 1000 === 0) return `${number.format(amount / 10_000)}万円`
  return `${number.format(Math.floor(amount / 10_000))}万${number.format(amount % 10_000)}円`
}

/** 年収600万円, JPY 6,000,000 a year. */
export function payText(pay: Pay, locale: Locale): string {
  return put(said[locale].exactly[pay.period], amountText(pay, locale))
}

/** The least somebody asks for: 年収600万円以上. */
export function leastPayText(pay: Pay, locale: Locale): string {
  return put(said[locale].least[pay.period], amountText(pay, locale))
}

/** What a job pays, as far as it is said: 年収500万円〜800万円. */
export function payRangeText(
  {
    minimum,
    maximum,
    currency,
    period,
  }: Omit<Pay, 'amount'> & { minimum?: number | undefined; maximum?: number | undefined },
  locale: Locale,
): string | undefined {
  const text = (amount: number) => amountText({ currency, amount }, locale)
  const { exactly, least, most, between } = said[locale]
  if (minimum === undefined) return maximum === undefined ? undefined : put(most[period], text(maximum))
  if (maximum === undefined) return put(least[period], text(minimum))
  if (minimum === maximum) return put(exactly[period], text(maximum))
  // The name of the currency follows once, after both; 500万円〜800万円 keeps both, as postings do.
  const once = locale === 'ur' || (locale === 'ja' && currency !== 'JPY')
  const from = once ? numbers[locale].format(minimum) : text(minimum)
  return put(exactly[period], between.replace('{from}', from).replace('{to}', text(maximum)))
}

const put = (sentence: string, amount: string): string => sentence.replace('{amount}', amount)
