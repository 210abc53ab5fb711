import { facts } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import { type DemandDocument, placeText } from '../../../demands/index.ts'
import { payOf } from './pay.ts'
import { companyOf, type Words } from './shared.ts'

export interface Company {
  name: string
  nameJa: string | null
  country: string
}

/** What a job is, in the facts somebody decides by. */
export function demandFacts(document: DemandDocument, company: Company, words: Words): Html {
  const { t, locale, reference } = words
  const { workMode, employmentType, pay, startDate, deadline, seats, terms } = document
  return facts([
    [t('role.employer'), html`<bdi>${companyOf(company, words)}</bdi>`],
    [t('role.where'), placeText(document, words)],
    [t('role.mode'), workMode && (reference.workModes.get(workMode)?.labels[locale] ?? workMode)],
    [t('role.pay'), payOf(pay, words)],
    [t('role.employment'), employmentType && t(`employment.${employmentType}`)],
    [t('role.visa'), terms?.visaSupport && t(`visa.${terms.visaSupport}`)],
    [t('role.travel'), terms?.travelPaid !== undefined && t(terms.travelPaid ? 'travel.paid' : 'travel.own')],
    [t('role.housing'), terms?.housing && t(`housing.${terms.housing}`)],
    [
      t('role.there'),
      (terms?.prayerRoom || terms?.halalMeals) &&
        html`${[terms.prayerRoom && t('there.prayer'), terms.halalMeals && t('there.halal')]
          .filter(Boolean)
          .map(text => html`<span class="block">${text}</span>`)}`,
    ],
    [t('role.start'), startDate && dateOf(startDate, locale)],
    [t('role.seats'), seats && t('role.seats-number', { seats })],
    [t('role.deadline'), deadline && dateOf(deadline, locale)],
  ])
}

/** The posting's own words; in the other language where there is none in the reader's. */
export function demandText({ text: { en, ja } }: DemandDocument, { t, locale }: Words): Html {
  const [own, lang] = locale === 'ja' ? (ja ? [ja, 'ja'] : [en, 'en']) : en ? [en, 'en'] : [ja, 'ja']
  if (!own) return nothing
  return html`<details class="leave"><summary>${t('role.text')}</summary><p class="prose" lang="${lang}" dir="auto">${own}</p></details>`
}
