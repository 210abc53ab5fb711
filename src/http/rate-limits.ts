import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import fp from 'fastify-plugin'
import { AppError } from '../errors.ts'

/** So many calls per window and key. Counted in the memory of each server process. */
export interface Limit {
  max: number
  seconds: number
  by: 'address' | 'actor' | 'email'
}

declare module 'fastify' {
  interface FastifyContextConfig {
    limits?: Limit[]
  }
}

export const perAddress = (max: number, seconds: number): Limit => ({ max, seconds, by: 'address' })
/** By account, and where nobody has signed in by network address. */
export const perActor = (max: number, seconds: number): Limit => ({ max, seconds, by: 'actor' })
/** For calls whose body or form has an `email`: counts also for addresses without an account, so it tells nothing. */
export const perEmail = (max: number, seconds: number): Limit => ({ max, seconds, by: 'email' })

/** Keys each limit remembers; past them the one longest unseen begins anew, so few would let callers forget themselves. */
const mostKeys = 50_000

/** For routes that say nothing; one that is to have no limit says `[]`. */
const usual = [perActor(600, 60)]

/** Routes say `config.limits`. @param scale a factor on every maximum, from the configuration */
export const rateLimits = fp(
  async (app: FastifyInstance, { scale }: { scale: number }) => {
    await app.register(rateLimit, { global: false })
    app.addHook('onRoute', route => {
      for (const limit of route.config?.limits ?? usual) {
        const hook = limiter(app, limit, scale)
        // The address is known before the body is read; e-mail and actor only after.
        if (limit.by === 'address') route.onRequest = [...[route.onRequest ?? []].flat(), hook]
        else route.preHandler = [...[route.preHandler ?? []].flat(), hook]
      }
    })
  },
  { name: 'rate-limits' },
)

function limiter(
  app: FastifyInstance,
  { max, seconds, by }: Limit,
  scale: number,
): preHandlerAsyncHookHandler {
  const count = app.createRateLimit({
    // Read by the plugin, and missing in its types.
    ...({ cache: mostKeys } as object),
    max: Math.max(1, Math.ceil(max * scale)),
    timeWindow: seconds * 1000,
    ...(by === 'actor' && {
      keyGenerator: (request: FastifyRequest) => request.actor?.accountId ?? request.ip,
    }),
    ...(by === 'email' && { keyGenerator: emailKey }),
  })
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const state = await count(request)
    if (state.isAllowed || !state.isExceeded) return
    reply.header('retry-after', state.ttlInSeconds)
    throw new AppError('too-many-requests', `Too many attempts. Try again in ${state.ttlInSeconds} seconds.`)
  }
}

/** Hashed: the counters hold no addresses of people. */
function emailKey(request: FastifyRequest): string {
  const { email, '/email': field } = (request.body ?? {}) as { email?: unknown; '/email'?: unknown }
  return createHash('sha256')
    .update(
      String(email ?? field)
        .trim()
        .toLowerCase(),
    )
    .digest('base64url')
}
