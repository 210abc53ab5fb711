import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { allow } from '../../../../http/allow.ts'
import { sendCalendar } from '../../../../http/attachment.ts'
import { perActor } from '../../../../http/rate-limits.ts'
import { assessmentLines, scoreLine } from '../../../../portal/assessment/lines.ts'
import { fields } from '../../../../portal/components/fields.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../../portal/forms.ts'
import { html } from '../../../../portal/html.ts'
import { page } from '../../../../portal/index.ts'
import type { View } from '../../../../portal/layout.ts'
import { urls } from '../../../../portal/urls.ts'
import {
  acceptOffer,
  agreeToMatch,
  cancelInterview,
  candidateZone,
  confirmInterview,
  declineMatch,
  endOf,
  getInterview,
  getMyMatch,
  interviewCalendar,
  isLate,
  listInterviews,
  type Match,
  momentIn,
  presentToCandidate,
  proposeOtherTimes,
  refuseOffer,
  withdrawMatch,
} from '../../../matches/index.ts'
import { Id } from '../../../schema-parts.ts'
import { assessMyMatch } from '../../assess-my-match.ts'
import { demandFacts, demandText } from './demand.ts'
import { answerForms, interviewParts, mostOtherTimes, progressSteps } from './match-parts.ts'
import {
  type Asked,
  asked,
  changingOne,
  companyOf,
  idOf,
  meUrls,
  type PageDeps,
  readerOf,
  readingOne,
  titleOf,
} from './shared.ts'

const path = '/me/matches/:id'
const Leaving = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 40 })) })
const Refusing = Type.Object({ why: Leaving.properties.reason, sure: Type.Literal('yes') })
const Time = Type.Object({ interview: Type.String({ format: 'uuid' }), time: Type.String({ maxLength: 40 }) })
const OtherTimes = Type.Object({
  interview: Time.properties.interview,
  times: Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' }), {
    minItems: 1,
    maxItems: mostOtherTimes,
  }),
})
const InterviewId = Type.Object({ interview: Time.properties.interview })

/** One match: where it stands, what happens next, and what the person can do about it. */
export function matchPages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)
  app.get(path, readingOne, async (request, reply) => {
    const question = ask(request)
    const match = await getMyMatch(question.ctx, { id: idOf(request) })
    return reply.show(await view(question, match, emptyForm()))
  })

  /** Each answer is a form of the page; what stands against it is told there. */
  const answer = <Schema extends Type.TObject>(
    name: string,
    schema: Schema,
    work: (asked: Asked, match: Match, value: Type.Static<Schema>) => Promise<unknown>,
  ) =>
    app.post(`${path}/${name}`, changingOne, async (request: FastifyRequest, reply: FastifyReply) => {
      const question = ask(request)
      const match = await getMyMatch(question.ctx, { id: idOf(request) })
      const form = readForm(schema, request.body as Sent, question.words.locale)
      const done = await form.submit(async value => {
        await work(question, match, value)
        return true
      })
      if (done)
        return reply.go(meUrls.match(match.id), name === 'agree' ? 'notice.agreed' : 'notice.answered')
      return reply.show({ ...(await view(question, match, form)), status: 422 })
    })

  answer('agree', Type.Object({}), ({ ctx }, { demandId }) => agreeToMatch(ctx, { demandId }))
  answer('decline', Leaving, ({ ctx }, { id }, { reason }) => declineMatch(ctx, { id, reason }))
  answer('withdraw', Leaving, ({ ctx }, { id }, { reason }) => withdrawMatch(ctx, { id, reason }))
  answer('accept-offer', Type.Object({}), ({ ctx }, { id }) => acceptOffer(ctx, { id }))
  answer('refuse-offer', Refusing, ({ ctx }, { id }, { why }) => refuseOffer(ctx, { id, reason: why }))
  answer('interview', Time, ({ ctx }, _match, { interview, time }) =>
    confirmInterview(ctx, { id: interview, time: new Date(time) }),
  )
  answer('other-times', OtherTimes, ({ ctx }, _match, { interview, times }) =>
    proposeOtherTimes(ctx, { id: interview, times: times.map(text => momentIn(text, candidateZone)) }),
  )
  answer('no-interview', InterviewId, ({ ctx }, _match, { interview }) =>
    cancelInterview(ctx, { id: interview }),
  )

  app.get(
    '/me/interviews/:id/calendar',
    { config: page(allow.roles('candidate'), [perActor(60, 60)]), schema: { params: Id } },
    async (request, reply) => {
      const { ctx, words } = ask(request)
      const text = interviewCalendar(await getInterview(ctx, { id: idOf(request) }), {
        now: ctx.now,
        host: request.hostname,
        locale: words.locale,
      })
      return sendCalendar(reply, 'interview', text)
    },
  )
}

async function view(question: Asked, match: Match, form: Form): Promise<View> {
  const { ctx, words } = question
  const { t, locale } = words
  const shown = presentToCandidate(match, locale, ctx.now)
  const late = isLate(match, ctx.now) && shown.demand.open && match.candidate !== 'agreed'
  const [interviews, pair] = await Promise.all([
    listInterviews(ctx, { id: match.id }),
    shown.demand.open ? assessMyMatch(ctx, { demandId: match.demandId }) : undefined,
  ])
  return {
    title: titleOf({ title: match.demand.title }, words),
    lead: html`<bdi>${companyOf(match.company, words)}</bdi>`,
    main: html`${fields(locale).summary(form)}
<section class="standing"><h2>${shown.stage.text}</h2><p>${shown.stage.next}</p>
${shown.reason && html`<p>${t('match.reason', { reason: shown.reason.text })}</p>`}
${match.demand.state === 'closed' && endOf(match) === null && html`<p>${t('match.closed')}</p>`}
${late && html`<p>${t('match.late')}</p>`}
<p class="hint">${t.html('match.report', { link: text => html`<a href="${urls.report}?match=${match.id}">${text}</a>` })}</p></section>
${interviewParts(interviews, form, question)}
${answerForms(match, form, question)}
${progressSteps(shown.steps, words)}
${
  pair &&
  html`<section><h2>${t('role.why')}</h2><p>${scoreLine(pair.assessment, locale)}</p>${assessmentLines(pair.assessment, readerOf(words))}</section>
<section><h2>${t('role.about')}</h2>${demandFacts(pair.published.document, match.company, words)}${demandText(pair.published.document, words)}</section>`
}`,
  }
}
