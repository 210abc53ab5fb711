import formbody from '@fastify/formbody'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { allow, signedIn } from '../../http/allow.ts'
import { perAddress } from '../../http/rate-limits.ts'
import { changeWays, listWays } from './choose-ways.ts'
import { keptRoutes } from './kept-routes.ts'
import { listNotifications } from './list-notifications.ts'
import { presentNotification } from './present.ts'
import { type Position, positionOf } from './queries.ts'
import { readNotifications } from './read-notifications.ts'
import { contexts, type Deps, limits, tags } from './route-context.ts'
import * as schemas from './schemas.ts'
import { unsubscribe } from './unsubscribe.ts'

const done = Type.Null({ description: 'Done.' })

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)

  app.get(
    '/notifications',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'listNotifications',
        summary: 'What you were told: unread first, then the newest first',
        tags,
        querystring: schemas.ListQuery,
        response: { 200: schemas.NotificationPage },
      },
    },
    async request => {
      const { cursor, limit, locale, ...filter } = request.query
      const after = deps.cursors.decode('listNotifications', cursor) as Position | undefined
      const { items, unread } = await listNotifications(context(request), {
        ...filter,
        after,
        limit: limit + 1,
      })
      const { role, locale: own } = signedIn(request)
      const page = deps.cursors.page('listNotifications', items, limit, positionOf, one =>
        presentNotification(one, { role, locale: locale ?? own }),
      )
      return { ...page, unread } as never
    },
  )

  app.post(
    '/notifications/read',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'readNotifications',
        summary: 'Mark some or all as read',
        tags,
        body: schemas.ReadBody,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await readNotifications(context(request), request.body)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/notification-ways',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'listNotificationWays',
        summary: 'How you hear of each topic: by mail, in the digest, or only here',
        tags,
        response: { 200: schemas.Ways },
      },
    },
    async request => ({ items: await listWays(context(request)) }) as never,
  )

  app.put(
    '/notification-ways',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'changeNotificationWays',
        summary: 'Choose how you hear of topics',
        tags,
        body: schemas.WaysBody,
        response: { 200: schemas.Ways },
      },
    },
    async request => ({ items: await changeWays(context(request), request.body) }) as never,
  )

  keptRoutes(scope, deps)

  await scope.register(async forms => {
    // Mail programs send a form, and have no cookie and no page to send it from.
    await forms.register(formbody)
    forms.withTypeProvider<TypeBoxTypeProvider>().post(
      '/notifications/unsubscribe',
      {
        config: { allow: allow.public, limits: [perAddress(60, 3600)] },
        schema: {
          operationId: 'unsubscribe',
          summary: 'End mails of a kind, by the token that stands in one (RFC 8058)',
          tags,
          querystring: schemas.TokenQuery,
          response: { 204: done },
        },
      },
      async (request, reply) => {
        await unsubscribe({ db: deps.db, now: deps.clock() }, request.query)
        return reply.code(204).send(null)
      },
    )
  })
}
