import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

/** A caller's own request id is kept when it is harmless, so that logs of both sides can be joined. */
export function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID()
}

/** One line per request, of what was called and by which account, never of what was sent. */
export const requests = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id)
    })
    app.addHook('onResponse', async (request, reply) => {
      const { schema, url } = request.routeOptions
      request.log.info(
        {
          operationId: schema?.operationId ?? null,
          method: request.method,
          route: url ?? null,
          status: reply.statusCode,
          milliseconds: Math.round(reply.elapsedTime * 10) / 10,
          actor: request.actor?.accountId ?? null,
        },
        'request',
      )
    })
  },
  { name: 'requests' },
)
