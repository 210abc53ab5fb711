import { payRangeText } from '../../../../matching/index.ts'
import { formatDate, formatNumber } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { Reference } from '../../../../reference/index.ts'
import type { DemandDocument } from '../../../demands/index.ts'
import type { Words } from './shared.ts'

type Offered = NonNullable<DemandDocument['pay']>

const monthsOf = { hour: 2080 / 12, month: 1, year: 1 / 12 } as const

export interface Rupees {
  least?: number
  most?: number
  /** The day of the older of the two rates. */
  asOf: string
}

/**
 * What is offered, in rupees a month, as salaries are told in Pakistan. Rates are dated data of the reference, and
 * indicative, so two digits are all that is known.
 * @returns undefined for rupees, and where there is no rate
 */
export function inRupees(
  { minimum, maximum, currency, period }: Offered,
  { currencies }: Pick<Reference, 'currencies'>,
): Rupees | undefined {
  const [from, to] = [currencies.get(currency), currencies.get('PKR')]
  if (!from || !to || from === to || (minimum === undefined && maximum === undefined)) return undefined
  const rupees = (amount: number) => Number(((amount * monthsOf[period] * from.usd) / to.usd).toPrecision(2))
  return {
    ...(minimum !== undefined && { least: rupees(minimum) }),
    ...(maximum !== undefined && { most: rupees(maximum) }),
    asOf: from.asOf < to.asOf ? from.asOf : to.asOf,
  }
}

export function rupeesText(offered: Offered, { t, locale, reference }: Words): string | undefined {
  const rupees = inRupees(offered, reference)
  if (!rupees) return undefined
  const { least, most, asOf } = rupees
  const values = {
    least: formatNumber(least ?? most!, locale),
    most: formatNumber(most ?? least!, locale),
    date: formatDate(asOf, locale),
  }
  if (least !== undefined && most !== undefined && least !== most) return t('pay.rupees-range', values)
  return most === undefined ? t('pay.rupees-from', values) : t('pay.rupees-up-to', values)
}

/** Both, the rupees with the day of the rates. */
export function payOf(offered: Offered | undefined, words: Words): Html {
  if (!offered) return html`${words.t('pay.unsaid')}`
  const rupees = rupeesText(offered, words)
  return html`${payRangeText(offered, words.locale) ?? words.t('pay.unsaid')}${rupees && html`<span class="hint">${rupees}</span>`}`
}
