import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { Page } from '../../http/paging.ts'
import { getDuplicate } from './get-duplicate.ts'
import { listDuplicates, positionOf } from './list-duplicates.ts'
import { mergeProfiles } from './merge-profiles.ts'
import { presentDetail, presentListed } from './present.ts'
import type { Place } from './queries.ts'
import { contexts, type Deps, limits, staff } from './route-context.ts'
import * as schemas from './schemas.ts'
import { reopenDuplicate, separateDuplicate } from './separate-duplicate.ts'
import { undoMerge } from './undo-merge.ts'

const tags = ['Profiles']
const Nothing = Type.Null({ description: 'Done.' })

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const config = { allow: staff, limits }
  const params = schemas.DuplicateParams

  app.get(
    '/duplicates',
    {
      config,
      schema: {
        operationId: 'listDuplicates',
        summary: 'Pairs of profiles that may be of one person, the most likely first; for the ministry',
        tags,
        querystring: schemas.ListQuery,
        response: { 200: Page(schemas.Listed) },
      },
    },
    async request => {
      const { limit, cursor, view } = request.query
      const after = deps.cursors.decode('listDuplicates', cursor) as Place | undefined
      const { items } = await listDuplicates(context(request), { view, after, limit: limit + 1 })
      return deps.cursors.page('listDuplicates', items, limit, row => positionOf(view, row), presentListed)
    },
  )

  app.get(
    '/duplicates/:duplicateId',
    {
      config,
      schema: {
        operationId: 'getDuplicate',
        summary: 'Both profiles, what is the same and what differs, and what joining would do',
        description: 'Of profiles that are joined: as they stood before.',
        tags,
        params,
        response: { 200: schemas.Detail },
      },
    },
    async (request, reply) => {
      const shown = await getDuplicate(context(request), { id: request.params.duplicateId })
      reply.header('cache-control', 'no-store')
      return presentDetail(shown)
    },
  )

  app.post(
    '/duplicates/:duplicateId/separate',
    {
      config,
      schema: {
        operationId: 'separateDuplicate',
        summary: 'They are two people; the pair comes again only for a stronger reason',
        tags,
        params,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await separateDuplicate(context(request), { id: request.params.duplicateId })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/duplicates/:duplicateId/reopen',
    {
      config,
      schema: {
        operationId: 'reopenDuplicate',
        summary: 'Take back that they are two people',
        tags,
        params,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await reopenDuplicate(context(request), { id: request.params.duplicateId })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/duplicates/:duplicateId/merge',
    {
      config,
      schema: {
        operationId: 'mergeProfiles',
        summary: 'Join the two into one of them; the id of the other leads to it from then on',
        description:
          'What either says is taken, each thing once and with the better evidence; where they differ, what is better backed, else what the kept one says. Undone by undoMerge for 30 days.',
        tags,
        params,
        body: schemas.MergeBody,
        response: { 200: schemas.MergeAnswer },
      },
    },
    async request => mergeProfiles(context(request), { ...request.body, id: request.params.duplicateId }),
  )

  app.post(
    '/duplicates/:duplicateId/undo-merge',
    {
      config,
      schema: {
        operationId: 'undoMerge',
        summary: 'Take the two apart again, within 30 days',
        description:
          'What the person changed since stays, what happened to a match since stays with the match, and what began since stays with the kept profile.',
        tags,
        params,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await undoMerge(context(request), { id: request.params.duplicateId })
      return reply.code(204).send(null)
    },
  )
}
