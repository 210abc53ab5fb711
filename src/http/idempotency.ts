import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { Type } from 'typebox'
import { AppError } from '../errors.ts'
import type { IdempotencyKeys, IdempotentCall, KeptAnswer } from '../infra/idempotency-keys.ts'
import { signedIn } from './allow.ts'

/** For the schema of routes with `config.idempotent`: `headers: IdempotencyKey`. */
export const IdempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      pattern: '^[\\x21-\\x7e]{1,200}$',
      description:
        'Your own unique text for this creation. The same key and body again gives the same answer, not a second one.',
    }),
  ),
})

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes an Idempotency-Key. For creating calls of signed-in accounts with a JSON body. */
    idempotent?: true
  }
  interface FastifyRequest {
    claimedKey: IdempotentCall | null
  }
}

const keptHeaders = ['content-type', 'location', 'etag'] as const

export const idempotency = fp(
  async (app: FastifyInstance, { store, clock }: { store: IdempotencyKeys; clock: () => Date }) => {
    app.decorateRequest('claimedKey', null)

    app.addHook('preHandler', async (request, reply) => {
      const key = request.headers['idempotency-key']
      if (!request.routeOptions.config?.idempotent || typeof key !== 'string') return
      const stored = {
        accountId: signedIn(request).accountId,
        operationId: request.routeOptions.schema!.operationId!,
        key,
      }
      const claim = await store.claim(stored, hashRequest(request), clock())
      if (claim.kind === 'claimed') {
        request.claimedKey = stored
        return
      }
      if (claim.kind === 'answered') return replay(reply, claim.answer)
      if (claim.kind === 'mismatch')
        throw new AppError(
          'idempotency-mismatch',
          'This Idempotency-Key was used with another body. Use a new key for a new request.',
        )
      reply.header('retry-after', 1)
      throw new AppError(
        'conflict',
        'A request with this Idempotency-Key is still at work. Ask again in a second for its answer.',
      )
    })

    app.addHook('onSend', async (request, reply, payload) => {
      const key = request.claimedKey
      if (!key) return payload
      request.claimedKey = null
      if (reply.statusCode < 300) await store.keep(key, answerOf(reply, payload))
      else await store.release(key)
      return payload
    })
  },
  { name: 'idempotency', dependencies: ['auth'] },
)

function hashRequest(request: FastifyRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([request.url, request.body ?? null]))
    .digest('base64url')
}

function answerOf(reply: FastifyReply, payload: unknown): KeptAnswer {
  const headers = Object.fromEntries(
    keptHeaders.flatMap(name => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
  )
  return { status: reply.statusCode, headers, body: typeof payload === 'string' ? payload : '' }
}

function replay(reply: FastifyReply, answer: KeptAnswer): FastifyReply {
  return reply
    .code(answer.status)
    .headers({ ...answer.headers, 'idempotency-replayed': 'true' })
    .serializer((body: string) => body)
    .send(answer.body)
}
