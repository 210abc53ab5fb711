import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { allow, signedIn } from '../../http/allow.ts'
import { etag, expectedVersion, fresh, IfMatch } from '../../http/etag.ts'
import { IdempotencyKey } from '../../http/idempotency.ts'
import type { Cursors } from '../../http/paging.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { Database } from '../../infra/database.ts'
import type { Queue } from '../../infra/queue.ts'
import type { Reference } from '../../reference/index.ts'
import { cloneDemand } from './clone-demand.ts'
import { closeDemand } from './close-demand.ts'
import { createDemand } from './create-demand.ts'
import { deleteDraft, restoreDraft } from './delete-draft.ts'
import { draftDemand } from './draft-demand.ts'
import { getDemand } from './get-demand.ts'
import { getDemandVersion } from './get-demand-version.ts'
import { listDemandVersions } from './list-demand-versions.ts'
import { listDemands } from './list-demands.ts'
import { openRoutes } from './open-routes.ts'
import { presentDemand, presentDraft, presentVersion } from './present.ts'
import { publishDemand } from './publish-demand.ts'
import type { Demand as DemandRow } from './queries.ts'
import { returnDemand } from './return-demand.ts'
import * as schemas from './schemas.ts'
import { submitDemand } from './submit-demand.ts'
import { updateDemand } from './update-demand.ts'

export interface Deps {
  db: Database
  queue: Pick<Queue, 'enqueue'>
  reference: Reference
  clock: () => Date
  cursors: Cursors
}

