import { amountText } from '../../../../matching/index.ts'
import { formatDate, formatNumber } from '../../../../portal/format.ts'
import { cityName } from '../../../../reference/index.ts'
import type { DemandDocument } from '../../document.ts'
import type { PostingReader } from './posting.ts'
import { type PostingTexts, postingTexts } from './texts/index.ts'

type Value = string | number | boolean | readonly string[]
type Terms = NonNullable<DemandDocument['terms']>
type Said<Name extends keyof Terms> = NonNullable<Terms[Name]>
type Words = (value: never, t: PostingTexts, reader: PostingReader, document: DemandDocument) => string

const counted =
  (unit: 'months' | 'probation' | 'remote-days' | 'minutes' | 'overtime' | 'days' | 'people') =>
  (count: number, t: PostingTexts) =>
    t(unit, { count })
const day = (value: string, _: PostingTexts, { locale }: PostingReader) => formatDate(value, locale)
const money = (value: number, _: PostingTexts, { locale }: PostingReader, { pay }: DemandDocument) =>
  amountText({ amount: value, currency: pay?.currency ?? 'JPY' }, locale)

/** By where a value stands; what is not here is text or a number as it is. */
const said: Record<string, Words> = {
  workMode: (value: NonNullable<DemandDocument['workMode']>, t) => t(`mode.${value}`),
  employmentType: (value: NonNullable<DemandDocument['employmentType']>, t) => t(`employment.${value}`),
  startDate: day,
  deadline: day,
  seats: counted('people'),
  'place.country': (code: string, _, { reference, locale }) =>
    reference.countries.get(code)?.labels[locale] ?? code,
  'place.city': (city: string, _, { reference, locale }, { place }) =>
    cityName(city, locale, reference, place?.country),
  'pay.minimum': money,
  'pay.maximum': money,
  'pay.currency': (code: string, _, { reference, locale }) =>
    reference.currencies.get(code)?.labels[locale] ?? code,
  'pay.period': (value: 'year' | 'month' | 'hour', t) => t(`period.${value}`),
  'terms.fixedOvertimePay.amount': money,
  'terms.contractMonths': counted('months'),
  'terms.probationMonths': counted('probation'),
  'terms.hourSystem': (value: Said<'hourSystem'>, t) => t(`hours.${value}`),
  'terms.breakMinutes': counted('minutes'),
  'terms.overtimeHours': counted('overtime'),
  'terms.holidaysPerYear': counted('days'),
  'terms.remoteDays': counted('remote-days'),
  'terms.smoking': (value: Said<'smoking'>, t) => t(`smoking.${value}`),
  'terms.visaSupport': (value: Said<'visaSupport'>, t) => t(`visa.${value}`),
  'terms.housing': (value: Said<'housing'>, t) => t(`housing.${value}`),
  'terms.travelPaid': (value: boolean, t) => t(`paid.${value}`),
  'terms.bonusIncluded': (value: boolean, t) => t(`included.${value}`),
  'terms.prayerRoom': (value: boolean, t) => t(`yes-no.${value}`),
  'terms.halalMeals': (value: boolean, t) => t(`yes-no.${value}`),
  'terms.insurance': (values: readonly ('health' | 'pension')[], t, { locale }) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(values.map(one => t(`insurance.${one}`))),
}

/** One value of a posting as its reader says it. @param path where it stands: `terms.smoking` */
export function valueText(
  path: string,
  value: Value,
  document: DemandDocument,
  reader: PostingReader,
): string {
  const words = said[path]
  if (words) return words(value as never, postingTexts.in(reader.locale), reader, document)
  return typeof value === 'number' ? formatNumber(value, reader.locale) : String(value)
}
