import type { IsoDate, Reference } from './types.ts'

export interface Converted {
  /** To two digits: rates are indicative, so no more is known. */
  amount: number
  /** The day of the older of the two rates. */
  asOf: IsoDate
}

/** About how much an amount is in another currency, by the dated rates; undefined for the same, and where there is none. */
export function convert(
  amount: number,
  { from, to }: { from: string; to: string },
  { currencies }: Pick<Reference, 'currencies'>,
): Converted | undefined {
  const [given, wanted] = [currencies.get(from), currencies.get(to)]
  if (!given || !wanted || given === wanted) return undefined
  return {
    amount: Number(((amount * given.usd) / wanted.usd).toPrecision(2)),
    asOf: given.asOf < wanted.asOf ? given.asOf : wanted.asOf,
  }
}
