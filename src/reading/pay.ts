// Pay in words: 年収500〜800万円, 月給 350,000円～, "$120k-150k", "AED 20,000 per month", "Rs. 2.5 lakh monthly".

import type { PayPeriod } from '../matching/types.ts'
import { readPayAbroad } from './pay-abroad.ts'
import { readPayInYen } from './pay-in-yen.ts'

export interface PayRange {
  minimum?: number
  /** Absent: no upper end is named. */
  maximum?: number
  /** ISO 4217 */
  currency: string
  period: PayPeriod
  /** Hours of overtime a month already inside the pay (みなし残業, 固定残業). */
  includedOvertimeHours?: number
}

/** Offsets into the text. */
export interface PayFound {
  start: number
  end: number
  pay: PayRange
}

/** The first pay named in Japanese, else in English; undefined if none. Pay by the day or week is none of ours. */
export function readPay(text: string): PayFound | undefined {
  return readPayInYen(text) ?? readPayAbroad(text)
}
