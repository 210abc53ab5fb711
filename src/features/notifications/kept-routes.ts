import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../errors.ts'
import { allow } from '../../http/allow.ts'
import { IdempotencyKey } from '../../http/idempotency.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { LookingContext } from './find-fitting.ts'
import { keepSearch } from './keep-search.ts'
import { dropSearch, findSearch, listSearches, pauseSearch, resumeSearch } from './kept-searches.ts'
import { presentSearch } from './present.ts'
import { contexts, type Deps, limits } from './route-context.ts'
import * as schemas from './schemas.ts'

const tags = ['Kept searches']
const allowed = allow.roles('candidate', 'employer')
/** Keeping one looks at everybody. */
const changing = { allow: allowed, limits: [perActor(60, 60)] }

/** What the pages of alerts do, for programs. */
export function keptRoutes(scope: FastifyInstance, deps: Deps): void {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const looking = (request: FastifyRequest): LookingContext => ({
    ...context(request),
    search: deps.search,
    pool: deps.livePool.talent(),
    openDemands: deps.livePool.openDemands(),
  })

  app.get(
    '/kept-searches',
    {
      config: { allow: allowed, limits },
      schema: {
        operationId: 'listKeptSearches',
        summary: 'The searches you keep, newest first, with what they found',
        tags,
        response: { 200: schemas.KeptSearches },
      },
    },
    async request => ({ items: (await listSearches(context(request))).map(presentSearch) }),
  )

  app.post(
    '/kept-searches',
    {
      config: { ...changing, idempotent: true },
      schema: {
        operationId: 'keepSearch',
        summary: 'Keep a search: you are told of people, or of demands, that come to fit',
        description:
          'An employer keeps one for a demand, with the filters of its shortlist; a candidate keeps one for demands that fit. Kept twice, it is one.',
        tags,
        headers: IdempotencyKey,
        body: schemas.KeepBody,
        response: { 201: schemas.KeptSearch },
      },
    },
    async (request, reply) => {
      const { demandId, filters = {} } = request.body
      const { id } = await keepSearch(looking(request), { demandId, query: filters }).catch(inFilters)
      return reply.code(201).send(presentSearch(await findSearch(context(request), { id })))
    },
  )

  app.patch(
    '/kept-searches/:id',
    {
      config: changing,
      schema: {
        operationId: 'changeKeptSearch',
        summary: 'Pause it, or let it go on',
        tags,
        params: schemas.Id,
        body: schemas.KeptChange,
        response: { 200: schemas.KeptSearch },
      },
    },
    async request => {
      const change = request.body.paused ? pauseSearch : resumeSearch
      await change(context(request), request.params)
      return presentSearch(await findSearch(context(request), request.params))
    },
  )

  app.delete(
    '/kept-searches/:id',
    {
      config: changing,
      schema: {
        operationId: 'deleteKeptSearch',
        summary: 'Keep it no longer',
        tags,
        params: schemas.Id,
        response: { 204: Type.Null({ description: 'Deleted.' }) },
      },
    },
    async (request, reply) => {
      await dropSearch(context(request), request.params)
      return reply.code(204).send(null)
    },
  )
}

/** The filters stand in the body here, not in an address. */
function inFilters(error: unknown): never {
  if (!(error instanceof AppError)) throw error
  const details = error.details.map(detail => ({
    ...detail,
    ...(detail.path && { path: detail.path.replace(/^query\//, '/filters/') }),
  }))
  throw new AppError(error.code, error.message, { details, cause: error })
}
