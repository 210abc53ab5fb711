import type { Locale } from '../../reference/types.ts'

const english = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

const said: Record<
  Locale,
  { years: (count: number) => string; months: (count: number) => string; between: string }
> = {
  en: { years: count => english(count, 'year'), months: count => english(count, 'month'), between: ' ' },
  ja: { years: count => `${count}年`, months: count => `${count}か月`, between: '' },
  ur: { years: count => `${count} سال`, months: count => `${count} ماہ`, between: ' ' },
}

/** How long something lasts, as it is written everywhere: 8 years 6 months, 8年6か月, 9 months. Rounded to a month. */
export function lengthText(months: number, locale: Locale): string {
  const { years, months: rest, between } = said[locale]
  const all = Math.round(months)
  const whole = Math.floor(all / 12)
  if (whole === 0) return rest(all)
  return all % 12 === 0 ? years(whole) : `${years(whole)}${between}${rest(all % 12)}`
}
