import { button } from '../../../../portal/components/parts.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import type { ReportToDecide } from '../../../reports/index.ts'
import { findEmployers } from '../../find-employers.ts'
import { verificationTag } from '../employers/list.ts'
import { employerTexts } from '../employers/texts/index.ts'
import { searchForm } from '../search-form.ts'
import { companyText, oneAt } from '../shared.ts'
import type { Part } from './one.ts'

const mostFound = 10

/** The employer that a report concerns, or those that it could concern. @param given words to look for one */
export async function employerPart(
  { report, employer, suggested }: ReportToDecide,
  given: string | undefined,
  { one, t, here, back }: Part,
): Promise<Html> {
  const { ctx, locale } = one
  const path = `${urls.deskReports}/${report.id}`
  const open = report.outcome === null
  const state = (of: Pick<NonNullable<typeof employer>, 'verification'>) =>
    verificationTag(of.verification, employerTexts.in(locale))
  const choose = (employerId: string, label: string) =>
    button(`${path}/employer`, label, {
      values: { '/employerId': employerId, '/revision': report.revision, back },
    })
  if (employer)
    return html`<section><h2>${t('employer.title')}</h2>
<p><a href="${oneAt(`${urls.deskEmployers}/${employer.id}`, here)}"><bdi>${companyText(employer, locale)}</bdi></a> ${state(employer)}</p>
${open && choose('', t('employer.not-this'))}</section>`
  if (!open) return html`<section><h2>${t('employer.title')}</h2><p>${t('employer.none')}</p></section>`
  const words = (given ?? '').trim().slice(0, 200)
  const found =
    words === '' ? suggested : (await findEmployers(ctx, { view: 'all', words, limit: mostFound })).items
  return html`<section><h2>${t('employer.title')}</h2>
<p>${words === '' ? (found.length > 0 ? t('employer.perhaps') : t('employer.unknown')) : found.length === 0 && t('employer.not-found')}</p>
<ul class="plain">${found.map(
    company =>
      html`<li><a href="${oneAt(`${urls.deskEmployers}/${company.id}`, here)}"><bdi>${companyText(company, locale)}</bdi></a> ${state(company)} ${choose(company.id, t('employer.this'))}</li>`,
  )}</ul>
${searchForm(path, { label: t('employer.search'), button: t('employer.find'), words, keep: { back } })}</section>`
}
