import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { allow } from '../../http/allow.ts'
import { PageQuery } from '../../http/paging.ts'
import { declineProfiles, takeBackDeclines } from './decline-profiles.ts'
import { getSeats, listSeatMoves, listSeats } from './get-seats.ts'
import { listDemandMatches } from './list-demand-matches.ts'
import { reasons } from './reasons.ts'
import {
  answerWith,
  contexts,
  type Deps,
  employer,
  limits,
  presentWork,
  tags,
  worker,
} from './route-context.ts'
import * as schemas from './schemas.ts'
import * as seatSchemas from './seat-schemas.ts'
import { shortlistProfile } from './shortlist-profile.ts'
import { takeBackRequests } from './take-back-requests.ts'

/** The matches and seats of one demand. */
export async function demandRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const { cursors, clock } = deps
  const answer = answerWith(deps)

  app.get(
    '/demands/:id/matches',
    {
      config: { allow: worker, limits },
      schema: {
        operationId: 'listDemandMatches',
        summary: 'Everybody put forward, asked or declined for a demand, newest first',
        tags,
        params: schemas.Id,
        querystring: schemas.DemandMatchQuery,
        response: { 200: schemas.DemandMatchPage },
      },
    },
    async request => {
      const { cursor, limit, stages } = request.query
      const [after] = (cursors.decode('listDemandMatches', cursor) ?? []) as [string?]
      const { items, counts, total } = await listDemandMatches(context(request), {
        demandId: request.params.id,
        stages: stages?.split(',').filter(Boolean),
        after,
        limit: limit + 1,
      })
      const position = ({ match }: (typeof items)[number]) => [match.id]
      const page = cursors.page('listDemandMatches', items, limit, position, presentWork(request, clock))
      return { ...page, counts, total } as never
    },
  )

  app.post(
    '/demands/:id/matches',
    {
      config: { allow: employer, limits },
      schema: {
        operationId: 'shortlistProfile',
        summary: 'Ask somebody to be introduced; twice is once',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        body: schemas.ShortlistBody,
        response: { 200: schemas.WorkMatch },
      },
    },
    async (request, reply) =>
      answer(
        request,
        reply,
        await shortlistProfile(context(request), { demandId: request.params.id, ...request.body }),
      ),
  )

  app.post(
    '/demands/:id/declined-profiles',
    {
      config: { allow: employer, limits },
      schema: {
        operationId: 'declineProfiles',
        summary: 'Decline people with a coded reason; their seats go on',
        tags,
        params: schemas.Id,
        body: schemas.DeclineBody,
        response: { 200: schemas.Bulk },
      },
    },
    async request => declineProfiles(context(request), { demandId: request.params.id, ...request.body }),
  )

  const undoes = [
    ['declined-profiles', 'takeBackDeclines', 'Undo declines', takeBackDeclines],
    [
      'shortlisted-profiles',
      'takeBackRequests',
      'Undo that people were asked, while they have not answered',
      takeBackRequests,
    ],
  ] as const
  for (const [path, operationId, summary, verb] of undoes)
    app.delete(
      `/demands/:id/${path}`,
      {
        config: { allow: employer, limits },
        schema: {
          operationId,
          summary,
          tags,
          params: schemas.Id,
          body: schemas.TakeBackBody,
          response: { 200: schemas.Bulk },
        },
      },
      async request => verb(context(request), { demandId: request.params.id, ...request.body }),
    )

  app.get(
    '/demands/:id/seats',
    {
      config: { allow: worker, limits },
      schema: {
        operationId: 'getSeats',
        summary: 'Where the seats of a demand are',
        tags,
        params: schemas.Id,
        response: { 200: seatSchemas.SeatAnswer },
      },
    },
    async request => {
      const { seats, releasesOn } = await getSeats(context(request), { demandId: request.params.id })
      return { ...seats, releasesOn }
    },
  )

  app.get(
    '/seats',
    {
      config: { allow: worker, limits },
      schema: {
        operationId: 'listSeats',
        summary: 'Where the seats of several demands are; those that are not yours are left out',
        tags,
        querystring: seatSchemas.SeatsQuery,
        response: { 200: seatSchemas.SeatsAnswer },
      },
    },
    async request => {
      const demandIds = request.query.demandIds.split(',')
      const seats = await listSeats(context(request), { demandIds })
      return { items: [...seats].map(([demandId, counts]) => ({ demandId, ...counts })) }
    },
  )

  app.get(
    '/demands/:id/seat-moves',
    {
      config: { allow: worker, limits },
      schema: {
        operationId: 'listSeatMoves',
        summary: 'What happened to the seats of a demand, newest first',
        tags,
        params: schemas.Id,
        querystring: PageQuery,
        response: { 200: seatSchemas.SeatMovePage },
      },
    },
    async request => {
      const { cursor, limit } = request.query
      const [before] = (cursors.decode('listSeatMoves', cursor) ?? []) as [string?]
      const rows = await listSeatMoves(context(request), {
        demandId: request.params.id,
        before,
        limit: limit + 1,
      })
      const position = ({ id }: (typeof rows)[number]) => [id]
      return cursors.page('listSeatMoves', rows, limit, position, ({ at, ...row }) => ({
        ...row,
        at: at.toISOString(),
      }))
    },
  )

  app.get(
    '/match-reasons',
    {
      config: { allow: allow.public },
      schema: {
        operationId: 'listMatchReasons',
        summary: 'The coded reasons of each side, in English, Japanese and Urdu',
        tags,
        response: { 200: schemas.Reasons },
      },
    },
    async () => reasons as never,
  )
}
