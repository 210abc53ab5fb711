import { payText } from '../../../portal/assessment/words.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { DemandDocument } from '../../demands/document.ts'
import type { PublicTexts } from './texts/index.ts'

type Terms = NonNullable<DemandDocument['terms']>
type Row = readonly [name: string, value: Html | string | undefined]

/** The terms of employment that the posting states, in the order of a Japanese posting. */
export function termRows(terms: Terms, currency: string | undefined, t: PublicTexts): Row[] {
  const { fixedOvertimePay } = terms
  const rows: Row[] = [
    [t('term.dutiesChange'), prose(terms.dutiesChange)],
    [t('term.placeChange'), prose(terms.placeChange)],
    [t('term.contract'), months(terms.contractMonths, t)],
    [t('term.renewal'), prose(terms.renewal)],
    [t('term.probation'), months(terms.probationMonths, t)],
    [t('term.probationTerms'), prose(terms.probationTerms)],
    [t('term.hourSystem'), terms.hourSystem && t(`hours.${terms.hourSystem}`)],
    [
      t('term.hours'),
      terms.hoursFrom && terms.hoursTo && t('term.from-to', { from: terms.hoursFrom, to: terms.hoursTo }),
    ],
    [
      t('term.break'),
      terms.breakMinutes === undefined ? undefined : t('term.minutes', { minutes: terms.breakMinutes }),
    ],
    [
      t('term.overtime'),
      terms.overtimeHours === undefined ? undefined : t('term.hours-a-month', { hours: terms.overtimeHours }),
    ],
    [
      t('term.fixedOvertime'),
      fixedOvertimePay &&
        t('term.fixed', {
          pay: payText(
            { amount: fixedOvertimePay.amount, currency: currency ?? '', period: 'month' },
            t.locale,
          ),
          hours: fixedOvertimePay.hours,
        }),
    ],
    [
      t('term.holidaysPerYear'),
      terms.holidaysPerYear === undefined ? undefined : t('term.days', { days: terms.holidaysPerYear }),
    ],
    [t('term.holidays'), prose(terms.holidays)],
    [t('term.bonus'), prose(terms.bonus)],
    [t('term.raise'), prose(terms.raise)],
    [t('term.insurance'), list(terms.insurance?.map(kind => t(`insurance.${kind}`)))],
    [t('term.smoking'), terms.smoking && t(`smoking.${terms.smoking}`)],
    [
      t('term.remoteDays'),
      terms.remoteDays === undefined ? undefined : t('term.days-a-week', { days: terms.remoteDays }),
    ],
    [t('term.visa'), terms.visaSupport && t(`visa.${terms.visaSupport}`)],
    [t('term.travel'), yesOrNo(terms.travelPaid, t)],
    [t('term.housing'), terms.housing && t(`housing.${terms.housing}`)],
    [t('term.relocation'), prose(terms.relocation)],
    [t('term.prayer'), yesOrNo(terms.prayerRoom, t)],
    [t('term.halal'), yesOrNo(terms.halalMeals, t)],
    [t('term.team'), prose(terms.team)],
    [t('term.selection'), prose(terms.selection)],
  ]
  return rows.filter(([, value]) => value !== undefined && value !== '')
}

const prose = (text: string | undefined): Html | undefined =>
  text ? html`<span class="prose" dir="auto">${text}</span>` : undefined

function months(count: number | undefined, t: PublicTexts): string | undefined {
  if (count === undefined) return undefined
  return count === 0 ? t('term.none') : t('term.months', { months: count })
}

const yesOrNo = (value: boolean | undefined, t: PublicTexts): string | undefined =>
  value === undefined ? undefined : t(value ? 'term.yes' : 'term.no')

const list = (texts: readonly string[] | undefined): Html | undefined =>
  texts && texts.length > 0
    ? html`<ul class="plain">${texts.map(text => html`<li>${text}</li>`)}</ul>`
    : undefined
