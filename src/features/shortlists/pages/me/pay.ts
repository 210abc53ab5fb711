import { payRangeText } from '../../../../matching/index.ts'
import { formatDate, formatNumber } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { convert, type Reference } from '../../../../reference/index.ts'
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
 * What is offered, in rupees a month, as salaries are told in Pakistan.
 * @returns undefined for rupees, and where there is no rate
 */
export function inRupees(
  { minimum, maximum, currency, period }: Offered,
  reference: Pick<Reference, 'currencies'>,
): Rupees | undefined {
  const rupees = (amount: number | undefined) =>
    amount === undefined
      ? undefined
      : convert(amount * monthsOf[period], { from: currency, to: 'PKR' }, reference)
  const [least, most] = [rupees(minimum), rupees(maximum)]
  const either = least ?? most
  if (!either) return undefined
  return { ...(least && { least: least.amount }), ...(most && { most: most.amount }), asOf: either.asOf }
}

/** @param as `short` beside the pay in a list, whose rates are told once below it */
function rupeesText(rupees: Rupees, { t, locale }: Words, as: 'rupees' | 'short'): string {
  const { least, most, asOf } = rupees
  const values = {
    least: formatNumber(least ?? most!, locale),
    most: formatNumber(most ?? least!, locale),
    date: formatDate(asOf, locale),
  }
  if (least !== undefined && most !== undefined && least !== most) return t(`pay.${as}-range`, values)
  return t(most === undefined ? `pay.${as}-from` : `pay.${as}-up-to`, values)
}

/** Both, the rupees with the day of the rates. */
export function payOf(offered: Offered | undefined, words: Words): Html {
  return payAs(offered, words, 'rupees')
}

/** Both in a row of a list. @see ratesNote */
export function payInList(offered: Offered | undefined, words: Words): Html {
  return payAs(offered, words, 'short')
}

function payAs(offered: Offered | undefined, words: Words, as: 'rupees' | 'short'): Html {
  if (!offered) return html`${words.t('pay.unsaid')}`
  const rupees = inRupees(offered, words.reference)
  return html`${payRangeText(offered, words.locale) ?? words.t('pay.unsaid')}${rupees && html`<span class="hint">${rupeesText(rupees, words, as)}</span>`}`
}

/** Under a list: of which day its rates are. Nothing where no pay is in another currency. */
export function ratesNote(
  offered: readonly (Offered | undefined)[],
  { t, locale, reference }: Words,
): string | undefined {
  const days = offered.flatMap(pay => (pay && inRupees(pay, reference)?.asOf) ?? [])
  const oldest = days.sort()[0]
  return oldest && t('pay.rates', { date: formatDate(oldest, locale) })
}
