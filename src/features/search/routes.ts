import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Sql } from 'postgres'
import type { Static } from 'typebox'
import { allow, signedIn } from '../../http/allow.ts'
import { perActor, perAddress } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Reference } from '../../reference/index.ts'
import { facetNames, type SearchPort, type SearchRequest } from '../../search/index.ts'
import { listUnindexed } from './list-unindexed.ts'
import { readFilters } from './read-filters.ts'
import { retryUnindexed } from './retry-unindexed.ts'
import * as schemas from './schemas.ts'
import { searchDemands } from './search-demands.ts'
import { searchProfiles } from './search-profiles.ts'

export interface Deps {
  db: Database
  sql: Sql
  clock: Clock
  reference: Reference
  search: SearchPort
}

const tags = ['Search']
const minute = 60

export async function routes(
  scope: FastifyInstance,
  { db, sql, clock, reference, search }: Deps,
): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const read = (request: FastifyRequest, query: Static<typeof schemas.SearchQuery>): SearchRequest => ({
    ...(query.q && { text: query.q }),
    filters: readFilters(query, reference),
    facets: facetNames,
    offset: query.offset,
    limit: query.limit,
    highlight: true,
    signal: request.signal,
  })

  app.get(
    '/search/profiles',
    {
      config: { allow: allow.roles('employer', 'liaison', 'admin'), limits: [perActor(600, minute)] },
      schema: {
        operationId: 'searchProfiles',
        summary: 'Find profiles by words, with filters, facets and highlights',
        tags,
        querystring: schemas.SearchQuery,
        response: { 200: schemas.ProfileAnswer },
      },
    },
    async request => {
      const ctx = { db, now: clock(), reference, search, actor: signedIn(request) }
      return (await searchProfiles(ctx, read(request, request.query))) as never
    },
  )

  app.get(
    '/search/demands',
    {
      config: { allow: allow.public, limits: [perAddress(600, minute)] },
      schema: {
        operationId: 'searchDemands',
        summary: 'Find open demands by words, with filters, facets and highlights',
        tags,
        querystring: schemas.SearchQuery,
        response: { 200: schemas.DemandAnswer },
      },
    },
    async request =>
      (await searchDemands({ db, now: clock(), search }, read(request, request.query))) as never,
  )

  app.get(
    '/search/skills',
    {
      config: { allow: allow.public, limits: [perAddress(1200, minute)] },
      schema: {
        operationId: 'completeSkills',
        summary: 'Skills for what is being typed, in English, Japanese or Urdu, with typing errors forgiven',
        tags,
        querystring: schemas.CompletionQuery,
        response: { 200: schemas.CompletionAnswer },
      },
    },
    async request => {
      const { q, locale, limit } = request.query
      return search.completeSkills({ text: q, locale, limit, signal: request.signal })
    },
  )

  const admin = { allow: allow.roles('admin') }
  app.get(
    '/search/unindexed',
    {
      config: admin,
      schema: {
        operationId: 'listUnindexed',
        summary: 'Changes that could not be brought into an index, with why',
        tags,
        response: { 200: schemas.Unindexed },
      },
    },
    async () => ({
      items: (await listUnindexed({ sql })).map(row => ({ ...row, deadAt: row.deadAt.toISOString() })),
    }),
  )

  app.post(
    '/search/unindexed/retry',
    {
      config: admin,
      schema: {
        operationId: 'retryUnindexed',
        summary: 'Try them again, after the cause is mended',
        tags,
        response: { 200: schemas.Retried },
      },
    },
    async () => retryUnindexed({ sql }),
  )
}
