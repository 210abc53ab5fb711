import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { allow } from '../../http/allow.ts'
import { sendCalendar } from '../../http/attachment.ts'
import { IdempotencyKey } from '../../http/idempotency.ts'
import { cancelInterview, confirmInterview, proposeOtherTimes } from './answer-interview.ts'
import { interviewCalendar } from './interview-calendar.ts'
import { presentInterview } from './present-interview.ts'
import { proposeInterview } from './propose-interview.ts'
import { candidate, contexts, type Deps, limits, localeOf, tags, worker } from './route-context.ts'
import * as schemas from './schemas.ts'
import { getInterview, listInterviews } from './show-interview.ts'

/** Talks between employer and person. */
export async function interviewRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)

  app.get(
    '/matches/:id/interviews',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'listInterviews',
        summary: 'The interviews of a match, for all whom it concerns',
        tags,
        params: schemas.Id,
        response: { 200: schemas.Interviews },
      },
    },
    async request => ({
      items: (await listInterviews(context(request), request.params)).map(presentInterview),
    }),
  )

  app.post(
    '/matches/:id/interviews',
    {
      config: { allow: worker, limits, idempotent: true },
      schema: {
        operationId: 'proposeInterview',
        summary: 'Propose times to somebody who was referred',
        tags,
        params: schemas.Id,
        headers: IdempotencyKey,
        body: schemas.InterviewBody,
        response: { 201: schemas.Interview },
      },
    },
    async (request, reply) => {
      const { times, minutes = 60, place = '' } = request.body
      const shown = await proposeInterview(context(request), {
        id: request.params.id,
        times: times.map(time => new Date(time)),
        minutes,
        place,
      })
      return reply.code(201).send(presentInterview(shown))
    },
  )

  app.post(
    '/interviews/:id/confirm',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'confirmInterview',
        summary: 'Choose one of the times that the other side proposed',
        description:
          'The person chooses one of the proposed times; employer or ministry one of those the person proposed instead.',
        tags,
        params: schemas.Id,
        body: schemas.TimeBody,
        response: { 200: schemas.Interview },
      },
    },
    async request =>
      presentInterview(
        await confirmInterview(context(request), {
          ...request.params,
          time: new Date(request.body.time),
        }),
      ),
  )

  app.post(
    '/interviews/:id/other-times',
    {
      config: { allow: candidate, limits },
      schema: {
        operationId: 'proposeOtherTimes',
        summary: 'Propose other times instead, up to three; those of before stay open',
        tags,
        params: schemas.Id,
        body: schemas.OtherTimesBody,
        response: { 200: schemas.Interview },
      },
    },
    async request => {
      const times = request.body.times.map(time => new Date(time))
      return presentInterview(await proposeOtherTimes(context(request), { ...request.params, times }))
    },
  )

  app.post(
    '/interviews/:id/cancel',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'cancelInterview',
        summary: 'Cancel an interview, or say that none of the times will do',
        tags,
        params: schemas.Id,
        response: { 200: schemas.Interview },
      },
    },
    async request => presentInterview(await cancelInterview(context(request), request.params)),
  )

  app.get(
    '/interviews/:id/calendar',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'getInterviewCalendar',
        summary: 'A confirmed interview as an iCalendar file',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        produces: ['text/calendar'],
        response: { 200: Type.String() },
      },
    },
    async (request, reply) => {
      const shown = await getInterview(context(request), request.params)
      const text = interviewCalendar(shown, {
        now: deps.clock(),
        host: request.hostname,
        locale: localeOf(request),
      })
      return sendCalendar(reply, 'interview', text)
    },
  )
}
