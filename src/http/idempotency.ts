import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { Type } from 'typebox'
import { AppError } from '../errors.ts'
import type { IdempotencyKeys, IdempotentCall, KeptAnswer } from '../infra/idempotency-keys.ts'
import { problem, problemType } from './problem.ts'

/** For the schema of routes with `config.idempotent`: `headers: IdempotencyKey`. */
export const IdempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      pattern: '^[\\x21-\\x7e]{1,200}$',
      description:
        '1 to 200 ASCII characters without spaces: your own unique text for this creation. The same key and body again gives the same answer, not a second one.',
    }),
  ),
})

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Takes an Idempotency-Key. For creating calls of signed-in accounts: `true` with a JSON body, `by-content` with
     * a file, which the handler reads first and then calls `request.claimKey`.
     */
    idempotent?: true | 'by-content'
  }
  interface FastifyRequest {
    claimedKey: IdempotentCall | null
    /** The handler took too long: it may still do its work. */
    givenUp: boolean
    /**
     * Claims the key of a call with a file, if it has one.
     * @param contentHash of the file: the rest of a multipart body differs from one sending to the next
     * @returns the answer given before, for `replay`; undefined: do the work
     * @throws AppError idempotency-mismatch, or conflict while the first request is at work
     */
    claimKey(reply: FastifyReply, contentHash: string): Promise<KeptAnswer | undefined>
  }
}

const keptHeaders = ['content-type', 'location', 'etag'] as const

export const idempotency = fp(
  async (app: FastifyInstance, { store, clock }: { store: IdempotencyKeys; clock: () => Date }) => {
    app.addHook('onRoute', requireIdempotency)
    app.decorateRequest('claimedKey', null)
    app.decorateRequest('givenUp', false)

    async function claim(request: FastifyRequest, reply: FastifyReply, content: unknown) {
      const key = request.headers['idempotency-key']
      // Keys are an account's: of a visitor nothing tells that two calls are theirs.
      if (typeof key !== 'string' || !request.actor) return
      const stored = {
        accountId: request.actor.accountId,
        operationId: request.routeOptions.schema!.operationId!,
        key,
      }
      const claim = await store.claim(stored, hashOf(request.url, content), clock())
      if (claim.kind === 'claimed') {
        request.claimedKey = stored
        return
      }
      if (claim.kind === 'answered') return claim.answer
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
    }

    app.addHook('preHandler', async (request, reply) => {
      if (request.routeOptions.config?.idempotent !== true) return
      const answer = await claim(request, reply, request.body ?? null)
      if (answer) return replay(reply, answer)
    })
    app.decorateRequest('claimKey', function (reply, contentHash) {
      return claim(this, reply, contentHash)
    })

    app.addHook('onError', async (request, _reply, error) => {
      if (error.code === 'FST_ERR_HANDLER_TIMEOUT') request.givenUp = true
    })
    app.addHook('onSend', async (request, reply, payload) => {
      const key = request.claimedKey
      if (!key) return payload
      request.claimedKey = null
      if (request.givenUp) await store.keep(key, unknownOutcome(request.id))
      else if (reply.statusCode < 300) await store.keep(key, answerOf(reply, payload))
      else await store.release(key)
      return payload
    })
  },
  { name: 'idempotency', dependencies: ['auth'] },
)

/** A call of an account that creates something and could do it twice ends the boot. */
function requireIdempotency({ method, url, config, schema }: RouteOptions): void {
  const creates = ['201', '202'].some(status => status in ((schema?.response ?? {}) as object))
  if (![method].flat().includes('POST') || !config?.allow || config.allow.token === 'ignored' || !creates)
    return
  if (!config.idempotent || schema?.headers !== IdempotencyKey)
    throw new Error(
      `Route POST ${url} creates something, so it needs config.idempotent and schema.headers: IdempotencyKey.`,
    )
}

function hashOf(url: string, content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([url, content]))
    .digest('base64url')
}

function answerOf(reply: FastifyReply, payload: unknown): KeptAnswer {
  const headers = Object.fromEntries(
    keptHeaders.flatMap(name => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
  )
  return { status: reply.statusCode, headers, body: typeof payload === 'string' ? payload : '' }
}

/** Trying again under the key of a request that may yet be done could do it twice. */
function unknownOutcome(requestId: string): KeptAnswer {
  const body = problem(
    'conflict',
    'The first request with this Idempotency-Key took too long and was given up. It may have been done all the same: look, and use a new key if it was not.',
    requestId,
  )
  return { status: body.status, headers: { 'content-type': problemType }, body: JSON.stringify(body) }
}

/** Gives the kept answer again. */
export function replay(reply: FastifyReply, answer: KeptAnswer): FastifyReply {
  return reply
    .code(answer.status)
    .headers({ ...answer.headers, 'idempotency-replayed': 'true' })
    .serializer((body: string) => body)
    .send(answer.body)
}
