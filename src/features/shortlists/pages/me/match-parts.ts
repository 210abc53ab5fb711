import { fields } from '../../../../portal/components/fields.ts'
import { button, facts, tag } from '../../../../portal/components/parts.ts'
import { dateOf, formatDate, formatMeeting, formatTime } from '../../../../portal/format.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import {
  candidateZone,
  clockIn,
  type Match,
  presentToCandidate,
  reasons,
  type ShownInterview,
  zoneOf,
} from '../../../matches/index.ts'
import { type Asked, meUrls, type Words } from './shared.ts'

/** So many times can be proposed instead. */
export const mostOtherTimes = 3

type Shown = ReturnType<typeof presentToCandidate>

/** From the contract to the departure: what is done, and what comes next. */
export function progressSteps(steps: Shown['steps'], { t, locale }: Words): Html {
  if (steps.length === 0) return nothing
  const next = steps.find(({ doneOn }) => !doneOn)?.step
  return html`<section><h2>${t('steps.title')}</h2><ol class="rows compact">${steps.map(
    ({ step, text, doneOn }) =>
      html`<li>${doneOn ? html`<span aria-hidden="true">●</span> ${text} ${tag(t('steps.done'), 'good')} <span class="meta">${dateOf(doneOn, locale)}</span>` : html`<span aria-hidden="true">○</span> ${text} ${step === next && tag(t('steps.next'), 'attention')}`}</li>`,
  )}</ol></section>`
}

/** What the person can answer now; what cannot be undone asks first. */
export function answerForms(match: Match, form: Form, { ctx, words }: Asked): Html {
  const { t, locale } = words
  const { can, answerBy } = presentToCandidate(match, locale, ctx.now)
  const mayAgree = can.includes('agree')
  const url = meUrls.match(match.id)
  const field = fields(locale)
  const why = (name: '/reason' | '/why') =>
    field.select({
      form,
      name,
      label: t('leave.reason'),
      hint: t('leave.reason-hint'),
      required: false,
      options: reasons.candidate.map(reason => ({ value: reason.code, label: reason[locale] })),
    })
  const leave = (name: 'decline' | 'withdraw') =>
    can.includes(name) &&
    html`<details class="leave"><summary>${t(`leave.${name}`)}</summary><form method="post" action="${url}/${name}" novalidate><p>${t(`leave.${name}-text`)}</p>
${why('/reason')}<button class="harm">${t(`leave.${name}`)}</button></form></details>`
  const wrong = form.errors.some(({ name }) => name === '/sure')
  return html`${
    can.includes('accept-offer') &&
    html`<section><h2>${t('offer.title')}</h2>${answerBy && html`<p><strong>${t('offer.by', { date: formatDate(answerBy, locale) })}</strong></p>`}
<p>${t('offer.fee')}</p><div class="bar">${button(`${url}/accept-offer`, t('offer.accept'), { tone: 'main' })}</div>
<details class="leave"${wrong ? html` open` : nothing}><summary>${t('offer.refuse')}</summary><form method="post" action="${url}/refuse-offer" novalidate><p>${t('offer.refuse-text')}</p>
${why('/why')}${field.checkbox({ form, name: '/sure', label: t('offer.sure'), value: 'yes' })}<button class="harm">${t('offer.refuse')}</button></form></details></section>`
  }
${mayAgree && html`<section><h2>${t('answer.title')}</h2><p>${t('answer.agree-text')}</p><div class="bar">${button(`${url}/agree`, t('answer.agree'), { tone: 'main' })}</div></section>`}
${leave('decline')}${leave('withdraw')}`
}

