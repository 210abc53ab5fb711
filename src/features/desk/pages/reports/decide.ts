import { fields } from '../../../../portal/components/fields.ts'
import { button, facts } from '../../../../portal/components/parts.ts'
import { age } from '../../../../portal/format.ts'
import { emptyForm, type Form } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { outcomes, type ReportToDecide } from '../../../reports/index.ts'
import { outcomeTag } from './list.ts'
import type { Part } from './one.ts'

/** Closes a report with what came of it; or, where it is closed, opens it again. */
export function decisionForms(shown: ReportToDecide, part: Part, form: Form = emptyForm()): Html {
  const { report, employer } = shown
  const { one, t, back } = part
  if (report.outcome !== null) return closed(shown, part)
  const field = fields(one.locale)
  const possible = outcomes.filter(outcome => employer || (outcome !== 'warned' && outcome !== 'suspended'))
  return html`<section><h2>${t('decide.title')}</h2><p>${t('decide.what')}</p>
<form method="post" action="${urls.deskReports}/${report.id}/decide" novalidate data-keep>${field.hidden('/revision', report.revision)}${field.hidden('back', back)}
${field.choices({
  form,
  name: '/outcome',
  label: t('decide.outcome'),
  options: possible.map(value => ({ value, label: t(`outcome.${value}`), hint: t(`does.${value}`) })),
})}
${!employer && html`<p class="hint">${t('decide.no-employer')}</p>`}
${field.textarea({ form, name: '/note', label: t('decide.note'), hint: t('decide.note-hint'), required: false, rows: 4 })}
<button class="main">${t('decide.button')}</button></form></section>`
}

function closed({ report, employer }: ReportToDecide, { one, t, back }: Part): Html {
  const { outcome, note, decidedAt } = report
  return html`<section><h2>${t('closed.title')}</h2>${facts([
    [t('decide.outcome'), outcomeTag(outcome, t)],
    [t('closed.when'), decidedAt ? age(decidedAt, one.ctx.now, one.locale) : undefined],
    [t('decide.note'), note ? html`<span class="prose" dir="auto">${note}</span>` : undefined],
  ])}
<h3>${t('reopen.title')}</h3><p>${t('reopen.what')}</p>
${outcome === 'suspended' && employer && html`<p>${t('reopen.suspended')}</p>`}
${button(`${urls.deskReports}/${report.id}/reopen`, t('reopen.button'), { values: { '/revision': report.revision, back } })}</section>`
}
