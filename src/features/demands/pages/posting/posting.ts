import type { Locale } from '../../../../actor.ts'
import { facts } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { Reference } from '../../../../reference/index.ts'
import type { DemandDocument } from '../../document.ts'
import { moneyText } from './money.ts'
import { requirementList } from './requirements.ts'
import { type PostingTexts, postingTexts } from './texts/index.ts'

export interface PostingReader {
  locale: Locale
  reference: Reference
}

/** A posting as everybody reads it; what it does not say is left out. Titles and company stand above it. */
export function posting(document: DemandDocument, { locale, reference }: PostingReader): Html {
  const t = postingTexts.in(locale)
  const { terms = {}, text } = document
  const own = locale === 'ja' ? text.ja : text.en
  const other = locale === 'ja' ? text.en : text.ja
  const section = (name: Parts, rows: Parameters<typeof facts>[0]) =>
    rows.some(([, value]) => value !== undefined && value !== false && value !== '') &&
    html`<section><h2>${t(`section.${name}`)}</h2>${facts(rows)}</section>`
  const country = document.place && (reference.countries.get(document.place.country)?.labels[locale] ?? '')
  return html`<section><h2>${t('section.work')}</h2>
${own ? html`<div class="prose" lang="${locale === 'ja' ? 'ja' : 'en'}" dir="ltr">${own}</div>` : other && html`<div class="prose" lang="${locale === 'ja' ? 'en' : 'ja'}" dir="ltr">${other}</div>`}
${requirementList(document.requirements, locale, reference)}
${facts([
  [t('field.dutiesChange'), terms.dutiesChange],
  [t('field.team'), terms.team],
])}</section>
${section('contract', [
  [t('field.employmentType'), document.employmentType && t(`employment.${document.employmentType}`)],
  [t('field.contractMonths'), terms.contractMonths && t('months', { count: terms.contractMonths })],
  [t('field.renewal'), terms.renewal],
  [
    t('field.probationMonths'),
    terms.probationMonths !== undefined && t('probation', { count: terms.probationMonths }),
  ],
  [t('field.probationTerms'), terms.probationTerms],
])}
${section('place', [
  [t('field.place'), document.place && placeText(country, document.place.city, { locale, reference }, t)],
  [t('field.placeChange'), terms.placeChange],
  [t('field.workMode'), document.workMode && t(`mode.${document.workMode}`)],
  [t('field.remoteDays'), terms.remoteDays !== undefined && t('remote-days', { count: terms.remoteDays })],
])}
${section('pay', [
  [t('field.pay'), payText(document, locale, t)],
  [
    t('field.fixedOvertimePay'),
    terms.fixedOvertimePay &&
      t('fixed-overtime', {
        amount: moneyText(terms.fixedOvertimePay.amount, document.pay?.currency ?? 'JPY', locale),
        hours: terms.fixedOvertimePay.hours,
      }),
  ],
  [t('field.bonus'), terms.bonus],
  [t('field.raise'), terms.raise],
])}
${section('hours', [
  [t('field.hourSystem'), terms.hourSystem && t(`hours.${terms.hourSystem}`)],
  [
    t('field.hours'),
    terms.hoursFrom && terms.hoursTo && t('hours.range', { from: terms.hoursFrom, to: terms.hoursTo }),
  ],
  [t('field.breakMinutes'), terms.breakMinutes !== undefined && t('minutes', { count: terms.breakMinutes })],
  [
    t('field.overtimeHours'),
    terms.overtimeHours !== undefined && t('overtime', { count: terms.overtimeHours }),
  ],
  [t('field.holidays'), terms.holidays],
  [
    t('field.holidaysPerYear'),
    terms.holidaysPerYear !== undefined && t('days', { count: terms.holidaysPerYear }),
  ],
])}
${section('care', [
  [
    t('field.insurance'),
    terms.insurance &&
      new Intl.ListFormat(locale, { type: 'conjunction' }).format(
        terms.insurance.map(one => t(`insurance.${one}`)),
      ),
  ],
  [t('field.smoking'), terms.smoking && t(`smoking.${terms.smoking}`)],
])}
${section('move', [
  [t('field.visaSupport'), terms.visaSupport && t(`visa.${terms.visaSupport}`)],
  [t('field.travelPaid'), terms.travelPaid !== undefined && t(`paid.${terms.travelPaid}`)],
  [t('field.housing'), terms.housing && t(`housing.${terms.housing}`)],
  [t('field.relocation'), terms.relocation],
  [t('field.prayerRoom'), terms.prayerRoom !== undefined && t(`yes-no.${terms.prayerRoom}`)],
  [t('field.halalMeals'), terms.halalMeals !== undefined && t(`yes-no.${terms.halalMeals}`)],
])}
${section('hiring', [
  [t('field.seats'), document.seats && t('people', { count: document.seats })],
  [t('field.startDate'), document.startDate && dateOf(document.startDate, locale)],
  [t('field.deadline'), document.deadline && dateOf(document.deadline, locale)],
  [t('field.selection'), terms.selection],
])}`
}

/** Country and city; a city of the vocabulary by its name in the reader's language. */
function placeText(
  country: string | undefined,
  typed: string | undefined,
  { locale, reference }: PostingReader,
  t: PostingTexts,
): string {
  if (!typed) return country ?? ''
  const known = [...reference.cities.values()].find(({ labels }) => Object.values(labels).includes(typed))
  return t('place.city', { country: country ?? '', city: known?.labels[locale] ?? typed })
}

type Parts = 'contract' | 'place' | 'pay' | 'hours' | 'care' | 'move' | 'hiring'

/** The pay in a sentence; undefined where none is said. */
export function payText(
  { pay }: Pick<DemandDocument, 'pay'>,
  locale: Locale,
  t: PostingTexts = postingTexts.in(locale),
): string | undefined {
  if (!pay) return undefined
  const { currency, period } = pay
  const minimum = pay.minimum === undefined ? undefined : moneyText(pay.minimum, currency, locale)
  const maximum = pay.maximum === undefined ? undefined : moneyText(pay.maximum, currency, locale)
  if (minimum !== undefined && maximum !== undefined) return t(`pay.${period}.range`, { minimum, maximum })
  if (maximum !== undefined) return t(`pay.${period}.up-to`, { maximum })
  return minimum === undefined ? undefined : t(`pay.${period}.from`, { minimum })
}
