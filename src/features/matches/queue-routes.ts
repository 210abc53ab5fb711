import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { IdempotencyKey } from '../../http/idempotency.ts'
import { assignMatch, changeDue, unassignMatch } from './assign-match.ts'
import {
  commentOnMatch,
  commentOnProfile,
  listComments,
  removeComment,
  restoreComment,
} from './comment-on-match.ts'
import type { Comment as CommentRow } from './comment-queries.ts'
import { listQueue } from './list-queue.ts'
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

const presentComment = ({ createdAt, ...rest }: CommentRow) => ({
  ...rest,
  createdAt: createdAt.toISOString(),
})

/** The queue of liaisons, and what colleagues write to each other. */
export async function queueRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const answer = answerWith(deps)

  app.get(
    '/review-queue',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'listQueue',
        summary: 'Matches that wait for a decision, the longest waiting first',
        tags,
        querystring: schemas.QueueQuery,
        response: { 200: schemas.QueuePage },
      },
    },
    async request => {
      const { cursor, limit, locale: _locale, ...filter } = request.query
      const after = deps.cursors.decode('listQueue', cursor) as [string, string] | undefined
      const { items, counts } = await listQueue(context(request), { ...filter, after, limit: limit + 1 })
      const position = ({ match }: (typeof items)[number]) => [match.candidateAt!.toISOString(), match.id]
      const page = deps.cursors.page('listQueue', items, limit, position, presentWork(request, deps.clock))
      return { ...page, counts } as never
    },
  )

  app.put(
    '/matches/:id/owner',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'assignMatch',
        summary: 'Look at it yourself',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        body: schemas.AssignBody,
        response: { 200: schemas.WorkMatch },
      },
    },
    async (request, reply) =>
      answer(request, reply, await assignMatch(context(request), { ...request.params, ...request.body })),
  )

  app.delete(
    '/matches/:id/owner',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'unassignMatch',
        summary: 'Put it back for anybody',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        response: { 200: schemas.WorkMatch },
      },
    },
    async (request, reply) => answer(request, reply, await unassignMatch(context(request), request.params)),
  )

  app.put(
    '/matches/:id/due',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'changeDue',
        summary: 'Say until when it should be decided',
        tags,
        params: schemas.Id,
        querystring: schemas.LocaleQuery,
        body: schemas.DueBody,
        response: { 200: schemas.WorkMatch },
      },
    },
    async (request, reply) =>
      answer(request, reply, await changeDue(context(request), { ...request.params, ...request.body })),
  )

  app.get(
    '/matches/:id/comments',
    {
      config: { allow: worker, limits },
      schema: {
        operationId: 'listComments',
        summary: 'What your colleagues wrote about a match',
        tags,
        params: schemas.Id,
        response: { 200: schemas.Comments },
      },
    },
    async request => ({ items: (await listComments(context(request), request.params)).map(presentComment) }),
  )

  app.post(
    '/matches/:id/comments',
    {
      config: { allow: worker, limits, idempotent: true },
      schema: {
        operationId: 'commentOnMatch',
        summary: 'A note for your colleagues; neither the other side nor the person sees it',
        tags,
        params: schemas.Id,
        headers: IdempotencyKey,
        body: schemas.CommentBody,
        response: { 201: schemas.Comment },
      },
    },
    async (request, reply) => {
      const comment = await commentOnMatch(context(request), { ...request.params, ...request.body })
      return reply.code(201).send(presentComment(comment))
    },
  )

  app.post(
    '/demands/:id/comments',
    {
      config: { allow: employer, limits, idempotent: true },
      schema: {
        operationId: 'commentOnProfile',
        summary: 'The same about somebody who is neither asked nor declined; nobody else learns of it',
        tags,
        params: schemas.Id,
        headers: IdempotencyKey,
        body: schemas.ProfileCommentBody,
        response: { 201: schemas.ProfileComment },
      },
    },
    async (request, reply) => {
      const { id: demandId } = request.params
      const comment = await commentOnProfile(context(request), { demandId, ...request.body })
      return reply.code(201).send({ ...presentComment(comment), matchId: comment.matchId })
    },
  )

  app.delete(
    '/matches/:id/comments/:commentId',
    {
      config: { allow: worker, limits },
      schema: {
        operationId: 'removeComment',
        summary: 'Take back a comment of yours',
        tags,
        params: schemas.CommentParams,
        response: { 204: Type.Null({ description: 'Done.' }) },
      },
    },
    async (request, reply) => {
      await removeComment(context(request), request.params)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/matches/:id/comments/:commentId/restore',
    {
      config: { allow: worker, limits },
      schema: {
        operationId: 'restoreComment',
        summary: 'Bring back a comment of yours, within a day',
        tags,
        params: schemas.CommentParams,
        response: { 204: Type.Null({ description: 'Done.' }) },
      },
    },
    async (request, reply) => {
      await restoreComment(context(request), request.params)
      return reply.code(204).send(null)
    },
  )
}
