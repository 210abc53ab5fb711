import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { allow, signedIn } from '../../http/allow.ts'
import { inOneGo } from '../../http/large-answers.ts'
import type { Cursors } from '../../http/paging.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { LivePool } from '../../pool/index.ts'
import type { Reference } from '../../reference/index.ts'
import type { SearchPort } from '../../search/index.ts'
import { presentOpenDemand } from '../demands/index.ts'
import { assessPair } from './assess-pair.ts'
import { estimateDemand } from './estimate-demand.ts'
import { findShortestWay } from './find-shortest-way.ts'
import { presentAssessment, presentEstimate, presentWay } from './present.ts'
import { rankDemands } from './rank-demands.ts'
import { rankProfiles } from './rank-profiles.ts'
import { readFilters } from './read-filters.ts'
import * as schemas from './schemas.ts'

export interface Deps {
  db: Database
  clock: Clock
  reference: Reference
  cursors: Cursors
  search: SearchPort
  livePool: LivePool
}

const tags = ['Matching']
const minute = 60
const limits = [perActor(600, minute)]
const seers = allow.roles('employer', 'liaison', 'admin')

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const { db, clock, reference, cursors, search, livePool } = deps
  const context = (request: FastifyRequest) => ({
    db,
    reference,
    search,
    now: clock(),
    actor: signedIn(request),
    pool: livePool.talent(),
    openDemands: livePool.openDemands(),
  })
  /** What the caller asks for, else the language of the account. */
  const localeOf = (request: FastifyRequest) =>
    (request.query as { locale?: 'en' | 'ja' | 'ur' }).locale ?? signedIn(request).locale
  const readerOf = (request: FastifyRequest) => ({
    role: signedIn(request).role,
    locale: localeOf(request),
  })
  const next = (list: string, offset: number, more: boolean) => (more ? cursors.encode(list, [offset]) : null)

  app.get(
    '/demands/:id/shortlist',
    {
      serializerCompiler: inOneGo,
      config: { allow: seers, limits },
      schema: {
        operationId: 'rankProfiles',
        summary: 'The best of everybody for a published demand, each explained',
        tags,
        params: schemas.Id,
        querystring: schemas.ShortlistQuery,
        response: { 200: schemas.Shortlist },
      },
    },
    async request => {
      const { cursor, limit, version, q, locale: _locale, ...filters } = request.query
      const [offset = 0] = (cursors.decode('rankProfiles', cursor) ?? []) as [number?]
      const list = await rankProfiles(context(request), {
        demandId: request.params.id,
        version,
        words: q,
        filters: readFilters(filters, reference),
        offset,
        limit,
      })
      const reader = readerOf(request)
      const { items, more, ...rest } = list
      return {
        ...rest,
        items: items.map(({ profile, assessment }) => ({
          profile,
          assessment: presentAssessment(assessment, reader, reference),
        })),
        next: next('rankProfiles', offset + limit, more),
      } as never
    },
  )

  app.post(
    '/demands/estimate',
    {
      config: { allow: seers, limits },
      schema: {
        operationId: 'estimateDemand',
        summary: 'How many fit a demand as it is written now, and what each step less would bring',
        tags,
        querystring: schemas.LocaleQuery,
        body: schemas.EstimateBody,
        response: { 200: schemas.Estimate },
      },
    },
    async request =>
      presentEstimate(
        await estimateDemand(context(request), request.body),
        localeOf(request),
        reference,
      ) as never,
  )

  app.get(
    '/demands/:id/assessment',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'assessPair',
        summary: 'One demand and one profile in full; a candidate sees their own',
        tags,
        params: schemas.Id,
        querystring: schemas.PairQuery,
        response: { 200: schemas.Assessment },
      },
    },
    async request => {
      const { profileId, version } = request.query
      const assessment = await assessPair(context(request), {
        demandId: request.params.id,
        profileId,
        version,
      })
      return presentAssessment(assessment, readerOf(request), reference) as never
    },
  )

  app.get(
    '/demands/:id/shortest-way',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'findShortestWay',
        summary: 'The smallest set of changes that makes the pair eligible',
        tags,
        params: schemas.Id,
        querystring: schemas.PairQuery,
        response: { 200: schemas.Way },
      },
    },
    async request => {
      const { profileId, version } = request.query
      const way = await findShortestWay(context(request), { demandId: request.params.id, profileId, version })
      return presentWay(way, localeOf(request), reference) as never
    },
  )

  app.get(
    '/me/roles',
    {
      config: { allow: allow.roles('candidate'), limits },
      schema: {
        operationId: 'rankDemands',
        summary: 'The open demands for your profile, the best first, with why and why not',
        tags,
        querystring: schemas.RolesQuery,
        response: { 200: schemas.Roles },
      },
    },
    async request => {
      const { cursor, limit } = request.query
      const [offset = 0] = (cursors.decode('rankDemands', cursor) ?? []) as [number?]
      const { items, total, more } = await rankDemands(context(request), { offset, limit })
      const reader = readerOf(request)
      return {
        total,
        items: items.map(({ demand, assessment }) => ({
          demand: presentOpenDemand(demand),
          assessment: presentAssessment(assessment, reader, reference),
        })),
        next: next('rankDemands', offset + limit, more),
      } as never
    },
  )
}