const tags = ['Demands']
const worker = allow.roles('employer', 'liaison', 'admin')
const employer = allow.roles('employer')
const liaison = allow.roles('liaison', 'admin')

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const { db, queue, reference, clock, cursors } = deps
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = (request: FastifyRequest) => ({ db, reference, now: clock(), actor: signedIn(request) })
  const answer = (reply: FastifyReply, demand: DemandRow) => {
    reply.header('etag', etag(demand.revision))
    return presentDemand(demand)
  }

  app.post(
    '/demands',
    {
      config: { allow: employer, idempotent: true },
      schema: {
        operationId: 'createDemand',
        summary: 'Start a draft for your employer',
        tags,
        headers: IdempotencyKey,
        body: schemas.NewDemandBody,
        response: { 201: schemas.Demand },
      },
    },
    async (request, reply) => {
      const demand = await createDemand(context(request), request.body)
      return reply.code(201).header('location', `${request.url}/${demand.id}`).send(answer(reply, demand))
    },
  )

  app.post(
    '/demands/draft',
    {
      // Reading a long ad takes half a second, for everybody.
      config: { allow: worker, limits: [perActor(30, 60)] },
      schema: {
        operationId: 'draftDemand',
        summary: 'Draft a demand from a pasted ad in English or Japanese, to review; nothing is saved',
        tags,
        body: schemas.AdBody,
        response: { 200: schemas.Draft },
      },
    },
    async request => presentDraft(draftDemand(reference, request.body), reference) as never,
  )

  app.get(
    '/demands',
    {
      config: { allow: worker },
      schema: {
        operationId: 'listDemands',
        summary: 'Your employers’ demands, newest first; all of them for ministry staff',
        tags,
        querystring: schemas.DemandQuery,
        response: { 200: schemas.DemandPage },
      },
    },
    async request => {
      const { cursor, limit, ...filter } = request.query
      const [after] = (cursors.decode('listDemands', cursor) ?? []) as [string?]
      const rows = await listDemands(context(request), { ...filter, after, limit: limit + 1 })
      return cursors.page('listDemands', rows, limit, row => [row.id], presentDemand)
    },
  )

  app.get(
    '/demands/:id',
    {
      config: { allow: worker },
      schema: {
        operationId: 'getDemand',
        summary: 'A demand with its draft',
        tags,
        params: schemas.Id,
        response: { 200: schemas.Demand },
      },
    },
    async (request, reply) => {
      const demand = await getDemand(context(request), request.params)
      if (fresh(request, reply, demand.revision)) return reply
      return presentDemand(demand)
    },
  )

  app.put(
    '/demands/:id',
    {
      config: { allow: employer },
      schema: {
        operationId: 'updateDemand',
        summary: 'Replace the draft; a published version stays in force until the edit is published too',
        tags,
        params: schemas.Id,
        headers: IfMatch,
        body: schemas.DemandBody,
        response: { 200: schemas.Demand },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.body, revision: expectedVersion(request) }
      return answer(reply, await updateDemand(context(request), input))
    },
  )

  app.delete(
    '/demands/:id',
    {
      config: { allow: employer },
      schema: {
        operationId: 'deleteDraft',
        summary: 'Delete a draft that was never submitted; for a day it can be brought back',
        tags,
        params: schemas.Id,
        headers: IfMatch,
        response: { 204: Type.Null({ description: 'Deleted.' }) },
      },
    },
    async (request, reply) => {
      await deleteDraft(context(request), { ...request.params, revision: expectedVersion(request) })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/demands/:id/restore',
    {
      config: { allow: employer },
      schema: {
        operationId: 'restoreDraft',
        summary: 'Bring a deleted draft back',
        tags,
        params: schemas.Id,
        response: { 200: schemas.Demand },
      },
    },
    async (request, reply) => answer(reply, await restoreDraft(context(request), request.params)),
  )

  const steps = [
    ['submit', 'submitDemand', 'Hand the draft to the ministry for checking', employer, submitDemand],
    [
      'publish',
      'publishDemand',
      'Put the submitted text in force as the next version',
      liaison,
      publishDemand,
    ],
    ['close', 'closeDemand', 'End the demand for good', worker, closeDemand],
  ] as const
  for (const [path, operationId, summary, who, verb] of steps)
    app.post(
      `/demands/:id/${path}`,
      {
        config: { allow: who },
        schema: {
          operationId,
          summary,
          tags,
          params: schemas.Id,
          headers: IfMatch,
          response: { 200: schemas.Demand },
        },
      },
      async (request, reply) =>
        answer(
          reply,
          await verb(context(request), { ...request.params, revision: expectedVersion(request) }),
        ),
    )

  app.post(
    '/demands/:id/return',
    {
      config: { allow: liaison },
      schema: {
        operationId: 'returnDemand',
        summary: 'Give a submitted demand back to its employer, with a coded reason',
        tags,
        params: schemas.Id,
        headers: IfMatch,
        body: schemas.ReturnBody,
        response: { 200: schemas.Demand },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.body, revision: expectedVersion(request) }
      return answer(reply, await returnDemand({ ...context(request), queue }, input))
    },
  )

  app.post(
    '/demands/:id/clone',
    {
      config: { allow: employer, idempotent: true },
      schema: {
        operationId: 'cloneDemand',
        summary: 'A new draft with the same text and requirements, without the dates',
        tags,
        params: schemas.Id,
        headers: IdempotencyKey,
        response: { 201: schemas.Demand },
      },
    },
    async (request, reply) => {
      const demand = await cloneDemand(context(request), request.params)
      return reply.code(201).send(answer(reply, demand))
    },
  )

  app.get(
    '/demands/:id/versions',
    {
      config: { allow: worker },
      schema: {
        operationId: 'listDemandVersions',
        summary: 'Everything that was ever published of a demand, newest first',
        tags,
        params: schemas.Id,
        response: { 200: schemas.VersionList },
      },
    },
    async request => ({
      items: (await listDemandVersions(context(request), request.params)).map(presentVersion),
    }),
  )

  app.get(
    '/demands/:id/versions/:version',
    {
      config: { allow: worker },
      schema: {
        operationId: 'getDemandVersion',
        summary: 'One published version',
        tags,
        params: schemas.VersionParams,
        response: { 200: schemas.Version },
      },
    },
    async request => presentVersion(await getDemandVersion(context(request), request.params)),
  )

  await openRoutes(scope, deps)
}
