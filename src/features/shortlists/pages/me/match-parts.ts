import { fields } from '../../../../portal/components/fields.ts'
import { button, facts, tag } from '../../../../portal/components/parts.ts'
import { dateOf, formatDate, formatTime } from '../../../../portal/format.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import {
  candidateZone,
  type Match,
  presentToCandidate,
  reasons,
  type ShownInterview,
  zoneOf,
} from '../../../matches/index.ts'
import { type Asked, meUrls, type Words } from './shared.ts'

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
export function answerForms(match: Match, form: Form, words: Words): Html {
  const { t, locale } = words
  const { can, answerBy } = presentToCandidate(match, locale)
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
${can.includes('agree') && html`<section><h2>${t('answer.title')}</h2><p>${t('answer.agree-text')}</p><div class="bar">${button(`${url}/agree`, t('answer.agree'), { tone: 'main' })}</div></section>`}
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
  if (open.length === 0) return nothing
  const field = fields(locale)
  return html`${open.map(({ interview, match }) => {
    const theirs = zoneOf(match.company.country)
    const both = (at: Date) =>
      t('interview.both', {
        here: formatTime(at, locale, candidateZone),
        there: formatTime(at, locale, theirs),
      })
    const url = meUrls.match(match.id)
    const cancel = button(
      `${url}/no-interview`,
      t(interview.confirmedTime ? 'interview.cancel' : 'interview.none'),
      {
        values: { '/interview': interview.id },
      },
    )
    const past = interview.confirmedTime !== null && interview.confirmedTime <= ctx.now
    if (interview.confirmedTime)
      return html`<section><h2>${t(past ? 'interview.past' : 'interview.fixed')}</h2>${facts([
        [t('interview.when'), both(interview.confirmedTime)],
        [t('interview.length'), t('interview.minutes', { minutes: interview.minutes })],
        [t('interview.place'), interview.place && html`<bdi>${interview.place}</bdi>`],
      ])}${!past && html`<div class="actions"><a class="button plain" href="/me/interviews/${interview.id}/calendar">${t('interview.calendar')}</a>${cancel}</div>`}</section>`
    const times = interview.times.filter(time => time > ctx.now)
    return html`<section><h2>${t('interview.choose')}</h2>${
      times.length === 0
        ? html`<p>${t('interview.passed')}</p>`
        : html`<form method="post" action="${url}/interview" novalidate>${field.hidden('/interview', interview.id)}
${field.choices({ form, name: '/time', label: t('interview.times'), hint: t('interview.minutes', { minutes: interview.minutes }), options: times.map(time => ({ value: time.toISOString(), label: both(time) })) })}
<div class="bar"><button class="main">${t('interview.take')}</button></div></form>`
    }<div class="actions">${cancel}</div></section>`
  })}`
}
