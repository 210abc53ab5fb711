import { fields } from '../../../portal/components/fields.ts'
import { button, tag } from '../../../portal/components/parts.ts'
import { formatMeeting, formatTime } from '../../../portal/format.ts'
import { emptyForm } from '../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import { once } from '../../../portal/once.ts'
import { candidateZone, type ShownInterview, zoneOf } from '../../matches/index.ts'
import { type Hiring, hidden } from './hiring-state.ts'
import { calendarPath, pathsOf, type Words } from './shared.ts'

/** So many times can be proposed by the form; the person chooses one. */
export const mostTimes = 3

/** Talks with the person: what is proposed or fixed, on the clocks of both, and new times. */
export function interviewsView(hiring: Hiring, words: Words): Html {
  const { match, interviews } = hiring
  const { t } = words
  const mayMeet = match.seat !== null && match.seat !== 'filled'
  if (!mayMeet && interviews.length === 0) return nothing
  const waits = interviews.some(({ interview }) => !interview.confirmedTime && !interview.cancelledAt)
  return html`<h3>${t('interview.title')}</h3>
${interviews.length > 0 && html`<ul class="rows">${interviews.map(shown => interviewRow(hiring, shown, words))}</ul>`}
${mayMeet && !waits && proposal(hiring, words)}`
}

function interviewRow(
  { match, here, now }: Hiring,
  { interview }: ShownInterview,
  { t, locale }: Words,
): Html {
  const { id, times, otherTimes, minutes, place, confirmedTime, cancelledAt } = interview
  const paths = pathsOf(match.demandId)
  const own = zoneOf(match.company.country)
  const fixed = cancelledAt ?? confirmedTime
  const others = fixed ? [] : (otherTimes?.filter(time => time > now) ?? [])
  const state = stateOf(interview, others)
  const values = { '/match': match.id, '/interview': id, back: here }
  const both = (at: Date, action: Html = nothing) => {
    const clocks = formatMeeting(at, locale, { here: own, there: candidateZone })
    return html`<li><time datetime="${at.toISOString()}">${clocks.here}</time> <span class="hint">${t('interview.there', { time: clocks.there })}</span>${action}</li>`
  }
  const take = (at: Date) =>
    button(paths.takeTime, t('interview.take', { time: formatTime(at, locale, own) }), {
      values: { ...values, '/time': at.toISOString() },
    })
  const ahead = [confirmedTime ?? times.at(-1)!, ...others].some(time => time > now)
  return html`<li>${tag(t(`interview.${state}`), state === 'confirmed' ? 'good' : 'plain')} ${t('interview.minutes', { minutes })}
<ul class="plain times">${(confirmedTime ? [confirmedTime] : times).map(at => both(at))}</ul>
${place && html`<p>${t.html('interview.at', { place: html`<bdi>${place}</bdi>` })}</p>`}
${others.length > 0 && html`<p>${t('interview.others')}</p><ul class="plain times">${others.map(at => both(at, take(at)))}</ul>`}
${ahead && html`<div class="actions">${confirmedTime && html`<a class="button plain" href="${calendarPath(id)}">${cancelledAt ? t('interview.uncalendar') : t('interview.calendar')}</a>`}${!cancelledAt && button(paths.cancelInterview, t('interview.cancel'), { values })}</div>`}</li>`
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
  return html`<details${open ? html` open` : nothing}><summary>${t('interview.propose')}</summary><form method="post" action="${pathsOf(match.demandId).interview}" novalidate data-keep>${once()}${hidden(hiring)}
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
