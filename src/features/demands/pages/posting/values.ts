import { formatDate, formatNumber } from '../../../../portal/format.ts'
import type { DemandDocument } from '../../document.ts'
import { moneyText } from './money.ts'
import type { PostingReader } from './posting.ts'
import { type PostingTexts, postingTexts } from './texts/index.ts'

type Value = string | number | boolean | readonly string[]
type Words = (value: never, t: PostingTexts, reader: PostingReader, document: DemandDocument) => string

const coded =
  (group: 'employment' | 'mode' | 'hours' | 'smoking' | 'visa' | 'housing' | 'yes-no' | 'paid') =>
  (value: string | boolean, t: PostingTexts) =>
    t(`${group}.${value}` as 'employment.permanent')
const counted =
  (unit: 'months' | 'probation' | 'remote-days' | 'minutes' | 'overtime' | 'days' | 'people') =>
  (count: number, t: PostingTexts) =>
    t(unit, { count })
const day = (value: string, _: PostingTexts, { locale }: PostingReader) => formatDate(value, locale)
const money = (value: number, _: PostingTexts, { locale }: PostingReader, { pay }: DemandDocument) =>
  moneyText(value, pay?.currency ?? 'JPY', locale)

/** By where a value stands; what is not here is text or a number as it is. */
const said: Record<string, Words> = {
  workMode: coded('mode'),
  employmentType: coded('employment'),
  startDate: day,
  deadline: day,
  seats: counted('people'),
  'place.country': (code: string, _, { reference, locale }) =>
    reference.countries.get(code)?.labels[locale] ?? code,
  'pay.minimum': money,
  'pay.maximum': money,
  'pay.currency': (code: string, _, { reference, locale }) =>
    reference.currencies.get(code)?.labels[locale] ?? code,
  'pay.period': (value: 'year' | 'month' | 'hour', t) => t(`period.${value}`),
  'terms.fixedOvertimePay.amount': money,
  'terms.contractMonths': counted('months'),
  'terms.probationMonths': counted('probation'),
  'terms.hourSystem': coded('hours'),
  'terms.breakMinutes': counted('minutes'),
  'terms.overtimeHours': counted('overtime'),
  'terms.holidaysPerYear': counted('days'),
  'terms.remoteDays': counted('remote-days'),
  'terms.smoking': coded('smoking'),
  'terms.visaSupport': coded('visa'),
  'terms.housing': coded('housing'),
  'terms.travelPaid': coded('paid'),
  'terms.prayerRoom': coded('yes-no'),
  'terms.halalMeals': coded('yes-no'),
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
