import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TObject, Type } from 'typebox'
import { sendCalendar } from '../../../http/attachment.ts'
import { readForm, type Sent } from '../../../portal/forms.ts'
import {
  cancelInterview,
  cancelMatch,
  confirmInterview,
  getInterview,
  getMatch,
  interviewCalendar,
  makeOffer,
  momentIn,
  proposeInterview,
  reasons,
  recordStep,
  selectMatch,
  steps,
  zoneOf,
} from '../../matches/index.ts'
import { isoDate, oneOf, prose, uuid } from '../../schema-parts.ts'
import { readQuery } from './filters.ts'
import { mostTimes } from './interviews-view.ts'
import { listView } from './list.ts'
import {
  type Asked,
  asked,
  backTo,
  calendarPath,
  changing,
  exporting,
  idOfRequest,
  type PageDeps,
  pathsOf,
} from './shared.ts'

const match = uuid
const revision = Type.Integer()
const Select = Type.Object({ match, revision })
const Offer = Type.Object({ match, revision, answerBy: Type.Optional(isoDate) })
const Cancel = Type.Object({ match, revision, cancel: oneOf(reasons.cancel.map(({ code }) => code)) })
const Step = Type.Object({ match, revision, step: oneOf(steps), doneOn: isoDate })
const clock = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })
const Interview = Type.Object({
  match,
  times: Type.Array(clock, { minItems: 1, maxItems: mostTimes }),
  minutes: Type.Integer({ minimum: 10, maximum: 480 }),
  place: Type.Optional(prose(500)),
})
const OtherTime = Type.Object({ match, interview: uuid, time: Type.String({ maxLength: 40 }) })
const InterviewId = Type.Object({ match, interview: uuid })

/** After a referral: talks, the choice, the offer, the contract. Each answer goes back to the person beside the list. */
export function hiringPages(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  const backOf = (request: FastifyRequest): string => {
    const { list } = pathsOf(idOfRequest(request))
    return backTo((request.body as Sent).back, [list]) ?? list
  }

  const change = <Schema extends TObject>(
    verb: string,
    schema: Schema,
    notice: Parameters<FastifyReply['go']>[1],
    work: (ctx: Asked['ctx'], input: Static<Schema>) => Promise<unknown>,
  ) =>
    app.post(`/employer/demands/:id/shortlist/${verb}`, changing, async (request, reply) => {
      const one = begin(request)
      const form = readForm(schema, request.body as Sent, request.locale)
      const done = await form.submit(async input => {
        await work(one.ctx, input)
        return true
      })
      if (done) return reply.go(backOf(request), notice)
      const sent = new URLSearchParams(backOf(request).split('?')[1]?.split('#')[0] ?? '')
      const view = await listView(one, idOfRequest(request), readQuery(Object.fromEntries(sent)), {
        hiring: form,
      })
      return reply.show(view)
    })

  change('select', Select, 'notice.selected', (ctx, { match: id, ...at }) => selectMatch(ctx, { id, ...at }))
  change('offer', Offer, 'notice.offered', (ctx, { match: id, ...at }) => makeOffer(ctx, { id, ...at }))
  change('cancel', Cancel, 'notice.saved', (ctx, { match: id, cancel, ...at }) =>
    cancelMatch(ctx, { id, reason: cancel, ...at }),
  )
  change('step', Step, 'notice.saved', (ctx, { match: id, ...at }) => recordStep(ctx, { id, ...at }))
  change('interview', Interview, 'notice.saved', async (ctx, { match: id, times, minutes, place = '' }) => {
    const zone = zoneOf((await getMatch(ctx, { id })).match.company.country)
    return proposeInterview(ctx, { id, times: times.map(text => momentIn(text, zone)), minutes, place })
  })
  change('take-time', OtherTime, 'notice.saved', (ctx, { interview, time }) =>
    confirmInterview(ctx, { id: interview, time: new Date(time) }),
  )
  change('cancel-interview', InterviewId, 'notice.saved', (ctx, { interview }) =>
    cancelInterview(ctx, { id: interview }),
  )

  app.get(calendarPath(':id'), exporting, async (request, reply) => {
    const { ctx, words } = begin(request)
    const text = interviewCalendar(await getInterview(ctx, { id: idOfRequest(request) }), {
      now: ctx.now,
      host: request.hostname,
      locale: words.locale,
    })
    return sendCalendar(reply, 'interview', text)
  })
}
