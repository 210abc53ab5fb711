import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'
import type { IdempotencyKeys, IdempotentCall } from '../infra/idempotency-keys.ts'
import type { Sent } from './forms.ts'
import { type Html, html } from './html.ts'

declare module 'fastify' {
  interface FastifyRequest {
    onceCall: IdempotentCall | null
    /**
     * For a form with a file, which the handler reads first.
     * @param key what its `once` was sent as @param content tells this sending from one with other content
     * @returns where the form led when it was done already; undefined: do the work
     * @throws AppError conflict while the first sending is at work
     */
    claimOnce(key: unknown, content: string): Promise<string | undefined>
  }
}

/** In a form that makes something new: pressed twice, or sent again after going back, it is made once. */
export const once = (): Html => html`<input type="hidden" name="once" value="${onceOnly().once}">`
/** The same for the values of a button. */
export const onceOnly = () => ({ once: randomUUID() })

/** So often a second press asks whether the first is done, in milliseconds. */
const pause = 100
const mostPauses = 50

/** A form with `once` that was done already leads to where it led the first time. */
export function doneOnce(
  scope: FastifyInstance,
  { store, clock }: { store: IdempotencyKeys; clock: () => Date },
): void {
  scope.decorateRequest('onceCall', null)
  scope.decorateRequest('claimOnce', async function (key, content) {
    if (typeof key !== 'string' || !/^[\da-f-]{36}$/.test(key)) return
    const call = { accountId: this.actor?.accountId ?? null, operationId: this.routeOptions.url!, key }
    const hash = createHash('sha256')
      .update(JSON.stringify([this.url, content]))
      .digest('base64url')
    for (let pauses = 0; pauses < mostPauses; pauses++) {
      const claim = await store.claim(call, hash, clock())
      if (claim.kind === 'claimed') this.onceCall = call
      if (claim.kind === 'answered') return claim.answer.headers.location ?? '/'
      // With other words it is another thing: somebody went back and wrote it anew.
      if (claim.kind !== 'in-flight') return
      await sleep(pause)
    }
    throw new AppError('conflict', 'This was sent before and is still at work. Look in a minute.')
  })

  scope.addHook('preHandler', async (request, reply) => {
    const { once: key, ...sent } = (request.body ?? {}) as Sent
    const done = await request.claimOnce(key, JSON.stringify(sent))
    if (done) return reply.go(done)
  })

  scope.addHook('onSend', async (request, reply, payload) => {
    const call = request.onceCall
    if (!call) return payload
    request.onceCall = null
    if (reply.statusCode === 303)
      await store.keep(call, {
        status: 303,
        headers: { location: String(reply.getHeader('location')) },
        body: '',
      })
    else await store.release(call)
    return payload
  })
}
