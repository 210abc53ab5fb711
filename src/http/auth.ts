import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { SignedIn } from '../actor.ts'
import { AppError } from '../errors.ts'
import { admit } from './allow.ts'

export interface AuthOptions {
  /** @returns null for a token that is not ours, has run out, or whose session or account has ended */
  authenticate(token: string): Promise<SignedIn | null>
}

/** The API's: fills `request.actor` from the bearer token and applies the route's policy before the body is read. */
export const auth = fp(
  async (app: FastifyInstance, { authenticate }: AuthOptions) => {
    app.decorateRequest('actor', null)
    app.addHook('onRequest', async request => {
      const { allow: policy, page } = request.routeOptions.config ?? {}
      if (page || !policy || policy.token === 'ignored') return
      const token = bearer(request.headers.authorization)
      if (token !== undefined) {
        request.actor = await authenticate(token)
        if (!request.actor)
          throw new AppError(
            'unauthenticated',
            'The access token is not valid, or no longer. Refresh the session or sign in again.',
          )
      }
      admit(policy, request.actor)
    })
  },
  { name: 'auth', dependencies: ['deny-by-default'] },
)

function bearer(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const [, token] = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(header) ?? []
  if (token === undefined)
    throw new AppError('unauthenticated', 'The header Authorization must be: Bearer <access token>.')
  return token
}
