import { fields } from '../../../../portal/components/fields.ts'
import { button, tag } from '../../../../portal/components/parts.ts'
import { formatTime } from '../../../../portal/format.ts'
import { emptyForm } from '../../../../portal/forms.ts'
import { type Html, html, nothing, trusted } from '../../../../portal/html.ts'
import { once } from '../../../../portal/once.ts'
import { urls } from '../../../../portal/urls.ts'
import { candidateZone, clockIn, type Match, type ShownInterview, zoneOf } from '../../../matches/index.ts'
import { pathOf } from './decide.ts'
import type { MatchForms } from './one.ts'
import type { Told } from './words.ts'

/** So many times can be proposed by the form; the person chooses one. */
export const mostTimes = 3

/** Talks between employer and person, every time on the clocks of both. */
export function interviewsView(
  one: Told,
  {
    match,
    interviews,
    forms,
    back,
  }: { match: Match; interviews: readonly ShownInterview[]; forms: MatchForms; back: string },
): Html {
  const { m } = one
  const mayMeet = match.seat !== null && match.seat !== 'filled'
  if (!mayMeet && interviews.length === 0) return nothing
  const waiting = interviews.some(({ interview }) => !interview.confirmedTime && !interview.cancelledAt)
  return html`<section id="interviews"><h2>${m('interviews.title')}</h2>
${
  interviews.length === 0
    ? html`<p class="quiet">${m('interviews.none')}</p>`
    : html`<ul class="rows">${interviews.map(shown => interviewRow(one, shown, back))}</ul>`
}
${mayMeet && !waiting && (interviews.length === 0 ? html`<h3>${m('interviews.propose')}</h3>${proposal(one, match, forms, back)}` : html`<details class="no-print"${forms.interview && trusted(' open')}><summary>${m('interviews.propose')}</summary>${proposal(one, match, forms, back)}</details>`)}</section>`
}

function interviewRow(one: Told, { interview, match }: ShownInterview, back: string): Html {
  const { m, locale, ctx } = one
  const { id, times, otherTimes, minutes, place, confirmedTime, cancelledAt } = interview
  const fixed = cancelledAt ?? confirmedTime
  const others = fixed ? [] : (otherTimes?.filter(time => time > ctx.now) ?? [])
  const open = others.length > 0 ? 'countered' : 'proposed'
  const state = cancelledAt ? 'cancelled' : confirmedTime ? 'confirmed' : open
  const both = (at: Date, action: Html = nothing) =>
    html`<li><time datetime="${at.toISOString()}">${m('interviews.both', {
      here: formatTime(at, locale, candidateZone),
      there: formatTime(at, locale, zoneOf(match.company.country)),
    })}</time>${action}</li>`
  const take = (at: Date) =>
    button(
      `${pathOf(match)}/take-time`,
      m('interviews.take', { time: formatTime(at, locale, candidateZone) }),
      {
        values: { '/interviewId': id, '/time': at.toISOString(), back },
      },
    )
  return html`<li>${tag(m(`interviews.${state}`), state === 'confirmed' ? 'good' : 'plain')} ${m('interviews.minutes', { minutes })}${place && html` · <bdi>${place}</bdi>`}
<ul class="plain">${(confirmedTime ? [confirmedTime] : times).map(at => both(at))}</ul>
${
  others.length > 0 &&
  html`<p>${m('interviews.others')}</p><ul class="plain">${others.map(at => both(at, take(at)))}</ul>`
}
<div class="actions no-print">${confirmedTime && html`<a href="${urls.deskMatches}/${match.id}/interviews/${id}.ics">${m('interviews.calendar')}</a>`}${
    !cancelledAt &&
    [confirmedTime ?? times.at(-1)!, ...others].some(time => time > ctx.now) &&
    button(`${pathOf(match)}/cancel-interview`, m('interviews.cancel'), {
      values: { '/interviewId': id, back },
    })
  }</div></li>`
}

function proposal(one: Told, match: Match, forms: MatchForms, back: string): Html {
  const { m, locale, ctx } = one
  const form = forms.interview ?? emptyForm({ minutes: 60 })
  const field = fields(locale)
  const noon = new Date(`${one.today}T07:00:00Z`)
  return html`<form method="post" action="${pathOf(match)}/interview" novalidate data-keep class="no-print">${once()}<input type="hidden" name="back" value="${back}">
<p class="hint">${m('interviews.zone', {
    here: clockIn(candidateZone, noon),
    there: clockIn(zoneOf(match.company.country), noon),
    country: ctx.reference.countries.get(match.company.country)?.labels[locale] ?? match.company.country,
  })}</p><div class="inline-fields">
${Array.from({ length: mostTimes }, (_, at) =>
  field.input({
    form,
    name: `/times/${at}`,
    label: m('interviews.time', { number: at + 1 }),
    type: 'datetime-local',
    required: at === 0,
    attributes: { dir: 'ltr' },
  }),
)}
${field.input({ form, name: '/minutes', label: m('interviews.length'), type: 'number', attributes: { min: 10, max: 480 } })}</div>
${field.input({ form, name: '/place', label: m('interviews.place'), hint: m('interviews.place-hint'), required: false, attributes: { maxlength: 500 } })}
<button>${m('interviews.send')}</button></form>`
}
