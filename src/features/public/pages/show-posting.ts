import type { Locale } from '../../../actor.ts'
import type { RequirementLine } from '../../../matching/types.ts'
import { lineText, payRangeText } from '../../../portal/assessment/words.ts'
import { facts } from '../../../portal/components/parts.ts'
import { dateOf } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { Reference } from '../../../reference/index.ts'
import type { DemandDocument } from '../../demands/document.ts'
import { placeText, written } from './posting.ts'
import { termRows } from './terms.ts'
import { publicTexts } from './texts/index.ts'

/** A demand's text as others read it, for pages that show it beside something else. */
export function showPosting(
  document: DemandDocument,
  { locale, reference }: { locale: Locale; reference: Reference },
  { requirements = true, heading = 3 }: { requirements?: boolean; heading?: 2 | 3 } = {},
): Html {
  const t = publicTexts.in(locale)
  const text = written(document.text, locale)
  const head = (title: string) => (heading === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`)
  const lines = (necessity: 'must' | 'nice', title: string) => {
    const own = document.requirements.filter(line => line.necessity === necessity)
    return (
      own.length > 0 &&
      html`${head(title)}<ul>${own.map(line => html`<li>${lineText(line as RequirementLine, locale, reference)}</li>`)}</ul>`
    )
  }
  const terms = document.terms ? termRows(document.terms, document.pay?.currency, t) : []
  return html`${facts([
    [t('posting.place'), placeText(document, t, reference)],
    [t('posting.mode'), document.workMode && reference.workModes.get(document.workMode)?.labels[locale]],
    [t('posting.pay'), document.pay && payRangeText(document.pay, locale)],
    [t('posting.type'), document.employmentType && t(`type.${document.employmentType}`)],
    [t('posting.seats'), document.seats && t('list.seats', { seats: document.seats })],
    [t('posting.start'), document.startDate && dateOf(document.startDate, locale)],
    [t('posting.deadline'), document.deadline && dateOf(document.deadline, locale)],
  ])}
${text && html`<div class="prose"${text.lang === locale ? html`` : html` lang="${text.lang}" dir="ltr"`}>${text.text}</div>`}
${requirements && lines('must', t('posting.must'))}
${requirements && lines('nice', t('posting.nice'))}
${terms.length > 0 && html`${head(t('posting.terms'))}${facts(terms)}`}`
}
