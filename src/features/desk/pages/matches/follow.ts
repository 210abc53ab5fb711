import type { FastifyInstance } from 'fastify'
import { type Static, type TObject, Type } from 'typebox'
import { AppError } from '../../../../errors.ts'
import { sendCalendar } from '../../../../http/attachment.ts'
import { readForm, type Sent } from '../../../../portal/forms.ts'
import { urls } from '../../../../portal/urls.ts'
import {
  cancelInterview,
  candidateZone,
  commentOnMatch,
  confirmInterview,
  getInterview,
  interviewCalendar,
  momentIn,
  proposeInterview,
  recordStep,
  removeComment,
  restoreComment,
  steps,
} from '../../../matches/index.ts'
import { isoDate, line, oneOf, prose, uuid } from '../../../schema-parts.ts'
import { asked, changingOne, idOf, type PageDeps, placeOf, readingOne } from '../shared.ts'
import { here } from './decisions.ts'
import { mostTimes } from './interviews.ts'
import { type MatchForms, matchView } from './one.ts'
import { type Told, told } from './words.ts'

const Step = Type.Object({
  revision: Type.Integer(),
  step: oneOf(steps),
  doneOn: isoDate,
  number: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}$' })),
})
const clock = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })
const Interview = Type.Object({
  times: Type.Array(clock, { minItems: 1, maxItems: mostTimes }),
  minutes: Type.Integer({ minimum: 10, maximum: 480 }),
  place: Type.Optional(prose(500)),
})
const Comment = Type.Object({ text: line(4000) })
const InterviewId = Type.Object({ interviewId: uuid })
const OtherTime = Type.Object({ interviewId: uuid, time: Type.String({ maxLength: 40 }) })
const CommentId = Type.Object({ commentId: uuid })
const CalendarParams = { params: Type.Object({ id: uuid, interviewId: uuid }) }

/** What comes after a decision: talks, the steps to departure, and what colleagues should know. */
export function followPages(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  const change = <Schema extends TObject>(
    verb: string,
    schema: Schema,
    name: keyof MatchForms,
    work: (ctx: Told['ctx'], id: string, input: Static<Schema>) => Promise<unknown>,
  ) =>
    app.post(`${urls.deskMatches}/:id/${verb}`, changingOne, async (request, reply) => {
      const one = told(begin(request))
      const form = readForm(schema, request.body as Sent, request.locale)
      const done = await form.submit(async input => {
        await work(one.ctx, idOf(request), input)
        return true
      })
      if (!done)
        return reply.show({
          ...(await matchView(one, placeOf(request, urls.deskMatches), { [name]: form })),
          status: 422,
        })
      return reply.go(here(request), 'notice.saved')
    })

  change('step', Step, 'step', (ctx, id, input) => recordStep(ctx, { id, ...input }))
  change('interview', Interview, 'interview', (ctx, id, { times, minutes, place = '' }) =>
    proposeInterview(ctx, { id, times: times.map(text => momentIn(text, candidateZone)), minutes, place }),
  )
  change('take-time', OtherTime, 'interview', (ctx, _id, { interviewId, time }) =>
    confirmInterview(ctx, { id: interviewId, time: new Date(time) }),
  )
  change('cancel-interview', InterviewId, 'interview', (ctx, _id, { interviewId }) =>
    cancelInterview(ctx, { id: interviewId }),
  )
  change('comment', Comment, 'comment', (ctx, id, { text }) => commentOnMatch(ctx, { id, text }))
  change('remove-comment', CommentId, 'comment', (ctx, id, { commentId }) =>
    removeComment(ctx, { id, commentId }),
  )
  change('restore-comment', CommentId, 'comment', (ctx, id, { commentId }) =>
    restoreComment(ctx, { id, commentId }),
  )

  app.get(
    `${urls.deskMatches}/:id/interviews/:interviewId.ics`,
    { ...readingOne, schema: CalendarParams },
    async (request, reply) => {
      const { id, interviewId } = request.params as { id: string; interviewId: string }
      const one = begin(request)
      const shown = await getInterview(one.ctx, { id: interviewId })
      if (shown.match.id !== id)
        throw new AppError('not-found', 'There is no such match, or it is not yours.')
      return sendCalendar(
        reply,
        'interview',
        interviewCalendar(shown, { now: one.ctx.now, host: request.hostname, locale: request.locale }),
      )
    },
  )
}
