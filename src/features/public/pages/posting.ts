import type { Locale } from '../../../actor.ts'
import { type Html, html } from '../../../portal/html.ts'
import { type OpenDemand, written } from '../../demands/index.ts'

export function titleText({ document }: Pick<OpenDemand, 'document'>, locale: Locale): string {
  return written(document.title, locale)?.text ?? ''
}

/** A title in another language than the page's says so. */
export function titleOf(demand: Pick<OpenDemand, 'document'>, locale: Locale): Html {
  const title = written(demand.document.title, locale)
  return title === undefined
    ? html``
    : html`<span${title.lang === locale ? html`` : html` lang="${title.lang}" dir="ltr"`}>${title.text}</span>`
}

export const employerName = (
  { employer }: { employer: Pick<OpenDemand['employer'], 'name' | 'nameJa'> },
  locale: Locale,
): string => (locale === 'ja' ? employer.nameJa : null) ?? employer.name
