import { fields } from '../../../portal/components/fields.ts'
import { button, tag } from '../../../portal/components/parts.ts'
import { dateOf, formatDate, formatTime } from '../../../portal/format.ts'
import { emptyForm, type Form } from '../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import {
  candidateZone,
  employerStage,
  employerSteps,
  type Match,
  possibleActions,
  reasons,
  type ShownInterview,
  stepsOf,
  stepTexts,
  zoneOf,
} from '../../matches/index.ts'
import { pathsOf, type Words } from './shared.ts'

/** So many times can be proposed by the form; the person chooses one. */
export const mostTimes = 3

export interface Hiring {
  match: Match
  interviews: readonly ShownInterview[]
  /** The list with this person chosen. */
  here: string
  now: Date
  /** One of these forms that was sent and has to be shown again. */
  sent?: Form | undefined
}

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
    interviewsPart(hiring, words),
    can.includes('cancel') && cancelForm(hiring, words),
  ].filter(part => part !== false && part !== nothing)
  if (parts.length === 0) return nothing
  return html`<section class="hiring no-print" id="hiring"><h3>${t('hiring.title')}</h3>${sent && fields(locale).summary(sent)}${parts}</section>`
}

const hidden = ({ match, here }: Hiring): Html =>
  html`<input type="hidden" name="/match" value="${match.id}"><input type="hidden" name="/revision" value="${match.revision}"><input type="hidden" name="back" value="${here}">`

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

function interviewsPart(hiring: Hiring, words: Words): Html {
  const { match, interviews, now } = hiring
  const { t, locale } = words
  const mayMeet = match.seat !== null && match.seat !== 'filled'
  if (!mayMeet && interviews.length === 0) return nothing
  const there = zoneOf(match.company.country)
  const both = (at: Date, action: Html = nothing) =>
    html`<li><time datetime="${at.toISOString()}">${t('interview.both', { here: formatTime(at, locale, there), there: formatTime(at, locale, candidateZone) })}</time>${action}</li>`
  const rows = interviews.map(({ interview: one }) => {
    const fixed = one.cancelledAt ?? one.confirmedTime
    const others = fixed ? [] : (one.otherTimes?.filter(time => time > now) ?? [])
    const state = stateOf(one, others)
    const values = { '/match': match.id, '/interview': one.id, back: hiring.here }
    const take = (at: Date) =>
      button(pathsOf(match.demandId).takeTime, t('interview.take', { time: formatTime(at, locale, there) }), {
        values: { ...values, '/time': at.toISOString() },
      })
    const open =
      !one.cancelledAt && [one.confirmedTime ?? one.times.at(-1)!, ...others].some(time => time > now)
    return html`<li>${tag(t(`interview.${state}`), state === 'confirmed' ? 'good' : 'plain')} ${t('interview.minutes', { minutes: one.minutes })}${one.place && html` · <bdi>${one.place}</bdi>`}
<ul class="plain">${(one.confirmedTime ? [one.confirmedTime] : one.times).map(at => both(at))}</ul>
${
  others.length > 0 &&
  html`<p>${t('interview.others')}</p><ul class="plain">${others.map(at => both(at, take(at)))}</ul>`
}
${open && button(pathsOf(match.demandId).cancelInterview, t('interview.cancel'), { values })}</li>`
  })
  const waits = interviews.some(({ interview }) => !interview.confirmedTime && !interview.cancelledAt)
  return html`<h3>${t('interview.title')}</h3>${rows.length > 0 && html`<ul class="rows">${rows}</ul>`}${mayMeet && !waits ? proposal(hiring, words) : nothing}`
}

const stateOf = (
  { cancelledAt, confirmedTime }: ShownInterview['interview'],
  others: readonly Date[],
): 'cancelled' | 'confirmed' | 'countered' | 'proposed' =>
  cancelledAt ? 'cancelled' : confirmedTime ? 'confirmed' : others.length > 0 ? 'countered' : 'proposed'

function proposal(hiring: Hiring, { t, locale, reference }: Words): Html {
  const { match, sent } = hiring
  const form = sent ?? emptyForm({ minutes: 60 })
  const field = fields(locale)
  const { country } = match.company
  const open = sent?.errors.some(({ name }) => /^\/(times|minutes|place)/.test(name))
  return html`<details${open ? html` open` : nothing}><summary>${t('interview.propose')}</summary><form method="post" action="${pathsOf(match.demandId).interview}" novalidate data-keep>${hidden(hiring)}
<p class="hint">${t('interview.zone', { country: reference.countries.get(country)?.labels[locale] ?? country })}</p>
${Array.from({ length: mostTimes }, (_, at) =>
  field.input({
    form,
    name: `/times/${at}`,
    label: t('interview.time', { number: at + 1 }),
    type: 'datetime-local',
    required: at === 0,
    attributes: { dir: 'ltr' },
  }),
)}
${field.input({ form, name: '/minutes', label: t('interview.length'), type: 'number', attributes: { min: 10, max: 480 } })}
${field.input({ form, name: '/place', label: t('interview.place'), hint: t('interview.place-hint'), required: false, attributes: { maxlength: 500 } })}
<button>${t('interview.send')}</button></form></details>`
}

function cancelForm(hiring: Hiring, { t, locale }: Words): Html {
  const { match, sent = emptyForm() } = hiring
  const open = sent.errors.some(({ name }) => name === '/cancel')
  return html`<details${open ? html` open` : nothing}><summary>${t('hiring.cancel')}</summary><form method="post" action="${pathsOf(match.demandId).cancel}" novalidate>${hidden(hiring)}<p>${t('hiring.cancel-text')}</p>
${fields(locale).select({ form: sent, name: '/cancel', label: t('hiring.cancel-reason'), options: reasons.cancel.map(reason => ({ value: reason.code, label: reason[locale] })) })}
<button class="harm">${t('hiring.cancel')}</button></form></details>`
}
