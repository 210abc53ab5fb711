import { formatDate, formatMonth } from '../../../portal/format.ts'
import type { ProfileTexts } from './texts/index.ts'

/** When a job was held, as far as it is said. */
export function periodText(
  { from, to }: { from?: string | undefined; to?: string | null | undefined },
  t: ProfileTexts,
): string | undefined {
  if (!from) return undefined
  const begun = formatMonth(from, t.locale)
  if (to === null) return t('show.since', { from: begun })
  return to ? t('show.from-to', { from: begun, to: formatMonth(to, t.locale) }) : begun
}

const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** The same of what stands in a form, which may be no month. @param to empty while it is not said */
export function periodTyped({ from, to }: { from: string; to: string | null }, t: ProfileTexts): string {
  if (!isMonth(from) || (to && !isMonth(to))) return [from, to].filter(Boolean).join(' – ')
  return periodText({ from, to: to === '' ? undefined : to }, t) ?? ''
}

/** A day that stands in a form, in words where it is one. */
export const dateTyped = (text: string, t: ProfileTexts): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? formatDate(text, t.locale) : text
