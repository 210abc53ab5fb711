import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { Actor, Role, SignedIn } from '../actor.ts'
import { AppError } from '../errors.ts'

/** Who may make a call. Whose rows it may touch is decided by the verb, which loads scoped to the actor. */
export interface Allow {
  name: string
  /** `ignored`: a token is not even read. `optional`: read if sent, and then it must be good. */
  token: 'ignored' | 'optional' | 'required'
  permits(actor: Actor): boolean
}

export const allow = {
  public: { name: 'public', token: 'ignored', permits: () => true },
  /** Everybody, but the answer depends on who asks. */
  anyone: { name: 'anyone', token: 'optional', permits: () => true },
  signedIn: { name: 'signed in', token: 'required', permits: () => true },
  roles: (...roles: [Role, ...Role[]]) => ({
    name: roles.join(' or '),
    token: 'required',
    permits: (actor: Actor) => roles.includes(actor.role),
  }),
} satisfies Record<string, Allow | ((...roles: [Role, ...Role[]]) => Allow)>

declare module 'fastify' {
  interface FastifyContextConfig {
    allow?: Allow
    /** A page of the portal: who asks is told by its cookie, and it has no part in the API's description. */
    page?: true
    /** A page that is open while a session still lacks its second factor. */
    halfway?: true
  }
  interface FastifyRequest {
    /** Null on public calls, and on `allow.anyone` without a token. */
    actor: SignedIn | null
  }
}

/** Deny by default: a route that does not say who may call it, or what it is, ends the boot. */
export const denyByDefault = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRoute', route => {
      const name = `${[route.method].flat().join(',')} ${route.url}`
      const policy = route.config?.allow
      if (!policy)
        throw new Error(
          `Route ${name} does not say who may call it. Give it config.allow (src/http/allow.ts).`,
        )
      if (route.config?.page) route.schema = { ...route.schema, hide: true }
      requireDescription(name, route)
      if (route.schema)
        route.schema.security =
          policy.token === 'ignored'
            ? []
            : policy.token === 'optional'
              ? [{}, { bearer: [] }]
              : [{ bearer: [] }]
    })
  },
  { name: 'deny-by-default' },
)

function requireDescription(name: string, { schema }: RouteOptions): void {
  // Pages are hidden from the API's description.
  if (schema?.hide) return
  if (!/^[a-z][A-Za-z0-9]+$/.test(schema?.operationId ?? ''))
    throw new Error(`Route ${name} needs schema.operationId, the verb's name, such as publishDemand.`)
  if (!schema?.summary) throw new Error(`Route ${name} needs schema.summary, one line.`)
  if (!schema.tags?.length) throw new Error(`Route ${name} needs schema.tags.`)
  const statuses = Object.keys((schema.response ?? {}) as object)
  if (!statuses.some(status => /^[23]/.test(status)))
    throw new Error(`Route ${name} needs schema.response for its success.`)
}

/** A call that is for another role. */
export class OtherRole extends AppError {
  constructor(policy: Allow, actor: Actor) {
    super('forbidden', `This call is for ${policy.name}; you are signed in as ${actor.role}.`)
  }
}

/** @throws AppError unauthenticated; OtherRole */
export function admit(policy: Allow, actor: Actor | null): void {
  if (policy.token !== 'required') return
  if (!actor)
    throw new AppError(
      'unauthenticated',
      'This call needs a valid access token. Sign in, or refresh the session.',
    )
  if (!policy.permits(actor)) throw new OtherRole(policy, actor)
}

/** The actor of a call that needs one. */
export function signedIn(request: FastifyRequest): SignedIn {
  if (!request.actor)
    throw new AppError(
      'unauthenticated',
      'This call needs a valid access token. Sign in, or refresh the session.',
    )
  return request.actor
}
