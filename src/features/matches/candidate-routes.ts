import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { PageQuery } from '../../http/paging.ts'
import { agreeToMatch } from './agree-to-match.ts'
import { acceptOffer, refuseOffer } from './answer-offer.ts'
import { getMyMatch } from './get-match.ts'
import { declineMatch, withdrawMatch } from './leave-match.ts'
import { listMyMatches } from './list-my-matches.ts'
import { listViews } from './list-views.ts'
import { presentToCandidate } from './present.ts'
import { candidate, contexts, type Deps, limits, localeOf, tags } from './route-context.ts'
import * as schemas from './schemas.ts'
import { showInterest } from './show-interest.ts'

/** What a person does with their own matches. */
export async function candidateRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const config = { allow: candidate, limits }

  const answers = [
    ['interest', 'showInterest', 'Show interest in an open demand; no name is shown', showInterest],
    [
      'agreement',
      'agreeToMatch',
      'Agree to be introduced for this demand; its employer sees your name from now on',
      agreeToMatch,
    ],
  ] as const
  for (const [path, operationId, summary, verb] of answers)
    app.put(
      `/me/demands/:id/${path}`,
      {
        config,
        schema: {
          operationId,
          summary,
          tags,
          params: schemas.Id,
          querystring: schemas.LocaleQuery,
          response: { 200: schemas.MyMatch },
        },
      },
      async request =>
        presentToCandidate(
          await verb(context(request), { demandId: request.params.id }),
          localeOf(request),
          deps.clock(),
        ) as never,
    )

  const leaving = [
    ['decline', 'declineMatch', 'Say no to an employer who asked', declineMatch],
    ['withdraw', 'withdrawMatch', 'Step back, at any time before you have left', withdrawMatch],
    ['refuse-offer', 'refuseOffer', 'Refuse an offer', refuseOffer],
  ] as const
  for (const [path, operationId, summary, verb] of leaving)
    app.post(
      `/me/matches/:id/${path}`,
      {
        config,
        schema: {
          operationId,
          summary,
          tags,
          params: schemas.Id,
          querystring: schemas.LocaleQuery,
          body: schemas.LeaveBody,
          response: { 200: schemas.MyMatch },
        },
      },
      async request =>
        presentToCandidate(
          await verb(context(request), { ...request.params, ...request.body }),
          localeOf(request),
          deps.clock(),
        ) as never,
    )

  app.post(
    '/me/matches/:id/accept-offer',
    {
      config,
      schema: {
        operationId: 'acceptOffer',
        summary: 'Accept an offer',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        response: { 200: schemas.MyMatch },
      },
    },
    async request =>
      presentToCandidate(
        await acceptOffer(context(request), request.params),
        localeOf(request),
        deps.clock(),
      ) as never,
  )

  app.get(
    '/me/matches',
    {
      config,
      schema: {
        operationId: 'listMyMatches',
        summary: 'Where each of your matches stands, newest first',
        tags,
        querystring: schemas.ListQuery,
        response: { 200: schemas.MyMatchPage },
      },
    },
    async request => {
      const { cursor, limit } = request.query
      const [after] = (deps.cursors.decode('listMyMatches', cursor) ?? []) as [string?]
      const rows = await listMyMatches(context(request), { after, limit: limit + 1 })
      const locale = localeOf(request)
      return deps.cursors.page(
        'listMyMatches',
        rows,
        limit,
        row => [row.id],
        row => presentToCandidate(row, locale, deps.clock()),
      ) as never
    },
  )

  app.get(
    '/me/matches/:id',
    {
      config,
      schema: {
        operationId: 'getMyMatch',
        summary: 'Where one of your matches stands, and what you can do',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        response: { 200: schemas.MyMatch },
      },
    },
    async request =>
      presentToCandidate(
        await getMyMatch(context(request), request.params),
        localeOf(request),
        deps.clock(),
      ) as never,
  )

  app.get(
    '/me/views',
    {
      config,
      schema: {
        operationId: 'listViews',
        summary: 'Who has seen your profile, when and for which demand',
        tags,
        querystring: PageQuery,
        response: { 200: schemas.ViewPage },
      },
    },
    async request => {
      const { cursor, limit } = request.query
      const [offset = 0] = (deps.cursors.decode('listViews', cursor) ?? []) as [number?]
      const rows = await listViews(context(request), { offset, limit: limit + 1 })
      return deps.cursors.page(
        'listViews',
        rows,
        limit,
        () => [offset + limit],
        row => row,
      ) as never
    },
  )
}
