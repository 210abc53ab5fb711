import { fields } from '../../../portal/components/fields.ts'
import { tag } from '../../../portal/components/parts.ts'
import { dateOf, formatDate } from '../../../portal/format.ts'
import { emptyForm } from '../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import {
  employerStage,
  employerSteps,
  possibleActions,
  reasons,
  stepsOf,
  stepTexts,
} from '../../matches/index.ts'
import { type Hiring, hidden } from './hiring-state.ts'
import { interviewsView } from './interviews-view.ts'
import { pathsOf, type Words } from './shared.ts'

/** What goes on with somebody who agreed: the ministry's answer, talks, choice, offer, contract. */
export function hiringView(hiring: Hiring, words: Words): Html {
  const { match, sent } = hiring
  const { t, locale } = words
  if (match.candidate !== 'agreed') return nothing
  const can = possibleActions('employer', match)
  const parts = [
    employerStage(match) === 'with-ministry' && html`<p>${t('hiring.with-ministry')}</p>`,
    can.includes('select') && selectForm(hiring, words),
    can.includes('offer') && offerForm(hiring, words),
    match.offer === 'made' &&
      can.includes('cancel') &&
      html`<p>${match.answerBy ? t('hiring.offered-by', { date: formatDate(match.answerBy, locale) }) : t('hiring.offered')}</p>`,
    match.offer === 'accepted' && stepsPart(hiring, can.includes('record-step'), words),
    interviewsView(hiring, words),
    can.includes('cancel') && cancelForm(hiring, words),
  ].filter(part => part !== false && part !== nothing)
  if (parts.length === 0) return nothing
  return html`<section class="hiring no-print" id="hiring"><h3>${t('hiring.title')}</h3>${sent && fields(locale).summary(sent)}${parts}</section>`
}

function selectForm(hiring: Hiring, { t }: Words): Html {
  const { match } = hiring
  return html`<p>${match.seat === 'reserve' ? t('hiring.reserve-text') : t('hiring.select-text')}</p>
<form method="post" action="${pathsOf(match.demandId).select}">${hidden(hiring)}<button class="main">${t('hiring.select')}</button></form>`
}

function offerForm(hiring: Hiring, { t, locale }: Words): Html {
  const { match, sent = emptyForm(), now } = hiring
  return html`<p>${t('hiring.offer-text')}</p><form method="post" action="${pathsOf(match.demandId).offer}" novalidate>${hidden(hiring)}
${fields(locale).input({ form: sent, name: '/answerBy', label: t('hiring.answer-by'), type: 'date', required: false, attributes: { min: now.toISOString().slice(0, 10) } })}
<button class="main">${t('hiring.offer')}</button></form>`
}

/** The way to departure. The contract is the employer's to record, what follows the ministry's. */
function stepsPart(hiring: Hiring, open: boolean, { t, locale }: Words): Html {
  const { match, now } = hiring
  const all = stepsOf(match)
  const next = all.find(({ done }) => !done)?.step
  const today = now.toISOString().slice(0, 10)
  const mine = all.filter(({ step, done }) => employerSteps.includes(step) && (done || step === next))
  const form = hiring.sent ?? emptyForm({ step: next, doneOn: today })
  const field = fields(locale)
  return html`<ol class="rows compact">${all.map(
    ({ step, done }) =>
      html`<li><span aria-hidden="true">${done ? '●' : '○'}</span> ${stepTexts[step][locale]} ${done ? html`${tag(t('hiring.done'), 'good')} <span class="meta">${dateOf(done.doneOn, locale)}</span>` : step === next && tag(t('hiring.next'), 'attention')}</li>`,
  )}</ol>
${
  open && mine.length > 0
    ? html`<form method="post" action="${pathsOf(match.demandId).step}" novalidate>${hidden(hiring)}
${field.select({ form, name: '/step', label: t('hiring.step'), options: mine.map(({ step }) => ({ value: step, label: stepTexts[step][locale] })) })}
${field.input({ form, name: '/doneOn', label: t('hiring.day'), type: 'date', attributes: { max: today } })}
<button>${t('hiring.save')}</button></form>`
    : nothing
}<p class="hint">${t('hiring.ministry')}</p>`
}

function cancelForm(hiring: Hiring, { t, locale }: Words): Html {
  const { match, sent = emptyForm() } = hiring
  const open = sent.errors.some(({ name }) => name === '/cancel')
  return html`<details${open ? html` open` : nothing}><summary>${t('hiring.cancel')}</summary><form method="post" action="${pathsOf(match.demandId).cancel}" novalidate>${hidden(hiring)}<p>${t('hiring.cancel-text')}</p>
${fields(locale).select({ form: sent, name: '/cancel', label: t('hiring.cancel-reason'), options: reasons.cancel.map(reason => ({ value: reason.code, label: reason[locale] })) })}
<button class="harm">${t('hiring.cancel')}</button></form></details>`
}
