import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Type } from 'typebox'
import type { Allow } from '../../http/allow.ts'
import { expectedVersion, fresh, IfMatch } from '../../http/etag.ts'
import type { SignedIn } from '../context.ts'
import { cancelMatch } from './cancel-match.ts'
import type { AtRevision } from './change-match.ts'
import { confirmReferral } from './confirm-referral.ts'
import { getMatch } from './get-match.ts'
import { listMatchRecord } from './list-match-record.ts'
import { makeOffer } from './make-offer.ts'
import { notReferMatch } from './not-refer-match.ts'
import type { Match } from './queries.ts'
import { recordStep } from './record-step.ts'
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

  const withBody = <Body extends Type.TObject, Input extends AtRevision>(
    [path, operationId, summary]: readonly [path: string, operationId: string, summary: string],
    who: Allow,
    body: Body,
    verb: (ctx: SignedIn, input: Input) => Promise<Match>,
  ) =>
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
          body,
          response: { 200: schemas.WorkMatch },
        },
      },
      async (request, reply) => {
        const input = {
          ...request.params,
          ...(request.body as object),
          revision: expectedVersion(request),
        } as unknown as Input
        return answer(request, reply, await verb(context(request), input))
      },
    )
  withBody(
    [
      'refer',
      'referMatch',
      'Put somebody who agreed before the employer; against the ranking, ask a second liaison',
    ],
    staff,
    schemas.ReferBody,
    referMatch,
  )
  withBody(
    ['not-refer', 'notReferMatch', 'Decide against a referral, with a coded reason'],
    staff,
    schemas.NotReferBody,
    notReferMatch,
  )
  withBody(
    ['offer', 'makeOffer', 'Make an offer to somebody selected'],
    employer,
    schemas.OfferBody,
    makeOffer,
  )
  withBody(
    ['cancel', 'cancelMatch', 'End what was agreed, with a coded reason'],
    worker,
    schemas.CancelBody,
    cancelMatch,
  )
  withBody(
    ['steps', 'recordStep', 'Record a step on the way to departure, or correct it'],
    worker,
    schemas.StepBody,
    recordStep,
  )

  app.get(
    '/matches/:id/record',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'listMatchRecord',
        summary: 'Everything that happened to a match, oldest first',
        tags,
        params: schemas.Id,
        response: { 200: schemas.Record },
      },
    },
    async request => ({
      items: (await listMatchRecord(context(request), request.params)).map(({ at, ...row }) => ({
        ...row,
        at: at.toISOString(),
      })),
    }),
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
