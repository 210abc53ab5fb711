import type { Locale } from '../../../../actor.ts'

/** Money as the reader writes it: 600万円, ¥6,000,000, SAR 20,000. */
export function moneyText(amount: number, currency: string, locale: Locale): string {
  if (locale === 'ja' && currency === 'JPY') {
    const [value, unit] = amount >= 10_000 && amount % 1000 === 0 ? [amount / 10_000, '万円'] : [amount, '円']
    return `${new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 1 }).format(value)}${unit}`
  }
  return new Intl.NumberFormat(locale === 'ur' ? 'ur-u-nu-latn' : locale, {
    style: 'currency',
    currency,
    currencyDisplay: locale === 'ur' ? 'code' : 'symbol',
    maximumFractionDigits: 0,
  }).format(amount)
}
