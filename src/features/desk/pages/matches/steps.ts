import { fields } from '../../../../portal/components/fields.ts'
import { table } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import { emptyForm } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import { type Match, possibleActions, steps, stepsOf, stepTexts } from '../../../matches/index.ts'
import { pathOf } from './decide.ts'
import type { MatchForms } from './one.ts'
import type { Told } from './words.ts'

/** The way to departure: what is done, on which day, and who wrote it down. */
export function stepsView(
  one: Told,
  {
    match,
    back,
    forms,
    people,
  }: { match: Match; back: string; forms: MatchForms; people: ReadonlyMap<string, string> },
): Html {
  const { m, locale, today } = one
  if (match.offer !== 'accepted') return nothing
  const all = stepsOf(match)
  const next = all.find(({ done }) => !done)?.step
  const open = possibleActions('ministry', match).includes('record-step')
  const form = forms.step ?? emptyForm({ step: next, doneOn: today })
  const field = fields(locale)
  // A step that is done can be written again, to correct its day.
  const choices = steps.slice(0, next ? steps.indexOf(next) + 1 : steps.length)
  return html`<section id="steps"><h2>${m('steps.title')}</h2>
${table(
  [m('steps.step'), m('steps.day'), m('steps.number'), m('steps.by')],
  all.map(({ step, done }) => [
    html`<span class="shape" aria-hidden="true">${done ? '●' : '○'}</span> ${stepTexts[step][locale]}`,
    done ? dateOf(done.doneOn, locale) : html`<span class="quiet">${m('steps.open')}</span>`,
    done?.number ? html`<bdi>${done.number}</bdi>` : '',
    done ? html`<bdi>${people.get(done.recordedBy ?? '') ?? m('steps.employer')}</bdi>` : '',
  ]),
  { caption: m('steps.title') },
)}
${
  open &&
  html`<form method="post" action="${pathOf(match)}/step" novalidate data-keep class="no-print"><input type="hidden" name="/revision" value="${match.revision}"><input type="hidden" name="back" value="${back}">
<h3>${m('steps.record')}</h3><div class="inline-fields">
${field.select({ form, name: '/step', label: m('steps.step'), options: choices.map(step => ({ value: step, label: stepTexts[step][locale] })) })}
${field.input({ form, name: '/doneOn', label: m('steps.day'), type: 'date', attributes: { max: today } })}
${field.input({ form, name: '/number', label: m('steps.number'), hint: m('steps.number-hint'), required: false, size: 'short', attributes: { maxlength: 40, dir: 'ltr' } })}</div>
<button>${m('steps.save')}</button></form>`
}
</section>`
}
