import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { expectedVersion, fresh, IfMatch } from '../../http/etag.ts'
import { confirmReferral } from './confirm-referral.ts'
import { getMatch } from './get-match.ts'
import { notReferMatch } from './not-refer-match.ts'
import { referMatch } from './refer-match.ts'
import { referMatches } from './refer-matches.ts'
import {
  answerWith,
  contexts,
  type Deps,
  employer,
  limits,
  presentWork,
  staff,
  tags,
  worker,
} from './route-context.ts'
import * as schemas from './schemas.ts'
import { selectMatch } from './select-match.ts'

/** What employer and ministry decide about one match. */
export async function decisionRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const answer = answerWith(deps)

  app.get(
    '/matches/:id',
    {
      config: { allow: worker, limits },
      schema: {
        operationId: 'getMatch',
        summary: 'One match, for its employer and for ministry staff',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        response: { 200: schemas.WorkMatch },
      },
    },
    async (request, reply) => {
      const shown = await getMatch(context(request), request.params)
      if (fresh(request, reply, shown.match.revision)) return reply
      return presentWork(request, deps.clock)(shown)
    },
  )

  const plain = [
    ['select', 'selectMatch', 'Choose somebody whom the ministry has referred', employer, selectMatch],
    [
      'confirm-referral',
      'confirmReferral',
      'Confirm another liaison’s referral against the ranking',
      staff,
      confirmReferral,
    ],
  ] as const
  for (const [path, operationId, summary, who, verb] of plain)
    app.post(
      `/matches/:id/${path}`,
      {
        config: { allow: who, limits },
        schema: {
          operationId,
          summary,
          tags,
          params: schemas.Id,
          querystring: schemas.LocaleQuery,
          headers: IfMatch,
          response: { 200: schemas.WorkMatch },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await verb(context(request), { ...request.params, revision: expectedVersion(request) }),
        ),
    )

  app.post(
    '/matches/:id/refer',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'referMatch',
        summary: 'Put somebody who agreed before the employer; against the ranking, ask a second liaison',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        headers: IfMatch,
        body: schemas.ReferBody,
        response: { 200: schemas.WorkMatch },
      },
    },
    async (request, reply) =>
      answer(
        request,
        reply,
        await referMatch(context(request), {
          ...request.params,
          ...request.body,
          revision: expectedVersion(request),
        }),
      ),
  )

  app.post(
    '/matches/:id/not-refer',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'notReferMatch',
        summary: 'Decide against a referral, with a coded reason',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        headers: IfMatch,
        body: schemas.NotReferBody,
        response: { 200: schemas.WorkMatch },
      },
    },
    async (request, reply) =>
      answer(
        request,
        reply,
        await notReferMatch(context(request), {
          ...request.params,
          ...request.body,
          revision: expectedVersion(request),
        }),
      ),
  )

  app.post(
    '/matches/refer',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'referMatches',
        summary: 'Refer several, the best first; what goes against the ranking is left',
        tags,
        body: schemas.BulkReferBody,
        response: { 200: schemas.Bulk },
      },
    },
    async request => referMatches(context(request), request.body),
  )
}