/** Times to choose from, or the one that is fixed, on the clocks of both sides. */
export function interviewParts(
  interviews: readonly ShownInterview[],
  form: Form,
  { ctx, words }: Asked,
): Html {
  const { t, locale } = words
  const open = interviews.filter(({ interview }) => !interview.cancelledAt)
  const field = fields(locale)
  return html`${open.map(({ interview, match }) => {
    const theirs = zoneOf(match.company.country)
    const both = (at: Date) =>
      t('interview.both', formatMeeting(at, locale, { here: candidateZone, there: theirs }))
    const url = meUrls.match(match.id)
    const cancel = button(
      `${url}/no-interview`,
      t(interview.confirmedTime ? 'interview.cancel' : 'interview.none'),
      {
        values: { '/interview': interview.id },
        tone: interview.confirmedTime ? 'harm' : 'plain',
      },
    )
    const past = interview.confirmedTime !== null && interview.confirmedTime <= ctx.now
    if (interview.confirmedTime)
      return html`<section><h2>${t(past ? 'interview.past' : 'interview.fixed')}</h2>${facts([
        [t('interview.when'), both(interview.confirmedTime)],
        [t('interview.length'), t('interview.minutes', { minutes: interview.minutes })],
        [t('interview.place'), interview.place && placeOf(interview.place)],
      ])}${!past && html`<div class="actions"><a class="button plain" href="/me/interviews/${interview.id}/calendar">${t('interview.calendar')}</a>${cancel}</div>`}</section>`
    const times = interview.times.filter(time => time > ctx.now)
    const own = interview.otherTimes?.filter(time => time > ctx.now) ?? []
    return html`<section><h2>${t('interview.choose')}</h2>${
      own.length > 0 &&
      html`<p><strong>${t('other.sent')}</strong></p><ul>${own.map(time => html`<li>${both(time)}</li>`)}</ul>`
    }${
      times.length === 0
        ? html`<p>${t('interview.passed')}</p>`
        : html`<form method="post" action="${url}/interview" novalidate>${field.hidden('/interview', interview.id)}
${field.choices({ form, name: '/time', label: t('interview.times'), hint: t('interview.minutes', { minutes: interview.minutes }), options: times.map(time => ({ value: time.toISOString(), label: both(time) })) })}
<div class="bar"><button class="main">${t('interview.take')}</button></div></form>`
    }${otherTimes({ interview, match }, form, { ctx, words })}<div class="actions">${cancel}</div></section>`
  })}${interviews.map(shown => cancelledPart(shown, { ctx, words }))}`
}

/** A call is reached from here; a room is only named. */
function placeOf(place: string): Html {
  const name = html`<bdi>${place}</bdi>`
  return /^https:\/\/\S+$/.test(place) ? html`<a href="${place}" rel="noopener noreferrer">${name}</a>` : name
}

/** None of the times will do: up to three others, written in the time of Pakistan. */
function otherTimes({ interview, match }: ShownInterview, form: Form, { ctx, words }: Asked): Html {
  const { t, locale, reference } = words
  const field = fields(locale)
  const wrong = form.errors.find(({ name }) => name.startsWith('/times'))
  const noon = new Date(`${ctx.now.toISOString().slice(0, 10)}T07:00:00Z`)
  const { country } = match.company
  return html`<details class="leave"${wrong ? html` open` : nothing}><summary>${t('other.title')}</summary><form method="post" action="${meUrls.match(match.id)}/other-times" novalidate data-keep>${field.hidden('/interview', interview.id)}
<div id="f-times"><p class="hint">${t('other.zone', {
    here: clockIn(candidateZone, noon),
    there: clockIn(zoneOf(country), noon),
    country: reference.countries.get(country)?.labels[locale] ?? country,
  })}</p>${wrong?.name === '/times' && html`<p class="error">${wrong.message}</p>`}${Array.from(
    { length: mostOtherTimes },
    (_, at) =>
      field.input({
        form,
        name: `/times/${at}`,
        label: t('other.time', { number: at + 1 }),
        type: 'datetime-local',
        required: at === 0,
        attributes: { dir: 'ltr' },
      }),
  )}</div><button>${t('other.send')}</button></form></details>`
}

/** What stands in the person's calendar has to leave it. */
function cancelledPart({ interview }: ShownInterview, { ctx, words: { t, locale } }: Asked): Html {
  const { id, confirmedTime, cancelledAt } = interview
  if (!cancelledAt || !confirmedTime || confirmedTime <= ctx.now) return nothing
  return html`<section><h2>${t('interview.cancelled')}</h2>${facts([[t('interview.when'), formatTime(confirmedTime, locale, candidateZone)]])}
<div class="actions"><a class="button plain" href="/me/interviews/${id}/calendar">${t('interview.uncalendar')}</a></div></section>`
}
